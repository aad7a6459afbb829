import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/core/source.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { openBytes } from '../support/annotate.ts';
import { docxOf, epubOf, odtOf, p, r } from '../support/containers.ts';

/** Documents as every format has them; each word stands in one place, so that a lost or doubled one is seen. */
interface Written {
  readonly words: readonly string[];
  readonly blocks: readonly Block[];
}
type Block =
  | { readonly kind: 'heading' | 'paragraph' | 'item' | 'quotation'; readonly runs: readonly Run[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };
interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly raised: boolean;
  /** The body of a note that is called behind the run. */
  readonly note: string | null;
}

const runShape = fc.record({
  words: fc.integer({ min: 1, max: 5 }),
  bold: fc.boolean(),
  raised: fc.boolean(),
  note: fc.boolean(),
});
const blockShape = fc.oneof(
  fc.record({
    kind: fc.constantFrom('heading', 'paragraph', 'paragraph', 'item', 'quotation'),
    runs: fc.array(runShape, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ rows: fc.integer({ min: 2, max: 4 }), columns: fc.integer({ min: 2, max: 4 }) }),
);

const written: fc.Arbitrary<Written> = fc.array(blockShape, { minLength: 1, maxLength: 8 }).map((shapes) => {
  const words: string[] = [];
  const word = (): string => {
    words.push(`${words.length % 3 === 0 ? 'Слово' : 'word'}${words.length}x`);
    return words.at(-1) ?? '';
  };
  const phrase = (length: number): string => Array.from({ length }, word).join(' ');
  const blocks = shapes.map((shape): Block => {
    if ('rows' in shape)
      return {
        kind: 'table',
        rows: Array.from({ length: shape.rows }, () => Array.from({ length: shape.columns }, word)),
      };
    return {
      kind: shape.kind,
      runs: shape.runs.map(({ words: length, bold, raised, note }) => ({
        text: phrase(length),
        bold,
        raised,
        note: note ? phrase(2) : null,
      })),
    };
  });
  return { words, blocks };
});

interface Format {
  readonly file: string;
  readonly write: (document: Written) => Uint8Array;
}

class Notes {
  readonly bodies: string[] = [];
  add(body: string): number {
    return this.bodies.push(body);
  }
}

function page({ blocks }: Written): string {
  const notes = new Notes();
  const tags: Readonly<Record<string, string>> = { heading: 'h2', paragraph: 'p', item: 'li', quotation: 'blockquote' };
  const run = ({ text, bold, raised, note }: Run): string => {
    const set = raised ? `<sup>${text}</sup>` : bold ? `<b>${text}</b>` : text;
    const number = note === null ? 0 : notes.add(note);
    return number === 0 ? set : `${set}<a href="#fn${number}" id="r${number}"><sup>${number}</sup></a>`;
  };
  const body = blocks.map((block) => {
    if (block.kind === 'table')
      return `<table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    const inner = `<${tags[block.kind]}>${block.runs.map(run).join(' ')}</${tags[block.kind]}>`;
    return block.kind === 'item' ? `<ul>${inner}</ul>` : inner;
  });
  return (
    body.join('\n') +
    notes.bodies
      .map((note, index) => `<p id="fn${index + 1}"><a href="#r${index + 1}">${index + 1}</a> ${note}</p>`)
      .join('')
  );
}

function docx({ blocks }: Written): Uint8Array {
  const notes = new Notes();
  const run = ({ text, bold, raised, note }: Run): string =>
    r(`${text} `, raised ? '<w:vertAlign w:val="superscript"/>' : bold ? '<w:b/>' : '') +
    (note === null ? '' : `<w:r><w:footnoteReference w:id="${notes.add(note)}"/></w:r>`);
  const properties: Readonly<Record<string, string>> = {
    heading: '<w:outlineLvl w:val="0"/>',
    paragraph: '',
    item: '<w:numPr><w:numId w:val="1"/></w:numPr>',
    quotation: '',
  };
  const body = blocks.map((block) =>
    block.kind === 'table'
      ? `<w:tbl>${block.rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
      : p(block.runs.map(run).join(''), properties[block.kind]),
  );
  return docxOf(body.join(''), {
    footnotes: notes.bodies.map((note, index) => `<w:footnote w:id="${index + 1}">${p(note)}</w:footnote>`).join(''),
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  });
}

function odt({ blocks }: Written): Uint8Array {
  let number = 0;
  const run = ({ text, bold, raised, note }: Run): string =>
    `<text:span text:style-name="${raised ? 'R' : bold ? 'B' : 'N'}">${text} </text:span>` +
    (note === null
      ? ''
      : `<text:note text:note-class="footnote"><text:note-citation>${++number}</text:note-citation><text:note-body><text:p>${note}</text:p></text:note-body></text:note>`);
  const body = blocks.map((block) => {
    if (block.kind === 'table')
      return `<table:table>${block.rows.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`;
    const inner = block.runs.map(run).join('');
    if (block.kind === 'heading') return `<text:h text:outline-level="1">${inner}</text:h>`;
    return block.kind === 'item'
      ? `<text:list><text:list-item><text:p>${inner}</text:p></text:list-item></text:list>`
      : `<text:p>${inner}</text:p>`;
  });
  const style = (name: string, properties: string): string =>
    `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
  return odtOf(body.join(''), style('R', 'style:text-position="super 58%"') + style('B', 'fo:font-weight="bold"'));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const FORMATS: readonly Format[] = [
  { file: 'a.html', write: (document) => utf8(`<!DOCTYPE html><html><body>${page(document)}</body></html>`) },
  { file: 'a.docx', write: docx },
  { file: 'a.odt', write: odt },
  { file: 'a.epub', write: (document) => epubOf({ one: page(document) }) },
];

const counted = (text: string, words: readonly string[]): Map<string, number> => {
  const counts = new Map(words.map((word) => [word, 0]));
  for (const [word] of text.matchAll(/\p{L}+\d+x/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

function marksAreSound({ text, marks }: Source): void {
  marks.forEach(({ range: [start, end] }, index) => {
    expect(start).toBeGreaterThanOrEqual(marks[index - 1]?.range[0] ?? 0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
  });
}

describe.each(FORMATS)('in any document of $file', ({ file, write }) => {
  test('every word is extracted once, and marks lie on words', async () => {
    await fc.assert(
      fc.asyncProperty(written, async (document) => {
        const source = await ingest(file, write(document));
        expect([...counted(source.text, document.words)].filter(([, count]) => count !== 1)).toEqual([]);
        marksAreSound(source);
      }),
      { numRuns: 60, seed: 20160928 },
    );
  });

  test('every word is in the reading text once, where its offset says; notes are as many as were called', async () => {
    await fc.assert(
      fc.asyncProperty(written, async (document) => {
        const opened = await openBytes(write(document), file);
        expect([...counted(opened.text, document.words)].filter(([, count]) => count !== 1)).toEqual([]);
        for (const piece of opened.map.pieces)
          if (piece.verbatim)
            expect(opened.text.slice(piece.start, piece.end)).toBe(opened.source.text.slice(...piece.source));
        const called = document.blocks
          .flatMap((block) => (block.kind === 'table' ? [] : block.runs))
          .filter(({ note }) => note !== null);
        expect(opened.source.marks.filter(({ kind }) => kind === 'note-body')).toHaveLength(called.length);
      }),
      { numRuns: 40, seed: 20160928 },
    );
  });

  test('the same bytes give the same source', async () => {
    await fc.assert(
      fc.asyncProperty(written, async (document) => {
        expect(await ingest(file, write(document))).toEqual(await ingest(file, write(document)));
      }),
      { numRuns: 10, seed: 20160928 },
    );
  });
});
