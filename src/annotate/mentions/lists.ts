import type { Document } from '../../core/document.ts';
import type { Candidate } from './candidate.ts';
import type { CapitalRun } from './capitals.ts';
import type { NameWords } from './words.ts';

/**
 * Members of a list share their type: "A, B, C and D", where at least two of them are organisations, makes the others
 * organisations too. Runs are in order; what stands between neighbours decides whether they are one list.
 */
export function listMembers(
  document: Document,
  runs: readonly CapitalRun[],
  words: NameWords,
  typeOf: (run: CapitalRun) => Candidate | undefined,
): Candidate[] {
  const found: Candidate[] = [];
  for (const list of listsOf(document, runs, words)) {
    const types = list.map(typeOf);
    const organisations = types.filter((candidate) => candidate?.type === 'ORG').length;
    if (list.length < 3 || organisations < 2 || organisations * 3 < list.length) continue;
    list.forEach((run, index) => {
      if (types[index] !== undefined) return;
      const model = types.find((candidate) => candidate?.type === 'ORG');
      found.push({
        start: run.start,
        end: run.end,
        type: 'ORG',
        subtype: null,
        name: null,
        rule: 'name.list',
        weight: 0.6,
        evidence: [{ kind: 'list', quote: model === undefined ? '' : document.text.slice(model.start, model.end) }],
      });
    });
  }
  return found;
}

/** A comma, a word that adds ("and", "или") or both, with an article behind them at most. */
function isJoint(between: string, words: NameWords): boolean {
  if (between.length > 16 || !/^,?\s(?:[\p{L}\s]+\s)?$/u.test(between)) return false;
  const roles = (between.match(/\p{L}+/gu) ?? []).map((word) => words.connector(word));
  return (
    (between.startsWith(',') || roles.includes('adds')) && roles.every((role) => role === 'adds' || role === 'article')
  );
}

function listsOf(document: Document, runs: readonly CapitalRun[], words: NameWords): CapitalRun[][] {
  const lists: CapitalRun[][] = [];
  let list: CapitalRun[] = [];
  for (const run of runs) {
    const last = list.at(-1);
    if (last !== undefined && isJoint(document.text.slice(last.end, run.start), words)) list.push(run);
    else {
      if (list.length > 1) lists.push(list);
      list = [run];
    }
  }
  if (list.length > 1) lists.push(list);
  return lists;
}
