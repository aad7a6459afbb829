import type { PlacedDocument } from '../grouping/groups.ts';
import type { Voice, VoiceCode, VoicesPart } from '../model/actors.ts';
import { byCodeUnits, entryOf, rounded } from '../order.ts';
import type { CodeFacts, StatementFacts } from '../read/facts.ts';
import { TraceOf } from '../traces.ts';
import { ALL, type Columns } from './columns.ts';
import type { Comparing } from './comparing.ts';

interface Who {
  readonly group: string;
  readonly column: string;
  readonly speakerType: string;
  readonly entity: string | null;
  readonly speaker: string | null;
}

interface VoiceCount {
  readonly who: Who;
  readonly trace: TraceOf;
  statements: number;
  direct: number;
}

interface CodeCount {
  readonly who: Who;
  readonly codebook: string;
  readonly code: string;
  readonly codes: TraceOf;
  readonly statements: TraceOf;
  readonly seen: Set<string>;
  readonly polarities: Record<CodeFacts['polarity'], number>;
}

/** Statements, and the codes that lie in them, by sort of speaker and by speaker, in all and by phase. */
export function voicesOf({ placement }: Comparing, columns: Columns): VoicesPart {
  const voices = new Map<string, VoiceCount>();
  const codes = new Map<string, CodeCount>();
  const totals = new Map<string, number>();
  const names = speakerNames(placement.documents);
  for (const document of placement.documents)
    for (const statement of document.facts.statements) {
      const group = placement.groups[document.groupOf[statement.paragraph] ?? document.group ?? -1]?.id;
      if (group === undefined) continue;
      for (const { id: column } of [ALL, ...columns.phaseOf(document, statement.paragraph)]) {
        const total = `${group}\n${column}`;
        totals.set(total, (totals.get(total) ?? 0) + 1);
        const { speakerType, entity } = statement;
        const speaker = names.get(entity ?? '') ?? statement.speaker;
        for (const who of [
          { group, column, speakerType, entity: null, speaker: null },
          { group, column, speakerType, entity, speaker },
        ])
          countStatement(document, statement, who, voices, codes);
      }
    }
  return {
    statements: [...voices.values()]
      .map(({ who, statements, direct, trace }): Voice => {
        const all = totals.get(`${who.group}\n${who.column}`) ?? 0;
        const share = who.speaker === null && all > 0 ? rounded(statements / all, 4) : null;
        return { ...who, statements, direct, documents: trace.documents, share, trace: trace.trace };
      })
      .sort(byWho),
    codes: [...codes.values()]
      .map(
        (count): VoiceCode => ({
          ...count.who,
          codebook: count.codebook,
          code: count.code,
          count: count.polarities.supportive + count.polarities.restrictive + count.polarities.ambivalent,
          ...count.polarities,
          trace: count.codes.trace,
          statements: count.statements.trace,
        }),
      )
      .sort((a, b) => byWho(a, b) || byCodeUnits(`${a.codebook}\n${a.code}`, `${b.codebook}\n${b.code}`)),
  };
}

const keyOf = (who: Who): string =>
  // All speakers of a sort stand before the single ones.
  [who.group, who.column, who.speakerType, who.speaker ?? '', who.entity ?? ''].join('\n');

const byWho = (a: Who, b: Who): number => byCodeUnits(keyOf(a), keyOf(b));

function countStatement(
  document: PlacedDocument,
  statement: StatementFacts,
  who: Who,
  voices: Map<string, VoiceCount>,
  codes: Map<string, CodeCount>,
): void {
  const key = keyOf(who);
  const voice = entryOf(voices, key, () => ({ who, trace: new TraceOf(), statements: 0, direct: 0 }));
  voice.statements++;
  if (statement.direct) voice.direct++;
  voice.trace.add(document.id, statement.id);
  for (const index of statement.codes) {
    const code = document.facts.codes[index];
    if (code === undefined) continue;
    const count = entryOf(codes, `${key}\n${code.codebook}\n${code.code}`, () => ({
      who,
      codebook: code.codebook,
      code: code.code,
      codes: new TraceOf(),
      statements: new TraceOf(),
      seen: new Set<string>(),
      polarities: { supportive: 0, restrictive: 0, ambivalent: 0 },
    }));
    // A statement within a statement of the same speaker holds the same codes.
    if (count.seen.has(`${document.id}\n${index}`)) continue;
    count.seen.add(`${document.id}\n${index}`);
    count.polarities[code.polarity]++;
    count.codes.add(document.id, code.passage.annotation);
    count.statements.add(document.id, statement.id);
  }
}

/** A speaker in the register of entities has one name, whatever the statement calls him; that of most documents. */
function speakerNames(documents: readonly PlacedDocument[]): ReadonlyMap<string, string> {
  const names = new Map<string, Map<string, number>>();
  for (const { facts } of documents)
    for (const { link, name } of facts.entities) {
      const counts = entryOf(names, link, () => new Map<string, number>());
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return new Map(
    [...names].map(([link, counts]) => {
      const [first] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || byCodeUnits(a, b));
      return [link, first?.[0] ?? ''];
    }),
  );
}
