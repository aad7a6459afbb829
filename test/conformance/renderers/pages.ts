import { noteOf } from '../description.ts';
import { notesIn, plainText } from '../inline.ts';
import { below } from '../random.ts';
import type { PlainBlock, PlainDocument } from './plain.ts';

export interface PageLayout {
  /** Characters on a page, without notes. */
  readonly size: number;
  /** Whether words are cut by a hyphen at the end of a page. */
  readonly hyphens: boolean;
  /** What stands at the head and the foot of page `number`; nothing where extraction has taken it away. */
  readonly head?: (number: number) => string;
  readonly foot?: (number: number) => string;
  readonly formFeeds: boolean;
}

/**
 * Sets a text in pages: notes stand at the foot of the page that calls them, and paragraphs are cut in two where a page
 * ends. A cut is never made behind the end of a sentence, where nobody could tell that the paragraph goes on.
 */
export function inPages(
  { description, blocks, truth }: PlainDocument,
  layout: PageLayout,
  random: () => number,
): PlainDocument {
  const set: PlainBlock[] = [];
  const joined: string[] = [];
  let page: PlainBlock[] = [];
  let left = layout.size;
  let number = 1;
  const close = (): void => {
    const notes = page.flatMap((block) => notesIn(block.text));
    const head = layout.head?.(number);
    const foot = layout.foot?.(number);
    const whole: PlainBlock[] = [
      ...(head === undefined || number === 1 ? [] : [{ role: 'furniture' as const, text: head }]),
      ...page,
      ...notes.map((key) => ({ role: 'note' as const, text: noteOf(description, key).text, note: key })),
      ...(foot === undefined ? [] : [{ role: 'furniture' as const, text: foot }]),
    ];
    const [first, ...others] = whole;
    if (first !== undefined)
      set.push(layout.formFeeds && number > 1 ? { ...first, pageBefore: true } : first, ...others);
    page = [];
    left = layout.size;
    number++;
  };
  for (const block of blocks) {
    let rest = block;
    while (rest.text.length > left) {
      const cut = rest.role === 'paragraph' && left > 80 ? cutNear(rest.text, left, layout.hyphens, random) : null;
      if (cut === null) break;
      page.push({ ...rest, text: cut.first });
      if (joined.at(-1) !== plainText(block.text)) joined.push(plainText(block.text));
      close();
      rest = { ...rest, text: cut.second };
    }
    if (rest.text.length > left && page.length > 0 && keepsTogether(page, rest)) close();
    page.push(rest);
    left -= rest.text.length;
  }
  close();
  return { description, blocks: set, truth: { ...truth, joined } };
}

/** A page is not turned inside a table or a list, nor behind a heading. */
const keepsTogether = (page: readonly PlainBlock[], next: PlainBlock): boolean =>
  page.at(-1)?.role !== 'heading' && page.at(-1)?.role !== next.role;

interface Cut {
  readonly first: string;
  readonly second: string;
}

function cutNear(text: string, near: number, hyphens: boolean, random: () => number): Cut | null {
  const words = [...text.matchAll(/\S+/gu)].filter(({ index }) => index > 60 && index < text.length - 60);
  const last = words.filter(({ index }) => index <= near).at(-1);
  if (last === undefined) return null;
  const candidates = words.slice(Math.max(0, words.indexOf(last) - 8), words.indexOf(last) + 1).reverse();
  if (hyphens) {
    for (const { 0: word, index } of candidates) {
      if (!/^\p{Ll}{9,}$/u.test(word)) continue;
      const at = cutInside(word, random);
      if (at !== null) return { first: `${text.slice(0, index + at)}-`, second: text.slice(index + at) };
    }
  }
  for (const { index } of candidates) {
    const first = text.slice(0, index).trimEnd();
    if (/[\p{L}\d,]$/u.test(first)) return { first, second: text.slice(index) };
  }
  return null;
}

/** Between a consonant and a vowel before which another vowel stands: where a typesetter might cut. */
function cutInside(word: string, random: () => number): number | null {
  const places = [
    ...word.matchAll(
      /(?<=[aeiouаеиоуыэюяіөүұә][^aeiouаеиоуыэюяіөүұәйьъ])(?=[^aeiouаеиоуыэюяьъйіөүұә][aeiouаеиоуыэюяіөүұә])/gu,
    ),
  ]
    .map(({ index }) => index)
    .filter((index) => index >= 3 && index <= word.length - 4);
  return places[below(random, places.length)] ?? null;
}
