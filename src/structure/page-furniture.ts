import type { Source } from '../core/source.ts';
import { type RawBlock, rawText } from './raw-block.ts';

/**
 * Marks running heads and page numbers: short lines that come back, alike but for digits, at least three times, and
 * lone numbers that grow through the text. Headings, notes and rows are no furniture however often they repeat.
 */
export function markPageFurniture(source: Source, blocks: readonly RawBlock[]): void {
  const shapes = new Map<string, RawBlock[]>();
  const numbers: { readonly block: RawBlock; readonly number: number }[] = [];
  for (const block of blocks) {
    if (block.kind !== 'text' || block.parts.length > 1) continue;
    const text = rawText(source, block);
    if (text.length > 90) continue;
    const page = /^[-–—[\s]*(\d{1,4})[-–—\]\s]*$/u.exec(text);
    if (page !== null) {
      numbers.push({ block, number: Number(page[1]) });
      continue;
    }
    // Only lines with a page number, or behind a page break, can be running heads: a refrain of the text is neither.
    if (!/^\d{1,4}\s|\s\d{1,4}$/u.test(text) && block.pageBefore !== true) continue;
    const shape = text.replaceAll(/\d+/gu, '#').replaceAll(/\s+/gu, ' ');
    const alike = shapes.get(shape);
    if (alike === undefined) shapes.set(shape, [block]);
    else alike.push(block);
  }
  for (const alike of shapes.values()) if (alike.length >= 3) for (const block of alike) block.kind = 'furniture';
  const rising = numbers.filter(({ number }, index) => index === 0 || number > (numbers[index - 1]?.number ?? 0));
  if (rising.length >= 3 && rising.length >= numbers.length * 0.8)
    for (const { block } of rising) block.kind = 'furniture';
}
