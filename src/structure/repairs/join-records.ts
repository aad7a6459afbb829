import type { Draft } from '../../core/layer.ts';
import type { OffsetMap } from '../../core/offset-map.ts';
import type { Source } from '../../core/source.ts';
import type { Range } from '../../core/span.ts';
import type { Repair } from '../../layers/repairs.ts';
import type { Join } from '../joins.ts';
import type { Placed } from '../raw-block.ts';

/** Records of halves that were joined, and of words that were rejoined where a hyphen had cut them. */
export function joinRepairs(
  source: Source,
  placed: readonly Placed[],
  joins: readonly Join[],
  map: OffsetMap,
  text: string,
): Draft<Repair>[] {
  const drafts: Draft<Repair>[] = [];
  for (const { block, part, kind } of joins) {
    const before = block.parts[part - 1];
    const after = block.parts[part];
    if (before === undefined || after === undefined) continue;
    const left = lastWord(source.text, before.range);
    const right = firstWord(source.text, after.range);
    drafts.push(draftOver(source.text, map, text, kind, left, right));
  }
  for (const { raw } of placed) {
    const partEnding = new Map(raw.parts.map((part, index) => [part.range[1], index]));
    for (const { range, kind } of raw.dropped) {
      if (kind !== 'rejoined-word') continue;
      const at = partEnding.get(range[0]) ?? -1;
      const before = raw.parts[at];
      const after = raw.parts[at + 1];
      if (before === undefined || after === undefined) continue;
      const left = lastWord(source.text, before.range);
      drafts.push(draftOver(source.text, map, text, kind, [left[0], range[1]], firstWord(source.text, after.range)));
    }
  }
  return drafts;
}

/** A repair over the last word of the one half and the first of the other. */
function draftOver(
  source: string,
  map: OffsetMap,
  text: string,
  kind: Repair['kind'],
  left: Range,
  right: Range,
): Draft<Repair> {
  const start = map.toReading(left[0]) ?? 0;
  const end = Math.max(start, (map.toReading(right[1] - 1) ?? start - 1) + 1);
  return {
    start,
    end,
    source: [left, right],
    value: { kind, before: `${source.slice(...left)}\n\n${source.slice(...right)}`, after: text.slice(start, end) },
  };
}

function lastWord(text: string, [start, end]: Range): Range {
  let from = end;
  while (from > start && end - from < 60 && !/\s/u.test(text.charAt(from - 1))) from--;
  return [from, end];
}

function firstWord(text: string, [start, end]: Range): Range {
  let to = start;
  while (to < end && to - start < 60 && !/\s/u.test(text.charAt(to))) to++;
  return [start, to];
}
