import { describe, expect, test } from 'vitest';
import { setColumn, setParagraph, type TestPage, type TestText, widthOf } from '../../support/pdf-pages.ts';
import { outlineOf, read } from './outline.ts';

const LEFT = 72;
const WIDTH = 468;
const A =
  'The council of the valley met in the old mill every spring and counted those who had come, for the rules asked for a third of all members and not one less.';
const B =
  'Nobody could say when the rule had been made. The older members held that it was as old as the mill, the younger that it had been copied from the statutes of a choir.';
const C =
  'In the third year the clerk proposed to count only those who had paid, which would have left eleven persons and a dog, and the proposal was put off until the autumn.';
const body = (y: number, paragraphs: readonly string[] = [A, B, C]): TestText[] =>
  setColumn(paragraphs, { x: LEFT, y, width: WIDTH, indent: 15 }).texts;
const at = (text: string, x: number, y: number, rest: Partial<TestText> = {}): TestText => ({ text, x, y, ...rest });
const centred = (text: string, y: number, size: number, rest: Partial<TestText> = {}): TestText =>
  at(text, 306 - widthOf(text, size) / 2, y, { size, ...rest });
const rule = (x0: number, x1: number, y: number) => ({ x0, x1, y0: y, y1: y });

describe('paragraphs', () => {
  test('told apart by indents', async () => {
    expect(outlineOf(await read([{ texts: body(100) }]))).toEqual([
      `paragraph ${A}`,
      `paragraph ${B}`,
      `paragraph ${C}`,
    ]);
  });

  test('told apart by space', async () => {
    const { texts } = setColumn([A, B, C], { x: LEFT, y: 100, width: WIDTH, space: 8 });
    expect(outlineOf(await read([{ texts }]))).toEqual([`paragraph ${A}`, `paragraph ${B}`, `paragraph ${C}`]);
  });

  test('told apart by last lines that are not full, and by nothing else', async () => {
    const { texts } = setColumn([A, B, C], { x: LEFT, y: 100, width: 330 });
    expect(outlineOf(await read([{ texts }]))).toEqual([`paragraph ${A}`, `paragraph ${B}`, `paragraph ${C}`]);
  });

  test('justified lines with wide gaps are no table', async () => {
    const { texts } = setColumn([A, B, C], { x: LEFT, y: 100, width: 150, indent: 15, justified: true });
    expect(outlineOf(await read([{ texts }]))).toEqual([`paragraph ${A}`, `paragraph ${B}`, `paragraph ${C}`]);
  });

  test('entries of a bibliography hang', async () => {
    const entries = [
      'Exemplar, Anna (2003). A History of Counting in the Upper Valley from the First Mill to the Last. Eastbridge: Valley Press.',
      'Sample, Boris (2005). Choirs and their Statutes: An Inventory with an Appendix on Dogs. Kolmen: Lamp Books.',
      'Trial, Clara (2010). Spring Meetings. Eastbridge: Valley Press.',
    ];
    const { texts } = setColumn(entries, { x: LEFT, y: 100, width: 400, indent: -20 });
    expect(outlineOf(await read([{ texts }]))).toEqual(entries.map((entry) => `paragraph ${entry}`));
  });

  test('a hyphen at the end of a line stays, with the line end', async () => {
    const texts = [...body(100), at('It was an associ-', LEFT, 300), at('ation of readers.', LEFT, 312)];
    expect((await read([{ texts }])).text).toContain('associ-\nation');
  });

  test('a paragraph goes on over the page, and one that begins there does not', async () => {
    const fill = (text: string, y: number, indent: number) =>
      setParagraph(text, { x: LEFT, y, width: WIDTH, indent }).texts;
    const half = 'The mill stood where the road forks, and in high water the members had to be fetched by';
    const rest = 'boat, which the ferryman did for nothing. He was a member himself and had his reasons for it.';
    const pages: TestPage[] = [
      { texts: [...body(100), ...fill(half, 400, 15)] },
      { texts: [...fill(rest, 100, 0), ...body(124)] },
    ];
    expect(outlineOf(await read(pages)).slice(3, 6)).toEqual([
      `paragraph ${half}`,
      `paragraph+ ${rest}`,
      `paragraph ${A}`,
    ]);
  });

  test('a letter as high as three lines', async () => {
    const set = setParagraph(A.slice(1), { x: 100, y: 100, width: 400 });
    const { texts } = setParagraph(B, { x: LEFT, y: 136, width: 428, indent: 15 });
    const [first] = outlineOf(await read([{ texts: [at('T', LEFT, 112, { size: 40 }), ...set.texts, ...texts] }]));
    expect(first).toBe(`paragraph ${A}`);
  });
});

describe('columns', () => {
  const column = (x: number, paragraphs: readonly string[], y = 100): TestText[] =>
    setColumn(paragraphs, { x, y, width: 220, indent: 12 }).texts;

  test('two, the left one first', async () => {
    const texts = [...column(LEFT, [A, B, C]), ...column(320, [C, A, B])];
    expect(outlineOf(await read([{ texts }])).map((line) => line.slice(10, 30))).toEqual(
      [A, B, C, C, A, B].map((text) => text.slice(0, 20)),
    );
  });

  test('under a title across both', async () => {
    const texts = [
      centred('Of Mills and Members in the Valley', 80, 18),
      ...column(LEFT, [A, B, C], 120),
      ...column(320, [C, A, B], 120),
    ];
    const outline = outlineOf(await read([{ texts }]));
    expect(outline[0]).toBe('heading1 Of Mills and Members in the Valley');
    expect(outline.slice(1).map((line) => line.slice(10, 20))).toEqual(
      [A, B, C, C, A, B].map((text) => text.slice(0, 10)),
    );
  });

  test('three', async () => {
    const set = (x: number, text: string) => setColumn([text, text], { x, y: 100, width: 140, indent: 12 }).texts;
    const outline = outlineOf(await read([{ texts: [...set(72, A), ...set(236, B), ...set(400, C)] }]));
    expect(outline).toEqual([A, A, B, B, C, C].map((text) => `paragraph ${text}`));
  });

  test('notes across the page under two columns', async () => {
    const texts = [
      ...column(LEFT, [A, B, C]),
      ...column(320, [C, A, B]),
      at('1', LEFT + 60, 700, { size: 8 }),
      at(
        'See the minutes of the spring meeting, which were written down only in the autumn of the same year.',
        LEFT + 70,
        700,
        { size: 8 },
      ),
      at('as it is told', LEFT, 640),
      at('1', LEFT + 65, 636, { size: 6 }),
    ];
    const outline = outlineOf(await read([{ texts }]));
    expect(outline.at(-1)).toBe(
      'note 1: See the minutes of the spring meeting, which were written down only in the autumn of the same year.',
    );
  });

  test('figures in two columns are no columns of text', async () => {
    const rows = ['North', 'South', 'East', 'West', 'Middle'].flatMap((name, row) => [
      at(name, LEFT, 300 + row * 14),
      at(String(120 + row * 13), 320, 300 + row * 14),
    ]);
    const outline = outlineOf(await read([{ texts: [...body(100), ...rows] }]));
    expect(outline.at(-1)).toBe('table North | 120 / South | 133 / East | 146 / West | 159 / Middle | 172');
  });
});

describe('what stands around the text', () => {
  const heads = (number: number): TestText[] =>
    number % 2 === 0
      ? [at(`${number}`, LEFT, 50, { size: 8 }), at('A. Exemplar', 300, 50, { size: 8 })]
      : [at('Journal of Mills', LEFT, 50, { size: 8 }), at(`${number}`, 520, 50, { size: 8 })];

  test('running heads that alternate, with the printed numbers', async () => {
    const pages = [11, 12, 13, 14, 15, 16].map((number): TestPage => ({ texts: [...heads(number), ...body(100)] }));
    const reading = await read(pages);
    const outline = outlineOf(reading);
    expect(outline.filter((line) => line.startsWith('furniture'))).toEqual([
      'furniture Journal of Mills 11',
      'furniture 12 A. Exemplar',
      'furniture Journal of Mills 13',
      'furniture 14 A. Exemplar',
      'furniture Journal of Mills 15',
      'furniture 16 A. Exemplar',
    ]);
    expect(reading.pages.map(({ number, printed }) => [number, printed])).toEqual(
      [11, 12, 13, 14, 15, 16].map((printed, index) => [index + 1, String(printed)]),
    );
  });

  test('lone page numbers at the foot', async () => {
    const pages = [1, 2, 3].map((number): TestPage => ({ texts: [...body(100), centred(`– ${number} –`, 750, 9)] }));
    expect(outlineOf(await read(pages)).filter((line) => line.startsWith('furniture'))).toHaveLength(3);
  });

  test('a heading that comes back in the text is none', async () => {
    const pages = [1, 2, 3].map(
      (): TestPage => ({ texts: [at('Minutes', LEFT, 300, { font: 'bold', size: 12 }), ...body(330)] }),
    );
    expect(outlineOf(await read(pages)).filter((line) => line.startsWith('furniture'))).toEqual([]);
  });

  test('text at an angle is left out and reported', async () => {
    const reading = await read([{ texts: [...body(100), at('Downloaded from a library', 40, 600, { turned: 90 })] }]);
    expect(reading.text).not.toContain('Downloaded');
    expect(reading.diagnostics.map(({ code }) => code)).toEqual(['ingest/pdf-rotated-text']);
    expect(reading.diagnostics[0]?.message).toContain('Downloaded from a library');
  });
});

describe('headings', () => {
  test('ranked by size and weight under the title', async () => {
    const texts = [
      centred('The Mill and its Members', 80, 18),
      at('1 Beginnings', LEFT, 120, { size: 13, font: 'bold' }),
      ...body(140, [A]),
      at('1.1 The First Spring', LEFT, 190, { font: 'bold' }),
      ...body(206, [B]),
      at('2 Ends', LEFT, 262, { size: 13, font: 'bold' }),
      ...body(280, [C]),
    ];
    expect(outlineOf(await read([{ texts }])).filter((line) => line.startsWith('heading'))).toEqual([
      'heading1 The Mill and its Members',
      'heading2 1 Beginnings',
      'heading3 1.1 The First Spring',
      'heading2 2 Ends',
    ]);
  });

  test('set with space between the letters', async () => {
    const texts = [...body(100), at('OLD RULES', LEFT, 250, { size: 12, spacing: 4, font: 'bold' }), ...body(280)];
    expect(outlineOf(await read([{ texts }]))).toContain('heading2 OLD RULES');
  });

  test('a bold word in a paragraph is none', async () => {
    const texts = [
      ...body(100),
      at('The word', LEFT, 300),
      at('quorum', LEFT + 45, 300, { font: 'bold' }),
      at('is not used in it.', LEFT + 80, 300),
    ];
    const reading = await read([{ texts }]);
    expect(outlineOf(reading).filter((line) => line.startsWith('heading'))).toEqual([]);
    const emphasis = reading.marks.find((mark) => mark.kind === 'emphasis');
    expect(reading.text.slice(...(emphasis?.range ?? [0, 0]))).toBe('quorum');
  });
});

describe('notes', () => {
  const called = (y: number, label: string): TestText[] => [
    at('The clerk wrote it down', LEFT, y),
    at(label, LEFT + 115, y - 4, { size: 6 }),
    at('and kept the book at home.', LEFT + 120 + 3 * label.length, y),
  ];
  const note = (y: number, label: string, text: string): TestText[] => [
    at(label, LEFT, y - 3, { size: 5 }),
    at(text, LEFT + 8, y, { size: 8 }),
  ];

  test('at the foot of the page, tied to their calls', async () => {
    const texts = [
      ...body(100),
      ...called(300, '1'),
      ...called(340, '2'),
      ...note(680, '1', 'Minutes, 12 May.'),
      ...note(692, '2', 'Minutes, 3 June.'),
    ];
    const outline = outlineOf(await read([{ texts }]));
    expect(outline.slice(3)).toEqual([
      'paragraph The clerk wrote it down[1] and kept the book at home.',
      'paragraph The clerk wrote it down[2] and kept the book at home.',
      'note 1: Minutes, 12 May.',
      'note 2: Minutes, 3 June.',
    ]);
  });

  test('one that runs on over the page', async () => {
    const first = {
      texts: [...body(100), ...called(300, '1'), ...note(680, '1', 'This note is long and goes on to the')],
      rules: [rule(LEFT, 190, 668)],
    };
    const second = {
      texts: [...body(100), at('foot of the next page.', LEFT + 8, 690, { size: 8 })],
      rules: [rule(LEFT, 190, 678)],
    };
    const outline = outlineOf(await read([first, second]));
    expect(outline.filter((line) => line.startsWith('note'))).toEqual([
      'note 1: This note is long and goes on to the',
      'note+ 1: foot of the next page.',
    ]);
  });

  test('signs instead of numbers', async () => {
    const texts = [...body(100), ...called(300, '*'), ...note(680, '*', 'Thanks are due to the miller.')];
    expect(outlineOf(await read([{ texts }])).slice(-1)).toEqual(['note *: Thanks are due to the miller.']);
  });

  test('at the end of the document', async () => {
    const texts = [
      ...body(100),
      ...called(300, '1'),
      ...called(340, '2'),
      at('Notes', LEFT, 400, { size: 13, font: 'bold' }),
    ];
    const notes = [
      at('1. Minutes of the twelfth of May, kept in the mill.', LEFT, 424),
      at('2. Minutes of the third of June, which are lost.', LEFT, 446),
    ];
    expect(outlineOf(await read([{ texts: [...texts, ...notes] }])).slice(-2)).toEqual([
      'note 1: Minutes of the twelfth of May, kept in the mill.',
      'note 2: Minutes of the third of June, which are lost.',
    ]);
  });

  test('a counted list is no list of notes where the notes stand at the foot', async () => {
    const items = ['1. The miller was heard first.', '2. The clerk was heard behind him.'];
    const list = items.map((item, index) => at(item, LEFT, 420 + index * 24));
    const texts = [...body(100), ...called(300, '1'), ...called(340, '2'), ...list];
    const notes = [...note(680, '1', 'Minutes, 12 May.'), ...note(692, '2', 'Minutes, 3 June.')];
    expect(outlineOf(await read([{ texts: [...texts, ...notes] }])).slice(-4)).toEqual([
      ...items.map((item) => `paragraph ${item}`),
      'note 1: Minutes, 12 May.',
      'note 2: Minutes, 3 June.',
    ]);
  });

  test('counted anew where a chapter begins on the page', async () => {
    const texts = [...body(100), ...called(300, '7'), ...called(340, '1')];
    const notes = [...note(680, '7', 'Minutes, 12 May.'), ...note(692, '1', 'Minutes, 3 June.')];
    const outline = outlineOf(await read([{ texts: [...texts, ...notes] }]));
    expect(outline.slice(-2)).toEqual(['note 7: Minutes, 12 May.', 'note 1: Minutes, 3 June.']);
    expect(outline.filter((line) => /\[\d\]/u.test(line))).toHaveLength(2);
  });

  test('a power is no call', async () => {
    const texts = [
      ...body(100),
      ...called(340, '2'),
      at('The pond has 3 km', LEFT, 380),
      at('2', LEFT + 85, 376, { size: 6 }),
      at('of water.', LEFT + 92, 380),
      ...note(680, '2', 'Minutes.'),
    ];
    const outline = outlineOf(await read([{ texts }]));
    expect(outline).toContain('paragraph The pond has 3 km2 of water.');
    expect(outline).toContain('paragraph The clerk wrote it down[2] and kept the book at home.');
  });

  test('a raised number without a note is a raised number', async () => {
    const reading = await read([{ texts: [...body(100), ...called(300, '7')] }]);
    expect(reading.marks.filter(({ kind }) => kind === 'superscript')).toHaveLength(1);
    expect(reading.marks.filter(({ kind }) => kind === 'note-reference')).toEqual([]);
  });
});

describe('lists and quotations', () => {
  test('bullets with lines that hang', async () => {
    const items = [
      '• those who had paid in the spring and could show a receipt for it with a stamp',
      '• those who had not',
    ];
    const { texts } = setColumn(items, { x: LEFT + 18, y: 300, width: 250, indent: -10 });
    expect(outlineOf(await read([{ texts: [...body(100), ...texts] }])).slice(3)).toEqual(
      items.map((item) => `list-item ${item.slice(2)}`),
    );
  });

  test('a quotation set in from both sides', async () => {
    const quoted = setParagraph(B, { x: LEFT + 40, y: 200, width: WIDTH - 80 });
    const outline = outlineOf(await read([{ texts: [...body(100, [A]), ...quoted.texts, ...body(300, [C])] }]));
    expect(outline).toEqual([`paragraph ${A}`, `block-quotation ${B}`, `paragraph ${C}`]);
  });
});

describe('tables', () => {
  const row = (y: number, cells: readonly string[], xs: readonly number[] = [80, 220, 320]): TestText[] =>
    cells.map((cell, column) => at(cell, xs[column] ?? 0, y));
  const head = ['Town', 'Members', 'Dogs'];

  test('between rules, with caption and source line', async () => {
    const page: TestPage = {
      texts: [
        ...body(100),
        at('Table 1. Members and dogs', LEFT, 260),
        ...row(284, head),
        ...row(304, ['Kolmen', '120', '3']),
        ...row(318, ['Varga', '45', '–']),
        at('Source: minutes.', LEFT, 346, { size: 8 }),
      ],
      rules: [rule(76, 400, 272), rule(76, 400, 290), rule(76, 400, 324)],
    };
    expect(outlineOf(await read([page])).slice(3)).toEqual([
      'caption Table 1. Members and dogs',
      'table Town | Members | Dogs / Kolmen | 120 | 3 / Varga | 45 | –',
      'paragraph Source: minutes.',
    ]);
  });

  test('a grid whose cells have several lines', async () => {
    const texts = [
      ...body(100),
      ...row(284, head),
      ...row(304, ['Upper', '120', '3']),
      at('Kolmen', 80, 316),
      ...row(336, ['Varga', '45', '2']),
    ];
    const levels = [272, 290, 322, 342].map((y) => rule(76, 400, y));
    const uprights = [76, 210, 310, 400].map((x) => ({ x0: x, x1: x, y0: 272, y1: 342 }));
    expect(outlineOf(await read([{ texts, rules: [...levels, ...uprights] }])).at(-1)).toBe(
      'table Town | Members | Dogs / Upper Kolmen | 120 | 3 / Varga | 45 | 2',
    );
  });

  test('without any rule', async () => {
    const texts = [
      ...body(100),
      ...row(284, head),
      ...row(298, ['Kolmen', '1,204', '(3)*']),
      ...row(312, ['Varga', '45', '2']),
      ...body(350, [B]),
    ];
    expect(outlineOf(await read([{ texts }])).slice(3)).toEqual([
      'table Town | Members | Dogs / Kolmen | 1,204 | (3)* / Varga | 45 | 2',
      `paragraph ${B}`,
    ]);
  });

  test('over two pages, the head set again', async () => {
    const rules = [rule(76, 400, 672), rule(76, 400, 690), rule(76, 400, 724)];
    const first: TestPage = {
      texts: [...body(100), ...row(684, head), ...row(704, ['Kolmen', '120', '3']), ...row(718, ['Varga', '45', '1'])],
      rules,
    };
    const second: TestPage = {
      texts: [...row(84, head), ...row(104, ['Sarn', '77', '4']), ...row(118, ['Eastbridge', '9', '2']), ...body(160)],
      rules: [rule(76, 400, 72), rule(76, 400, 90), rule(76, 400, 124)],
    };
    const source = at('Source: minutes of the spring.', 80, 144, { size: 8 });
    const reading = await read([first, { ...second, texts: [...second.texts, source] }]);
    expect(outlineOf(reading).slice(3, 6)).toEqual([
      'table Town | Members | Dogs / Kolmen | 120 | 3 / Varga | 45 | 1 / Sarn | 77 | 4 / Eastbridge | 9 | 2',
      'paragraph Source: minutes of the spring.',
      'furniture Town Members Dogs',
    ]);
    const at77 = reading.text.indexOf('77');
    expect(reading.pages.find(({ range }) => range[0] <= at77 && at77 < range[1])?.number).toBe(2);
  });
});

describe('characters', () => {
  test('Cyrillic by the map of the font', async () => {
    const texts = [at('Закон об объединениях принят', LEFT, 100, { font: 'cyrillic' })];
    expect((await read([{ texts }])).text).toBe('Закон об объединениях принят');
  });

  test('Cyrillic in a font that says it is Western is mended, and reported', async () => {
    const texts = [at('Закон об общественных объединениях, ещё раз', LEFT, 100, { font: 'disguised' })];
    const reading = await read([{ texts }]);
    expect(reading.text).toBe('Закон об общественных объединениях, ещё раз');
    expect(reading.diagnostics.map(({ code }) => code)).toEqual(['ingest/pdf-cyrillic-mended']);
  });

  test('accented Latin letters stay what they are', async () => {
    const texts = [at('Café Müller à Liège', LEFT, 100)];
    expect((await read([{ texts }])).text).toBe('Café Müller à Liège');
  });

  test('letters that are set in a second font after the line go where they belong', async () => {
    const texts = [at('a m', LEFT, 100), at('ll stands', LEFT + 20, 100), at('i', LEFT + 15, 100, { font: 'italic' })];
    expect((await read([{ texts }])).text).toBe('a mill stands');
  });

  test('bold made by setting a line twice is read once', async () => {
    const texts = [at('Statutes', LEFT, 100), at('Statutes', LEFT + 0.3, 100)];
    expect((await read([{ texts }])).text).toBe('Statutes');
  });
});
