import { joinNames } from './cited-names.ts';
import { roles } from './function-words.ts';
import type { StatementLanguage } from './languages.ts';
import type { Reading } from './reading.ts';
import type { Speaker } from './speaker.ts';

const JOIN = roles('join');
const NONE: readonly Speaker[] = [];

/** A title before a name ("the political scientist Howard", "President Nazarbayev") gives its type to the name. */
export function withTitles(found: readonly Speaker[], reading: Reading): Speaker[] {
  const sorted = [...found].sort((a, b) => a.from - b.from);
  const merged: Speaker[] = [];
  for (const speaker of sorted) {
    const before = merged.at(-1);
    const titled =
      before?.kind === 'noun' &&
      before.to === speaker.from &&
      isNamed(speaker) &&
      before.type !== 'document' &&
      speaker.person;
    if (before === undefined || !titled) {
      merged.push(speaker);
      continue;
    }
    const generic = before.type === 'interviewees' || before.type === null;
    merged[merged.length - 1] = {
      ...speaker,
      from: before.from,
      type: generic ? (speaker.type ?? before.type) : (before.type ?? speaker.type),
      evidence: [...speaker.evidence, { kind: 'title', quote: reading.printed(before.from, before.to) }],
    };
  }
  return merged;
}

const isNamed = (speaker: Speaker): boolean => speaker.kind === 'name' || speaker.kind === 'work';

/** Names joined by commas and "and" speak together. */
export function joinLists(sorted: readonly Speaker[], reading: Reading, language: StatementLanguage): Speaker[] {
  const masks = language.words.masks(reading.tokens);
  const isJoin = (token: number) => (masks.at(token) & JOIN) !== 0 || reading.sign(token) === '&';
  const merged: Speaker[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const first = sorted[i];
    if (first === undefined) continue;
    const list = isNamed(first) ? listFrom(sorted, i, reading, isJoin) : NONE;
    const last = list.at(-1);
    if (last === undefined) {
      merged.push(first);
      continue;
    }
    merged.push({
      ...last,
      from: first.from,
      name: joinNames(
        [first, ...list].map(({ name }) => name),
        language.words,
      ),
      type: first.type ?? last.type,
      entity: null,
      singular: false,
      evidence: [first, ...list].flatMap(({ evidence }) => evidence),
    });
    i += list.length;
  }
  return merged;
}

/** The names that follow `sorted[index]` in a list that ends with "and"; empty where there is no such list. */
function listFrom(
  sorted: readonly Speaker[],
  index: number,
  reading: Reading,
  isJoin: (token: number) => boolean,
): readonly Speaker[] {
  const next = sorted[index + 1];
  // A comma or one word stands between two names of a list: most names have nobody so near.
  if (next === undefined || next.from - (sorted[index]?.to ?? 0) > 2 || !isNamed(next)) return NONE;
  const list: Speaker[] = [];
  let before = sorted[index];
  for (let i = index + 1; before !== undefined; i++) {
    const next = sorted[i];
    if (next === undefined || !isNamed(next) || next.person !== before.person) return [];
    const comma = reading.sign(before.to) === ',';
    const gap = next.from - before.to;
    list.push(next);
    if (isJoin(next.from - 1) && gap === (comma ? 2 : 1)) return list;
    if (!comma || gap !== 1) return [];
    before = next;
  }
  return [];
}
