import { countScripts } from '../matching/scripts.ts';
import type { Placed } from './raw-block.ts';

/** More of the surroundings does not change what language they are in. */
const ENOUGH = 2000;

/**
 * For a note, text of the document in the note's own script: the body where it is written in it, else the other notes.
 * Three Russian words under an English text are as Russian as the notes around them.
 */
export function noteNeighbours(placed: readonly Placed[], text: string): (note: string) => string {
  let byScript: ReadonlyMap<number, string> | undefined;
  return (note) => {
    byScript ??= passagesByScript(placed, text);
    return byScript.get(mainScript(note)) ?? '';
  };
}

function passagesByScript(placed: readonly Placed[], text: string): ReadonlyMap<number, string> {
  const byScript = new Map<number, string>();
  for (const kind of ['text', 'note'] as const)
    for (const { raw, start, end } of placed) {
      if (raw.kind !== kind) continue;
      const passage = text.slice(start, Math.min(end, start + ENOUGH));
      const script = mainScript(passage);
      const known = byScript.get(script) ?? '';
      if (known.length < ENOUGH) byScript.set(script, `${known} ${passage}`.slice(0, ENOUGH));
    }
  return byScript;
}

function mainScript(text: string): number {
  const letters = countScripts(text);
  return letters.indexOf(letters.reduce((most, count) => Math.max(most, count), 0));
}
