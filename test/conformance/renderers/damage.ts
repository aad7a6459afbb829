import type { Description } from '../description.ts';
import { plainText } from '../inline.ts';
import { type NoteStyle, type PlainBlock, type PlainDocument, raised } from './plain.ts';

/** One way in which extraction damages a text: changes blocks, and the truth where something is lost for good. */
export type Mutator = (document: PlainDocument) => PlainDocument;

const changeBlocks =
  (change: (blocks: readonly PlainBlock[], description: Description) => PlainBlock[]): Mutator =>
  (document) => ({ ...document, blocks: change(document.blocks, document.description) });

/** `Abstract This article …`: headings of the title page run into their text. */
export const runInFront: Mutator = changeBlocks((blocks, { abstract, keywords }) => {
  const names = new Set([abstract?.heading, keywords?.heading]);
  return blocks.flatMap((block, index) => {
    if (block.role === 'heading' && names.has(block.text)) return [];
    const before = blocks[index - 1];
    return before?.role === 'heading' && names.has(before.text)
      ? [{ ...block, text: `${before.text} ${block.text}` }]
      : [block];
  });
});

/** Lines about the volume, in another language, before the title. */
export const volumeHeader: Mutator = changeBlocks((blocks) => [
  { role: 'front', text: 'Quaderni di studi lacustri 14 (2015)' },
  { role: 'front', text: 'a cura di Ada Venturi' },
  ...blocks,
]);

/** The word `table` cut by a tab in the caption, the word for "source" by one in its line. */
export const tabsInCaptions: Mutator = changeBlocks((blocks) =>
  blocks.map((block) => {
    if (block.role !== 'table' || block.text.includes('\t')) return block;
    const word = /\p{L}{4}(?=\p{L}{3,}(?:\s\S+)?$)/u.exec(block.text);
    if (word === null) return block;
    const at = word.index + word[0].length;
    return { ...block, text: `${block.text.slice(0, at)}\t${block.text.slice(at)}` };
  }),
);

/** `^{*} No data. Source: …`: note and source of a table in one line, the sign in TeX. */
export const notesAndSourceInOneLine: Mutator = changeBlocks((blocks) => {
  const changed: PlainBlock[] = [];
  for (const block of blocks) {
    const last = changed.at(-1);
    if (block.role === 'table' && last?.role === 'table' && last.text.startsWith('* '))
      changed[changed.length - 1] = { ...last, text: `^{*} ${last.text.slice(2)} ${block.text}` };
    else changed.push(block);
  }
  return changed;
});

/** The last row of a table comes again, run together with the one before it. */
export const garbledLastRow: Mutator = changeBlocks((blocks) =>
  blocks.map((block) => {
    const rows = block.text.split('\n');
    if (block.role !== 'table' || rows.length < 4) return block;
    const [before, last] = rows.slice(-2).map((row) => row.split('\t'));
    const garbled = before?.map((cell, column) => `${cell} ${last?.[column] ?? ''}`).join('\t') ?? '';
    return { ...block, text: [...rows, garbled].join('\n') };
  }),
);

/** A blank line inside an entry of the bibliography, where its page ended. */
export const entryInTwo: Mutator = changeBlocks((blocks) => {
  const entries = blocks.filter(({ role, text }) => role === 'entry' && !text.includes('\t'));
  const target = entries[1];
  return blocks.flatMap((block) => {
    const text = plainText(block.text);
    const cut = block === target ? text.indexOf(' ', Math.floor(text.length * 0.6)) : -1;
    if (cut < 0) return [block];
    return [
      { ...block, text: text.slice(0, cut) },
      { ...block, role: 'front' as const, text: text.slice(cut + 1) },
    ];
  });
});

/** The note at `index` moves down behind the next `by` blocks that are no notes. */
export const displacedNote = (index: number, by: number): Mutator =>
  changeBlocks((blocks) => {
    const at = blocks.indexOf(blocks.filter(({ role }) => role === 'note')[index] as PlainBlock);
    if (at < 0) return [...blocks];
    let behind = at + 1;
    for (let passed = 0; passed < by && behind < blocks.length; behind++)
      if (blocks[behind]?.role === 'paragraph') passed++;
    const moved = [...blocks];
    const [note] = moved.splice(at, 1);
    if (note !== undefined) moved.splice(behind - 1, 0, note);
    return moved;
  });

/** A stray hyphen inside a word that stands whole elsewhere. */
export const strayHyphen: Mutator = changeBlocks((blocks) => {
  const words = new Map<string, number>();
  for (const { text } of blocks)
    for (const [word] of text.matchAll(/\p{Ll}{8,}/gu)) words.set(word, (words.get(word) ?? 0) + 1);
  const often = [...words].find(([, count]) => count >= 4)?.[0];
  let done = false;
  return blocks.map((block) => {
    if (done || often === undefined || block.role !== 'paragraph' || !block.text.includes(` ${often} `)) return block;
    done = true;
    return { ...block, text: block.text.replace(` ${often} `, ` ${often.slice(0, 4)}-${often.slice(4)} `) };
  });
});

/** The same change in a block of a role and in the paragraph of the truth that it prints. */
function changeParagraph(
  document: PlainDocument,
  chosen: (block: PlainBlock) => boolean,
  change: (text: string) => string,
): PlainDocument {
  const target = document.blocks.find((block) => block.role === 'paragraph' && chosen(block));
  if (target === undefined) return document;
  const printed = plainText(target.text);
  const paragraphs = document.truth.paragraphs.map((text) =>
    text === printed ? plainText(change(target.text)) : text,
  );
  return {
    ...document,
    blocks: document.blocks.map((block) => (block === target ? { ...block, text: change(block.text) } : block)),
    truth: { ...document.truth, paragraphs },
  };
}

/** A quotation that has lost its opening mark. */
export const lostOpeningMark: Mutator = (document) =>
  changeParagraph(
    document,
    ({ text }) => text.includes('«'),
    (text) => text.replace('«', ''),
  );

/** A sentence that character recognition made up where it could not read a marker. */
export const inventedSentence = (sentence: string): Mutator => {
  const BETWEEN = /(?<=\p{Ll}\.) (?=\p{Lu})/u;
  return (document) =>
    changeParagraph(
      document,
      ({ text }) => BETWEEN.test(text),
      (text) => text.replace(BETWEEN, ` ${sentence} `),
    );
};

/** The note at `index` ends in the middle of a sentence and goes on, without a marker, behind `by` paragraphs. */
export const splitNote = (index: number, by: number): Mutator =>
  changeBlocks((blocks) => {
    const note = blocks.filter(({ role }) => role === 'note')[index];
    const cut = note === undefined ? -1 : note.text.search(/(?<=^.{12,}\p{Ll}) (?=\p{Ll}{3})/u);
    if (note === undefined || cut < 0) throw new Error(`there is no note ${index} to split`);
    const second: PlainBlock = { role: 'front', text: note.text.slice(cut + 1) };
    let passed = 0;
    return blocks.flatMap((block): PlainBlock[] => {
      if (block === note) return [{ ...block, text: block.text.slice(0, cut) }];
      const behind = blocks.indexOf(block) > blocks.indexOf(note) && block.role === 'paragraph';
      return behind && ++passed === by ? [block, second] : [block];
    });
  });

/** An address with a space in it, glued to the words behind it. */
export const brokenAddress: Mutator = changeBlocks((blocks) =>
  blocks.map((block) =>
    block.role === 'entry' ? { ...block, text: block.text.replace(/(https?:\/\/[^\s/]+\/)(?=\S)/u, '$1 ') } : block,
  ),
);

/** Lines of a printed width; words are cut by a hyphen at the end of some of them where `hyphens` says so. */
export const hardWrap =
  (width: number, hyphens: boolean): Mutator =>
  (document) => ({
    ...document,
    blocks: document.blocks.map((block) =>
      block.role === 'table' ? block : { ...block, text: wrap(block.text, width, hyphens) },
    ),
  });

function wrap(text: string, width: number, hyphens: boolean): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = width - line.length - 1;
    if (line === '' || word.length <= room) {
      line = line === '' ? word : `${line} ${word}`;
      continue;
    }
    const at = hyphens && /^\p{Ll}{10,}$/u.test(word) && room > 6 ? Math.min(5, room - 2) : 0;
    lines.push(at > 0 ? `${line} ${word.slice(0, at)}-` : line);
    line = word.slice(at);
  }
  return [...lines, line].join('\n');
}

/** Notes as converters leave them. */
export const NOTE_STYLES = {
  superscript: { call: raised, body: (label, text) => `${raised(label)} ${text}` },
  glued: { call: (label) => label, body: (label, text) => `${label} ${text}` },
  bullets: { call: (label) => label, body: (label, text) => `- ${label} ${text}` },
  spaced: { call: (label) => ` ${raised(label)}`, body: (label, text) => `${raised(label)}${text}` },
  bracketed: { call: (label) => `[${label}]`, body: (label, text) => `[${label}] ${text}` },
  tex: {
    call: (label) => `$^{${label}}$`,
    body: (label, text) => `$^{{\\bf ${label}}} \\quad \\text{${text}}$`,
  },
  brokenTex: { call: (label) => raised(label), body: (label, text) => `$[{\u0008]f ${label}}$ ${text}` },
} satisfies Record<string, NoteStyle>;
