import { describe, expect, test } from 'vitest';
import { paragraphs } from '../../../src/layers/paragraphs.ts';
import { sentences } from '../../../src/layers/sentences.ts';
import { zones } from '../../../src/layers/zones.ts';
import { annotateWith } from '../../support/annotate.ts';

const ARTICLE = `# Trade unions and the state

## 1 Introduction

This article examines how trade unions deal with ministries. It asks when they cooperate.

The paper is organised as follows. Section two reviews the literature. Section three presents the cases.

## 2 Earlier studies

Carter (2003) argues that unions depend on parties. According to Lee, this holds for small unions only (Lee 2005, 4).

## 3 Two decades of reform

In the 1990s the unions lost half of their members. The law was adopted in 1999 and the old federation was dissolved in 2001.

We conducted semi-structured interviews with twelve officials. The interviews were recorded and transcribed.

Most respondents stated that the fees were too high. As Table 2 shows, 40 per cent of them left.

## 4 Conclusion

In sum, this article has shown that ministries prefer weak partners.

Further research is needed on local unions. It remains to be seen whether the new law will change this.
`;

const document = annotateWith(['references', 'stance', 'dates', 'zones'], ARTICLE, {}, 'article.md');
const roles = new Map(document.layer(zones).map(({ value }) => [value.target, value.role]));
const roleOf = (start: string) =>
  roles.get(document.layer(paragraphs).find((paragraph) => document.text.startsWith(start, paragraph.start))?.id ?? '');

test.each([
  ['This article examines', 'aim'],
  ['The paper is organised', 'outline'],
  ['Carter (2003)', 'other-work'],
  ['In the 1990s', 'background'],
  ['We conducted', 'method'],
  ['Most respondents', 'evidence'],
  ['In sum', 'conclusion'],
  ['Further research', 'outlook'],
])('the paragraph "%s …" is %s', (start, role) => {
  expect(roleOf(start)).toBe(role);
});

test('every paragraph and every sentence of the body has one zone, with its reasons', () => {
  const targets = [...document.layer(paragraphs), ...document.layer(sentences)].map(({ id }) => id);
  const zoned = document.layer(zones);
  expect(zoned.map(({ value }) => value.target).sort()).toEqual(targets.sort());
  for (const { evidence, confidence } of zoned) {
    expect(evidence?.length).toBeGreaterThan(0);
    expect(confidence).toBeGreaterThan(0);
  }
});

test('Russian cues are read too', () => {
  const russian = annotateWith(
    ['zones'],
    'Цель данной статьи — показать, как профсоюзы ведут переговоры с властями.',
    {},
    'a.txt',
  );
  expect(russian.layer(zones)[0]?.value.role).toBe('aim');
});

describe('reports on countries, of which the model has seen none', () => {
  const REPORT = `# Associations in the valley

## Introduction

This report asks how associations deal with the two ministries. It covers the years from 1991 to 2020.

The report rests on legal texts and on nineteen interviews held in three towns between May and July 2020.

The report is divided into four chapters.

## The first years

In 1991 the republic became independent. The Law on Associations was adopted on 4 May 1992, and 300 groups were registered in 1993.

In 1998 the ministry closed nine groups. In March 1999 the parliament amended the law, and in 2000 the courts confirmed the ruling of 1999.

Several interviewees said that inspectors came every month. In our survey, 40 per cent of the groups named fines.

## Recommendations

The authorities should publish the register. International partners should consider smaller grants.
`;
  const read = annotateWith(['references', 'stance', 'dates', 'zones'], REPORT, { genre: 'report' }, 'report.md');
  const roleOfParagraph = new Map(read.layer(zones).map(({ value }) => [value.target, value.role]));
  test.each([
    ['This report asks', 'aim'],
    ['The report rests on', 'method'],
    ['The report is divided', 'outline'],
    ['In 1991', 'background'],
    ['In 1998', 'background'],
    ['Several interviewees', 'evidence'],
    ['The authorities', 'outlook'],
  ])('the paragraph "%s …" is %s', (start, role) => {
    const paragraph = read.layer(paragraphs).find((one) => read.text.startsWith(start, one.start));
    expect(roleOfParagraph.get(paragraph?.id ?? '')).toBe(role);
  });

  test('в докладе на русском языке', () => {
    const text =
      '# Объединения\n\n## Введение\n\nЦель настоящего доклада — описать работу объединений в трёх областях республики.\n\nДоклад опирается на законы и на двадцать интервью с представителями организаций.\n\n## История\n\nВ 1991 году республика стала независимой. Закон об объединениях был принят 4 мая 1992 года.\n\n## Предложения\n\nПравительству следует опубликовать реестр. Парламенту следует отменить сбор.\n';
    const russian = annotateWith(['stance', 'dates', 'zones'], text, { language: 'rus' }, 'report.md');
    const roles = new Map(russian.layer(zones).map(({ value }) => [value.target, value.role]));
    expect(russian.layer(paragraphs).map(({ id }) => roles.get(id))).toEqual([
      'aim',
      'method',
      'background',
      'outlook',
    ]);
  });
});
