import { describe, expect, test } from 'vitest';
import { statementsOf } from './statements-of.ts';

type Case = readonly [text: string, speaker: string, type: string, cue: string | null, mode: string, content: string];

/** The statement among those of the text with this content. */
const check = ([text, speaker, speakerType, cue, mode, quote]: Case) =>
  expect(statementsOf(text)).toContainEqual(expect.objectContaining({ quote, speaker, speakerType, cue, mode }));

describe('a phrase and its speaker', () => {
  test.each<Case>([
    [
      'According to Mustermann (2014), the councils changed little in the villages.',
      'Mustermann',
      'scholar',
      'According to',
      'indirect',
      'the councils changed little in the villages',
    ],
    [
      'In addition, according to the respondents, the offices close at noon.',
      'respondents',
      'interviewees',
      'according to',
      'indirect',
      'the offices close at noon',
    ],
    [
      'The rule, as noted by Probin (2009), «was never meant to last».',
      'Probin',
      'scholar',
      'as noted by',
      'mixed',
      'The rule, as noted by Probin (2009), «was never meant to last»',
    ],
    [
      'Small groups lost their offices, according to the government.',
      'government',
      'government',
      'according to',
      'indirect',
      'Small groups lost their offices',
    ],
    [
      'In the words of a retired judge, “the border runs elsewhere”.',
      'retired judge',
      'government',
      'In the words of',
      'direct',
      '“the border runs elsewhere”',
    ],
    [
      'They kept an Act which according to the donors limits speech.',
      'donors',
      'donor',
      'according to',
      'indirect',
      'limits speech',
    ],
    [
      'According to Mustermann (2014), director of a small archive, the files were burnt.',
      'Mustermann',
      'scholar',
      'According to',
      'indirect',
      'the files were burnt',
    ],
  ])('%s', (...row) => check(row));
});

describe('a verb and its subject', () => {
  test.each<Case>([
    ['Probin (2009) argues that trust is scarce.', 'Probin', 'scholar', 'argues', 'indirect', 'trust is scarce'],
    [
      'Probin and Mustermann (2014) show how offices «learned to wait».',
      'Probin and Mustermann',
      'scholar',
      'show',
      'mixed',
      'offices «learned to wait»',
    ],
    [
      'Probin (2009) speaks of «a handshake before cameras», whereas Mustermann (2014) saw a contract.',
      'Probin',
      'scholar',
      'speaks of',
      'direct',
      '«a handshake before cameras»',
    ],
    [
      'Two representatives of the ministry have repeatedly stressed that the list is public.',
      'representatives of the ministry',
      'government',
      'stressed',
      'indirect',
      'the list is public',
    ],
    [
      'The president opened the hall and promised that “nobody will be forgotten”.',
      'president',
      'president',
      'promised',
      'direct',
      '“nobody will be forgotten”',
    ],
    [
      'One of our respondents put it bluntly: “They only count us when they need us”.',
      'respondents',
      'interviewees',
      'put it',
      'direct',
      '“They only count us when they need us”',
    ],
    [
      'The minister said it would publish the list.',
      'minister',
      'government',
      'said',
      'indirect',
      'it would publish the list',
    ],
    [
      'A teacher who founded a group in the north recalls that nobody disturbed them.',
      'teacher',
      'interviewees',
      'recalls',
      'indirect',
      'nobody disturbed them',
    ],
    [
      'The finding agrees with that of Probin (2009), who holds that reports change their authors.',
      'Probin',
      'scholar',
      'holds',
      'indirect',
      'reports change their authors',
    ],
    ['Probin (2009) criticizes the law as a trap.', 'Probin', 'scholar', 'criticizes', 'indirect', 'the law as a trap'],
  ])('%s', (...row) => check(row));
});

describe('a verb set apart from the content', () => {
  test.each<Case>([
    [
      'As Probin (2009) observes, «the list was longer than the budget».',
      'Probin',
      'scholar',
      'observes',
      'direct',
      '«the list was longer than the budget»',
    ],
    [
      '“The gate was open for a week”, said the director of a school.',
      'director',
      'interviewees',
      'said',
      'direct',
      '“The gate was open for a week”',
    ],
    [
      'Hope, writes Probin (2009), «is cheaper than rent».',
      'Probin',
      'scholar',
      'writes',
      'mixed',
      'Hope, writes Probin (2009), «is cheaper than rent»',
    ],
  ])('%s', (...row) => check(row));
});

describe('a passive', () => {
  test.each<Case>([
    [
      'The councils were described by Probin (2009) as ornaments of the office.',
      'Probin',
      'scholar',
      'were described',
      'indirect',
      'The councils were described by Probin (2009) as ornaments of the office',
    ],
    [
      'In the charter, members are defined as adult residents.',
      'charter',
      'document',
      'are defined',
      'indirect',
      'members are defined as adult residents',
    ],
  ])('%s', (...row) => check(row));
});

test('speakers that stand for others are resolved, those that cannot be are left out', () => {
  const found = statementsOf(
    'Probin (2009) argues that trust is scarce. The author adds that it never was plentiful. Some argue that it grows. It is argued that it shrinks.',
  );
  expect(found.map(({ speaker, quote }) => [speaker, quote])).toEqual([
    ['Probin', 'trust is scarce'],
    ['Probin', 'it never was plentiful'],
  ]);
});

test('the writer speaks under his own name, and only where he argues', () => {
  const found = statementsOf(
    'According to the author of this paper, the phase ends in 2001. We argue that it ended earlier. As we have seen, it ended. We know that it ended.',
    {},
    { authors: ['Vera Probina'] },
  );
  expect(found.map(({ speaker, speakerType, quote }) => [speaker, speakerType, quote])).toEqual([
    ['Probina', 'author', 'the phase ends in 2001'],
    ['Probina', 'author', 'it ended earlier'],
  ]);
});

test.each([
  'The report describes nothing.',
  'Probin (2009) does not argue that trust is scarce.',
  'It should be noted that members of the committee resigned.',
  'Member states that ratified the treaty must report.',
  'Following the collapse of the Union, many groups appeared.',
  'Contrary to Probin (2009), the councils matter a great deal.',
  'They set their agendas according to the priorities of the donors.',
  'As mentioned above, the government announced a programme.',
  'The budget of the ministry shows that money is short.',
  'The analysis revealed that money was short.',
  'The government wants to stress that nothing has changed.',
  '“Nobody told us that the rules had changed” was written on the wall.',
])('no statement: %s', (text) => {
  expect(statementsOf(text)).toEqual([]);
});

describe('statements that only a citation attributes', () => {
  test('a quotation before a citation, from the beginning of its clause', () => {
    expect(
      statementsOf('In this period, the offices learned to «wait without being seen» (Probin 2009, 14), and closed.'),
    ).toEqual([
      expect.objectContaining({
        quote: 'the offices learned to «wait without being seen»',
        speaker: 'Probin',
        speakerType: 'scholar',
        mode: 'mixed',
        attribution: 'citation',
        cue: null,
        cueSource: null,
      }),
    ]);
  });

  test('a paraphrase only where the pipeline asks for it', () => {
    const text = 'Many offices were closed in the same winter (Probin 2009, 14).';
    expect(statementsOf(text)).toEqual([]);
    expect(statementsOf(text, { citedParaphrases: true })).toEqual([
      expect.objectContaining({ quote: 'Many offices were closed in the same winter', attribution: 'citation' }),
    ]);
  });

  test('a sentence after a statement with pages of the same work carries it on', () => {
    const found = statementsOf(
      'Probin (2009) argues that trust is scarce. The shortage is felt in every village of the north (17). The villages were empty.',
    );
    expect(found.map(({ speaker, attribution }) => [speaker, attribution])).toEqual([
      ['Probin', 'cue'],
      ['Probin', 'continued'],
    ]);
  });
});

test('the content is cut where another speaker begins, and holds a speech within the speech', () => {
  const found = statementsOf(
    'Probin (2009) argues that rules are weak, while Mustermann (2014) claims that they are strong. Probin (2009) notes that officials claim that rules are strong.',
  );
  expect(found.map(({ speaker, quote }) => [speaker, quote])).toEqual([
    ['Probin', 'rules are weak'],
    ['Mustermann', 'they are strong'],
    ['Probin', 'officials claim that rules are strong'],
    ['officials', 'rules are strong'],
  ]);
});

test('a list that a statement announces belongs to it', () => {
  const [first] = statementsOf(
    'Probin (2009) identifies two stages of the movement, which are the following:\n\n- the first stage (1990-4): hope without money;\n- the second stage (1995-9): money without hope.\n',
  );
  expect(first?.quote).toMatch(/^two stages of the movement[\s\S]*money without hope$/u);
});
