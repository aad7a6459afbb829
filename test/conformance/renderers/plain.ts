import {
  authorLine,
  type Description,
  labelOf,
  noteOf,
  numbered,
  printedWords,
  type TableDescription,
} from '../description.ts';
import { notesIn, plainText, withNotes } from '../inline.ts';
import { type Truth, truthOf } from '../truth.ts';

export type PlainRole =
  | 'title'
  | 'front'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quote'
  | 'table'
  | 'note'
  | 'entry'
  | 'furniture';

/** A block of a text without markup, on its way through mutators. Calls of notes stand in it as `[^key]`. */
export interface PlainBlock {
  readonly role: PlainRole;
  readonly text: string;
  /** Of a note: its key. */
  readonly note?: string;
  /** A form feed stands before it. */
  readonly pageBefore?: boolean;
}

/** A text on its way through mutators, with what must be found in it. */
export interface PlainDocument {
  readonly description: Description;
  readonly blocks: readonly PlainBlock[];
  readonly truth: Truth;
}

export const startPlain = (description: Description): PlainDocument => ({
  description,
  blocks: [...front(description), ...body(description), ...endMatter(description)],
  truth: truthOf(description),
});

function front({ title, authors, abstract, keywords }: Description): PlainBlock[] {
  const headed = (part: Description['abstract']): PlainBlock[] =>
    part === null
      ? []
      : [
          { role: 'heading', text: part.heading },
          { role: 'paragraph', text: part.text },
        ];
  return [
    { role: 'title', text: title },
    ...(authors.length > 0 ? [{ role: 'front' as const, text: authors.map(authorLine).join(', ') }] : []),
    ...headed(abstract),
    ...headed(keywords),
  ];
}

function body(description: Description): PlainBlock[] {
  const { source } = printedWords(description);
  return description.body.flatMap((block): PlainBlock[] => {
    if ('heading' in block) return [{ role: 'heading', text: numbered(block.number, block.heading) }];
    if ('p' in block) return [{ role: 'paragraph', text: block.p }];
    if ('quote' in block) return [{ role: 'quote', text: block.quote }];
    if ('table' in block) return tableBlocks(block.table, source);
    return block.list.map((item, index) => ({
      role: 'list-item',
      text: block.ordered ? `${index + 1}) ${item}` : `• ${item}`,
    }));
  });
}

function tableBlocks(table: TableDescription, source: string): PlainBlock[] {
  const rows = [table.columns, ...table.rows].map((row) => row.join('\t')).join('\n');
  const below = [...table.notes, ...(table.source === null ? [] : [`${source}: ${table.source}`])];
  return [
    { role: 'table', text: `${table.label} ${table.number}. ${table.caption}` },
    { role: 'table', text: rows },
    ...below.map((text) => ({ role: 'table' as const, text })),
  ];
}

function endMatter({ acronyms, bibliography, resources }: Description): PlainBlock[] {
  const list = (part: { heading: string; entries: readonly string[] } | null): PlainBlock[] =>
    part === null
      ? []
      : [{ role: 'heading', text: part.heading }, ...part.entries.map((text) => ({ role: 'entry' as const, text }))];
  const named =
    acronyms === null
      ? null
      : { heading: acronyms.heading, entries: acronyms.entries.map(([short, long]) => `${short}\t${long}`) };
  return [...list(named), ...list(bibliography), ...list(resources)];
}

/** Notes under a heading of their own, behind the body. */
export function notesAtEnd({ description, blocks, truth }: PlainDocument): PlainDocument {
  const called = blocks.flatMap((block) => notesIn(block.text));
  if (called.length === 0) return { description, blocks, truth };
  const listed: PlainBlock[] = [
    { role: 'heading', text: printedWords(description).notes },
    ...called.map((key) => ({ role: 'note' as const, text: noteOf(description, key).text, note: key })),
  ];
  const { acronyms, bibliography } = description;
  const first = acronyms?.heading ?? bibliography?.heading;
  const at = blocks.findIndex((block) => block.role === 'heading' && block.text === first);
  const behind = at < 0 ? blocks.length : at;
  return { description, blocks: [...blocks.slice(0, behind), ...listed, ...blocks.slice(behind)], truth };
}

/** How a rendering prints the call of a note and the sign before its body. */
export interface NoteStyle {
  call(label: string): string;
  body(label: string, text: string): string;
}

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [digit, sign]),
);
export const raised = (label: string): string => [...label].map((digit) => RAISED[digit] ?? digit).join('');

const SUPERSCRIPT_NOTES: NoteStyle = {
  call: raised,
  body: (label, text) => `${raised(label)} ${text}`,
};

/** The finished text: calls printed in a style, blocks separated by a blank line, lists set line by line. */
export function printPlain({ blocks }: PlainDocument, style: NoteStyle = SUPERSCRIPT_NOTES): string {
  let text = '';
  let before: PlainBlock | undefined;
  for (const block of blocks) {
    const printed =
      block.note === undefined
        ? withNotes(block.text, (key) => style.call(labelOf(key)))
        : style.body(labelOf(block.note), plainText(block.text).replaceAll(/\s+/gu, ' '));
    const together = before !== undefined && before.role === block.role && ['entry', 'list-item'].includes(block.role);
    const separator = block.pageBefore === true ? '\n\f' : together ? '\n' : '\n\n';
    text += before === undefined ? printed : separator + printed;
    before = block;
  }
  return `${text}\n`;
}

/** Takes the calls of some notes out of the text, and out of the truth. */
export function loseMarkers({ description, blocks, truth }: PlainDocument, keys: ReadonlySet<string>): PlainDocument {
  const labels = new Set([...keys].map(labelOf));
  return {
    description,
    blocks: blocks.map((block) => ({
      ...block,
      text: block.text.replaceAll(/\[\^([^\]\s]+)\]/gu, (call, key: string) => (keys.has(key) ? '' : call)),
    })),
    truth: { ...truth, notes: truth.notes.map((note) => (labels.has(note.label) ? { ...note, place: null } : note)) },
  };
}

/** Takes the bodies of some notes out of the text. */
export function loseBodies({ description, blocks, truth }: PlainDocument, keys: ReadonlySet<string>): PlainDocument {
  const labels = new Set([...keys].map(labelOf));
  return {
    description,
    blocks: blocks.filter(({ note }) => note === undefined || !keys.has(note)),
    truth: { ...truth, notes: truth.notes.map((note) => (labels.has(note.label) ? { ...note, text: null } : note)) },
  };
}
