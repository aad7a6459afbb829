import { describe, expect, test } from 'vitest';
import type { Mark, Source } from '../../src/core/source.ts';
import { footnotes } from '../../src/layers/footnotes.ts';
import { paragraphs } from '../../src/layers/paragraphs.ts';
import { sections } from '../../src/layers/sections.ts';
import { tables } from '../../src/layers/tables.ts';
import { prepareStructure } from '../../src/structure/structure.ts';
import { openText, store } from '../support/annotate.ts';

const structure = prepareStructure(store);

/** Signs that stand for marks in the texts of these tests; the source has none of them. */
const PAIRS: Readonly<Record<string, (range: readonly [number, number]) => Mark>> = {
  '{}': (range) => ({ kind: 'paragraph', range }),
  '⟦⟧': (range) => ({ kind: 'superscript', range }),
  '⟨⟩': (range) => ({ kind: 'emphasis', range, style: 'bold' }),
  '⟪⟫': (range) => ({ kind: 'furniture', range }),
  '⦅⦆': (range) => ({ kind: 'caption', range }),
};

/** A source as a format reader yields it, from a text in which brackets stand for marks. */
function sourceOf(drawn: string, more: (text: string) => Mark[] = () => []): Source {
  const marks: Mark[] = [];
  const open: { close: string; start: number; make: (range: readonly [number, number]) => Mark }[] = [];
  let text = '';
  for (const sign of drawn) {
    const pair = Object.entries(PAIRS).find(([signs]) => signs.startsWith(sign));
    if (pair !== undefined) open.push({ close: pair[0].slice(1), start: text.length, make: pair[1] });
    else if (open.at(-1)?.close === sign) {
      const last = open.pop();
      if (last !== undefined) marks.push(last.make([last.start, text.length]));
    } else text += sign;
  }
  marks.push(...more(text));
  marks.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  return { text, mediaType: 'test', encoding: null, bytes: 0, sha256: '', marks, pages: [], diagnostics: [] };
}

function layersOf(source: Source) {
  const made = structure(source);
  const layer = <V>(name: string): (V & { quote: string })[] =>
    (made.layers.find((one) => one.layer.name === name)?.drafts ?? []).map((draft) => ({
      ...(draft.value as V),
      quote: made.text.slice(draft.start, draft.end),
    }));
  return { text: made.text, layer, diagnostics: made.diagnostics };
}
type Note = { marker: number | string; refs: [number, number][]; bodyLost: boolean };
type Heading = { title: string; number: string | null; level: number; kind: string };
type Grid = { number: string | null; caption: string | null; rows: string[][]; notes: string[] };
const notesIn = (source: Source) =>
  layersOf(source)
    .layer<Note>(footnotes.name)
    .map(({ marker, quote, refs, bodyLost }) => [marker, quote, refs.length, bodyLost]);
const headingsIn = (source: Source) =>
  layersOf(source)
    .layer<Heading>(sections.name)
    .map(({ number, title, level, kind }) => [number, title, level, kind]);

const LONG = 'A paragraph that is long enough to be one stands here, and it goes on for more than one line of print.';

describe('raised characters', () => {
  test('a marker where there is a note of that label, at its start raised or not', () => {
    expect(notesIn(sourceOf('{It was decided.⟦1⟧ Then done.⟦2⟧}\n\n{⟦1⟧ By the board.}\n\n{⟦2⟧ By hand.}'))).toEqual([
      [1, 'By the board.', 1, false],
      [2, 'By hand.', 1, false],
    ]);
  });

  test('a lost note, where the number goes on', () => {
    expect(notesIn(sourceOf('{One.⟦1⟧ Two.⟦2⟧ Three.⟦3⟧}\n\n{⟦1⟧ First.}\n\n{⟦3⟧ Third.}'))).toEqual([
      [1, 'First.', 1, false],
      [3, 'Third.', 1, false],
      [2, '', 1, true],
    ]);
  });

  test.each([
    ['a power', 'It covers 30 km⟦2⟧ in all.', 'It covers 30 km² in all.'],
    ['an ordinal', 'The 1⟦st⟧ of May.', 'The 1st of May.'],
    ['an article of a law', 'Under article 126⟦1⟧ of the Code.', 'Under article 126¹ of the Code.'],
    ['a number alone', 'The law⟦7⟧ stands.', 'The law⁷ stands.'],
  ])('not: %s', (_, line, read) => {
    const { text, layer } = layersOf(sourceOf(`{${line}}\n\n{${LONG}}`));
    expect(layer(footnotes.name)).toEqual([]);
    expect(text.split('\n')[0]).toBe(read);
  });
});

describe('calls and bodies that the format ties', () => {
  test('pair by the tie, whatever the labels', () => {
    const source = sourceOf('{One* two*}\n\n{Second body.}\n\n{First body.}', (text) => {
      const [one, two] = [text.indexOf('*'), text.lastIndexOf('*')];
      const body = (start: string, link: string): Mark => ({
        kind: 'note-body',
        range: [text.indexOf(start), text.indexOf(start) + start.length],
        label: '*',
        link,
      });
      return [
        { kind: 'note-reference', range: [one, one + 1], label: '*', link: 'a' },
        { kind: 'note-reference', range: [two, two + 1], label: '*', link: 'b' },
        body('Second body.', 'b'),
        body('First body.', 'a'),
      ];
    });
    const star = (quote: string) => source.text.indexOf(quote === 'First body.' ? '* two' : '*\n\n');
    for (const { quote, refs } of layersOf(source).layer<Note>(footnotes.name))
      expect(refs).toEqual([[star(quote), star(quote) + 1]]);
  });

  test('a note that goes on on the next page has two bodies of one tie', () => {
    const source = sourceOf('{One* two.}\n\n{The body begins here}\n\n{and ends there.}', (text) => [
      { kind: 'note-reference', range: [3, 4], label: '*', link: 'a' },
      { kind: 'note-body', range: [text.indexOf('The body'), text.indexOf('here') + 4], label: '*', link: 'a' },
      { kind: 'note-body', range: [text.indexOf('and ends'), text.length], label: '*', link: 'a' },
    ]);
    expect(notesIn(source)).toEqual([['*', 'The body begins here and ends there.', 1, false]]);
  });
});

describe('bold lines', () => {
  test('are headings, with their numbers and names', () => {
    expect(
      headingsIn(
        sourceOf(
          `{⟨1. Introduction⟩}\n\n{${LONG}}\n\n{⟨What they⟩ ⟨said⟩}\n\n{${LONG}}\n\n{⟨References⟩}\n\n{A. B. 2001.}`,
        ),
      ),
    ).toEqual([
      ['1', 'Introduction', 1, 'body'],
      [null, 'What they said', 2, 'body'],
      [null, 'References', 1, 'bibliography'],
    ]);
  });

  test('the raised number of an article', () => {
    const articles = ['1. Terms', '2. Aims', '2⟦1⟧. Means'].map((line) => `{Article ${line}}\n\n{${LONG}}`);
    expect(headingsIn(sourceOf(articles.join('\n\n'))).map(([number, title]) => [number, title])).toEqual([
      ['1', 'Terms'],
      ['2', 'Aims'],
      ['2-1', 'Means'],
    ]);
  });

  test('a bold beginning is no bold line', () => {
    expect(headingsIn(sourceOf(`{⟨1. Introduction⟩}\n\n{⟨Nobody⟩ was there.}\n\n{${LONG}}`))).toHaveLength(1);
  });
});

test('running heads within a paragraph are left out of it', () => {
  const { text } = layersOf(sourceOf('{The state is\n⟪Annual Report 12⟫\nthe state.}'));
  expect(text.replaceAll(/\s+/gu, ' ')).toBe('The state is the state.');
});

describe('captions of the format', () => {
  const grid = (text: string, last = '5'): Mark => {
    const rows = [
      ['Year', 'Sum'],
      ['2001', last],
    ];
    const at = (cell: string): [number, number] => [text.indexOf(cell), text.indexOf(cell) + cell.length];
    return {
      kind: 'table',
      range: [text.indexOf('Year'), text.indexOf('5') + 1],
      rows: rows.map((row) => row.map(at)),
    };
  };
  test.each([
    ['above', '⦅Table 1. Sums of money⦆\n\nYear Sum\n2001 5', '1', 'Sums of money'],
    ['below', 'Year Sum\n2001 5\n\n⦅Sums of money⦆', null, 'Sums of money'],
  ])('%s', (_, drawn, number, caption) => {
    const [table] = layersOf(sourceOf(`{${LONG}}\n\n${drawn}\n\n{${LONG}}`, (text) => [grid(text)])).layer<Grid>(
      tables.name,
    );
    expect(table).toMatchObject({ number, caption, rows: [['2001', '5']] });
  });

  test('a raised number in a cell is none of its digits', () => {
    const source = sourceOf(`{${LONG}}\n\nYear Sum\n2001 5⟦1⟧\n\n{¹ An estimate.}\n\n{${LONG}}`, (text) => [
      grid(text, '51'),
    ]);
    expect(layersOf(source).layer<Grid>(tables.name)[0]?.rows).toEqual([['2001', '5']]);
  });
});

describe('the language of short notes is that of their script in the document', () => {
  const notes =
    '[^1]: Перевод издателя; по-немецки сказано резче.\n[^2]: Из письма лодочника, который служил на озере сорок лет.';
  test.each([
    ['Russian', 'Лодочники ушли с озера, когда построили мост.[^1] Остались только сети.[^2]'],
    ['English', 'The boatmen left the lake when the bridge was built.[^1] Only the nets were left.[^2]'],
  ])('in a document in %s', (_, text) => {
    const document = openText(`# Boats\n\n${text}\n\n${notes}\n`, {}, 'boats.md');
    expect(document.layer(footnotes).map(({ value }) => value.language)).toEqual(['rus', 'rus']);
  });

  test('another language of the script shows itself', () => {
    const document = openText(
      '# Озеро\n\nЛодочники ушли с озера, когда построили мост.[^1]\n\n[^1]: Қайықшылар көлден көпір салынғанда кетті.\n',
      {},
      'boats.md',
    );
    expect(document.layer(footnotes)[0]?.value.language).toBe('kaz');
  });
});

test('items of a list whose numbers are typed out', () => {
  const source = sourceOf(
    '{The law has three aims, which are these ones:}\n\n{(i) to support choirs in small towns;}\n\n{(ii) to support bands;}\n\n{б) считать их каждый год;}\n\n{(A choir is no band, says the law.)}\n\n{In 1999 a further aim was found.}',
  );
  expect(
    layersOf(source)
      .layer<{ kind: string }>(paragraphs.name)
      .map(({ kind }) => kind),
  ).toEqual(['paragraph', 'list-item', 'list-item', 'list-item', 'paragraph', 'paragraph']);
});
