import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface BenchText {
  readonly file: string;
  readonly text: string;
}

/**
 * Distinct texts of the genre: the sample reports and, where they are there, the measuring document; from their
 * paragraphs, documents of about 60 kB each are dealt out in an order of their own, with one word of every paragraph
 * changed, so that no cache of words or phrases can serve twice what it has seen whole.
 */
export function benchTexts(count: number): BenchText[] {
  const paragraphs = samples()
    .flatMap(({ text }) => text.split(/\n{2,}/u))
    .filter((paragraph) => paragraph.length > 200 && !paragraph.includes('\t') && !paragraph.includes('|'));
  return Array.from({ length: count }, (_, index) => ({
    file: `bench-${index}.txt`,
    text: `1 Introduction\n\n${deal(paragraphs, index, 56_000).join('\n\n')}\n`,
  }));
}

/**
 * The same documents whole, with their headings, notes, tables and lists of works, `count` times over with one word of
 * every paragraph changed: what a folder of them costs.
 */
export const wholeTexts = (count: number): (BenchText & { readonly name: string })[] =>
  Array.from({ length: count }, (_, index) =>
    samples().map(({ name, file, text }) => ({
      name,
      file: `${index}-${file}`,
      text: text
        .split(/(\n{2,})/u)
        .map((paragraph) => (paragraph.length > 200 ? changed(paragraph, index) : paragraph))
        .join(''),
    })),
  ).flat();

function samples(): (BenchText & { readonly name: string })[] {
  const files = ['kazakhstan/source.md', 'kyrgyzstan/source.txt'].map((file) =>
    join(root, 'corpus/central-asia', file),
  );
  const shared = join(root, '../shared/corpus');
  const further = existsSync(shared) ? readdirSync(shared).filter((name) => name.endsWith('.txt')) : [];
  return [...files, ...further.sort().map((file) => join(shared, file))].map((file) => ({
    name: file.split('/').slice(-2).join('/'),
    file: basename(file),
    text: readFileSync(file, 'utf8'),
  }));
}

/** With one word made another, so that nothing remembered serves twice. */
const changed = (paragraph: string, seed: number, vowel = 0): string =>
  paragraph.replace(/\b(\p{Ll}{5,})\b/u, (word) => `${word}${'aeiou'[vowel] ?? 'a'}${seed}x`);

/** Paragraphs in an order that depends on `seed` only. */
function deal(paragraphs: readonly string[], seed: number, length: number): string[] {
  const dealt: string[] = [];
  let state = seed * 2_654_435_761 + 1;
  let size = 0;
  while (size < length) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const paragraph = paragraphs[state % paragraphs.length] ?? '';
    const other = changed(paragraph, seed, state % 5);
    dealt.push(other);
    size += other.length;
  }
  return dealt;
}

/** One document `factor` times as long as a bench text, for seeing how time grows. */
export const longText = (factor: number): BenchText => ({
  file: `long-${factor}.txt`,
  text: benchTexts(factor)
    .map(({ text }) => text)
    .join('\n'),
});
