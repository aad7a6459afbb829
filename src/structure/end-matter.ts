import type { SectionKind } from '../core/document.ts';
import type { Source } from '../core/source.ts';
import { attach } from './joins.ts';
import { type Part, type RawBlock, rawText, trimmed } from './raw-block.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Gives the blocks of bibliographies, lists of resources and of acronyms their kinds, and joins entries that stand on
 * several lines. A block belongs to the section of the last heading before it.
 */
export function markEndMatter(source: Source, blocks: readonly RawBlock[], vocabulary: Vocabulary): RawBlock[] {
  let section: SectionKind = 'body';
  const out: RawBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      section = block.heading?.kind ?? 'body';
      out.push(block);
      continue;
    }
    const readable = block.kind === 'text' || block.kind === 'bullet';
    if (section === 'bibliography' && readable) {
      const text = rawText(source, block);
      const last = out.at(-1);
      if (last?.kind === 'reference' && block.kind === 'text' && continuesEntry(text, rawText(source, last)))
        attach(source, last, block, vocabulary);
      else out.push({ ...block, kind: 'reference' });
    } else if (section === 'resources' && readable) {
      out.push({ ...block, kind: 'resource' });
    } else if (section === 'acronyms' && (block.kind === 'rows' || block.kind === 'table' || readable)) {
      out.push(...acronymEntries(source, block));
    } else if (block.kind === 'rows') {
      // Tabs outside tables: a line with a tab in it is a line.
      out.push({ ...block, kind: 'text' });
    } else {
      out.push(block);
    }
  }
  return out;
}

/** An entry's further lines: it is not over, or what follows begins with a small letter, a bracket or a URL. */
const continuesEntry = (text: string, before: string): boolean =>
  /^[\p{Ll}(]/u.test(text) || /^(?:https?:|www\.)/u.test(text) || /[,:–-]$/u.test(before);

/** One entry a row; a row whose first cell is empty goes on with the row above. */
function acronymEntries(source: Source, block: RawBlock): RawBlock[] {
  const entries: RawBlock[] = [];
  const rows: readonly Part[] = block.parts;
  rows.forEach((part, index) => {
    const text = source.text.slice(part.range[0], part.range[1]);
    const last = entries.at(-1);
    const range = trimmed(source.text, part.range);
    if (range[1] <= range[0]) return;
    if (
      last !== undefined &&
      (/^\s*\t/u.test(text) ||
        (block.kind !== 'rows' && part.joint === 'space' && index > 0 && !/\t| [–—-] |\|/u.test(text)))
    )
      last.parts.push({ range, joint: 'space' });
    else
      entries.push({
        kind: 'acronym',
        parts: [{ range, joint: 'space' }],
        dropped: index === 0 ? [...block.dropped] : [],
      });
  });
  return entries;
}
