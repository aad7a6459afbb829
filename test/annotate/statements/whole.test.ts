import { expect, test } from 'vitest';
import { entities } from '../../../src/layers/entities.ts';
import { statements } from '../../../src/layers/statements.ts';
import { annotateWith, found } from '../../support/annotate.ts';
import { documentWithStatements, statementsOf } from './statements-of.ts';

test('a law speaks under one name, with its year, however it is mentioned', () => {
  const text = `A Title

1 Introduction

Parliament adopted the Law on Public Councils of 2 November 2015. According to the Law, councils advise the ministries. The Law stipulates that members serve for two years.
`;
  const speakers = found(annotateWith(['law', 'statements'], text), statements).map(
    ({ speaker, speakerType, quote }) => [speaker, speakerType, quote],
  );
  expect(speakers).toEqual([
    ['Law on Public Councils 2015', 'document', 'councils advise the ministries'],
    ['Law on Public Councils 2015', 'document', 'members serve for two years'],
  ]);
});

test('the cue is told with its place in the source, and the reasons are kept', () => {
  const document = documentWithStatements('In brief, Probin (2009) argues that trust is scarce.');
  const [statement] = document.layer(statements);
  const [start, end] = statement?.value.cueSource ?? [0, 0];
  expect(document.source.text.slice(start, end)).toBe('argues');
  expect(statement?.rule).toBe('languages/eng/reporting-verbs:argues');
  expect(statement?.evidence).toContainEqual({ kind: 'construction', quote: 'verb-that' });
});

test('quotations that nest, break off or never open give no statements', () => {
  const text = `Title\n\n1 Introduction\n\n${'« argues that “ he said : « '.repeat(4000)}`;
  expect(statementsOf(text)).toEqual([]);
});

test('what no sentence can be is not read, and said so', () => {
  const clause = 'the government argues that the law notes that nobody knows that ';
  const document = documentWithStatements(`Title\n\n1 Introduction\n\n${clause.repeat(300)}`);
  expect(document.layer(statements)).toEqual([]);
  expect(document.diagnostics.map(({ code }) => code)).toContain('statements/sentence-too-long');
});

test('a speaker known from the bibliography is the one in the register of names', () => {
  const document = annotateWith(
    ['citations', 'quotations', 'names', 'statements'],
    `A Title

1 Introduction

Probin (2009) argues that trust is scarce. According to Musterov (2011), fees keep clubs small. Mockova argues that fees help.

Bibliography

Mockova, Anna (2003). Fees. Osh: Placeholder Press.

Mockova, Dina (2005). Clubs. Osh: Placeholder Press.

Musterov, Jan (2011). Small Clubs. Osh: Placeholder Press.

Probin, Karl (2009). Trust. Osh: Placeholder Press.
`,
  );
  const names = new Map(document.layer(entities).map(({ id, value }) => [id, value.name]));
  const speakers = document
    .layer(statements)
    .map(({ value }) => [value.speaker, value.entity === null ? null : names.get(value.entity)]);
  expect(speakers).toContainEqual(['Probin', 'Karl Probin']);
  expect(speakers).toContainEqual(['Musterov', 'Jan Musterov']);
});

test.each([
  ['An accountant in Bishkek was not impressed: “The forms are new, the queue is old.”', 'accountant in Bishkek'],
  ['“The forms are new, the queue is old,” said a teacher from Bishkek.', 'teacher from Bishkek'],
])(
  'where somebody lives belongs to the speaker, and he does not speak for the authorities there: %s',
  (text, speaker) => {
    const [statement] = annotateWith(['quotations', 'names', 'statements'], text).layer(statements);
    expect(statement?.value).toMatchObject({ speaker, speakerType: 'interviewees' });
    expect(statement?.value.cue).not.toContain('Bishkek');
  },
);

test('several who speak together have no entity in common, and each is told as evidence', () => {
  const document = annotateWith(
    ['citations', 'quotations', 'names', 'statements'],
    `A Title

1 Introduction

Karl Probin and Jan Musterov met in Osh one summer. Probin and Musterov (2009) argue that trust is scarce. Later “fees kept the clubs small, and small clubs keep no books” (Probin and Musterov 2009, 4).

Bibliography

Probin, Karl and Jan Musterov (2009). Trust. Osh: Placeholder Press.
`,
  );
  const names = new Map(document.layer(entities).map(({ id, value }) => [id, value.name]));
  const told = document
    .layer(statements)
    .map(({ value, evidence }) => [
      value.speaker,
      value.entity,
      ...(evidence ?? []).filter(({ kind }) => kind === 'speaker').map(({ annotation }) => names.get(annotation ?? '')),
    ]);
  expect(told).toEqual([
    ['Probin and Musterov', null, 'Karl Probin', 'Jan Musterov'],
    ['Probin and Musterov', null, 'Karl Probin', 'Jan Musterov'],
  ]);
});
