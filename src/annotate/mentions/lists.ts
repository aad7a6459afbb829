import type { Document } from '../../core/document.ts';
import type { Candidate } from './candidate.ts';
import type { CapitalRun } from './capitals.ts';

/**
 * Members of a list share their type: "A, B, C and D", where at least two of them are organisations, makes the others
 * organisations too. Runs are in order; what stands between neighbours decides whether they are one list.
 */
export function listMembers(
  document: Document,
  runs: readonly CapitalRun[],
  typeOf: (run: CapitalRun) => Candidate | undefined,
): Candidate[] {
  const found: Candidate[] = [];
  for (const list of listsOf(document, runs)) {
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

function listsOf(document: Document, runs: readonly CapitalRun[]): CapitalRun[][] {
  const lists: CapitalRun[][] = [];
  let list: CapitalRun[] = [];
  for (const run of runs) {
    const last = list.at(-1);
    const between = last === undefined ? null : document.text.slice(last.end, run.start);
    if (between !== null && /^(?:,(?: (?:and|or|и|или))?|,? (?:and|or|и|или|as well as))(?: the)? $/u.test(between))
      list.push(run);
    else {
      if (list.length > 1) lists.push(list);
      list = [run];
    }
  }
  if (list.length > 1) lists.push(list);
  return lists;
}
