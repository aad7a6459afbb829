import type { Actor, ActorsPart } from '../model/actors.ts';
import { byCodeUnits, entryOf, rounded } from '../order.ts';
import type { EntityFacts } from '../read/facts.ts';
import { TraceOf } from '../traces.ts';
import type { Comparing } from './comparing.ts';
import { wordsByGroup } from './documents.ts';

interface Gathered {
  readonly descriptions: Map<string, { readonly entity: EntityFacts; mentions: number }>;
  readonly groups: Map<number, { readonly trace: TraceOf; mentions: number }>;
  readonly documents: Set<string>;
  mentions: number;
  cited: number;
}

const emptyGathered = (): Gathered => ({
  descriptions: new Map(),
  groups: new Map(),
  documents: new Set(),
  mentions: 0,
  cited: 0,
});

/** Entities across documents by their link. Only mentions in paragraphs count, for rates are per words of paragraphs. */
export function actorsOf({ placement }: Comparing): ActorsPart {
  const found = new Map<string, Gathered>();
  for (const { facts, id, groupOf } of placement.documents) {
    for (const mention of facts.mentions) {
      const gathered = entryOf(found, mention.link, emptyGathered);
      gathered.mentions++;
      if (mention.cited) gathered.cited++;
      gathered.documents.add(id);
      const group = entryOf(gathered.groups, groupOf[mention.paragraph] ?? 0, () => ({
        trace: new TraceOf(),
        mentions: 0,
      }));
      group.mentions++;
      group.trace.add(id, mention.id);
      const entity = facts.entities[mention.entity];
      if (entity !== undefined)
        entryOf(gathered.descriptions, JSON.stringify(entity), () => ({ entity, mentions: 0 })).mentions++;
    }
  }
  const words = wordsByGroup(placement);
  const groupIds = placement.groups.map(({ id }) => id);
  const actors = [...found].flatMap(([link, gathered]) => actorOf(link, gathered, groupIds, words));
  actors.sort((a, b) => b.shared - a.shared || b.mentions - a.mentions || byCodeUnits(a.link, b.link));
  return { actors, pairs: pairsOf(actors, groupIds) };
}

function actorOf(link: string, gathered: Gathered, groupIds: readonly string[], words: readonly number[]): Actor[] {
  const described = [...gathered.descriptions.values()].sort(
    (a, b) => b.mentions - a.mentions || byCodeUnits(a.entity.name, b.entity.name),
  );
  const main = described[0]?.entity;
  if (main === undefined) return [];
  // One document may know the Russian name, the country or the sort that another does not say.
  const first = <T>(of: (entity: EntityFacts) => T | null): T | null => {
    for (const { entity } of described) {
      const value = of(entity);
      if (value !== null) return value;
    }
    return null;
  };
  return [
    {
      link,
      type: main.type,
      subtype: first(({ subtype }) => subtype),
      name: main.name,
      names: { eng: first(({ eng }) => eng), rus: first(({ rus }) => rus) },
      country: first(({ country }) => country),
      mentions: gathered.mentions,
      cited: gathered.cited,
      documents: gathered.documents.size,
      shared: gathered.groups.size,
      groups: [...gathered.groups]
        .sort(([a], [b]) => a - b)
        .map(([group, { trace, mentions }]) => ({
          group: groupIds[group] ?? '',
          mentions,
          documents: trace.documents,
          perTenThousand: perTenThousand(mentions, words[group] ?? 0),
          trace: trace.trace,
        })),
    },
  ];
}

export const perTenThousand = (count: number, of: number): number => (of === 0 ? 0 : rounded((count / of) * 10_000, 3));

function pairsOf(actors: readonly Actor[], groupIds: readonly string[]): ActorsPart['pairs'] {
  const links = new Map(groupIds.map((id) => [id, new Set<string>()]));
  for (const { link, groups } of actors) for (const { group } of groups) links.get(group)?.add(link);
  return groupIds.flatMap((a, index) =>
    groupIds.slice(index + 1).map((b) => {
      const [inA, inB] = [links.get(a) ?? new Set(), links.get(b) ?? new Set()];
      const shared = [...inA].filter((link) => inB.has(link)).length;
      const all = inA.size + inB.size - shared;
      return {
        a,
        b,
        shared,
        onlyA: inA.size - shared,
        onlyB: inB.size - shared,
        jaccard: all === 0 ? null : rounded(shared / all, 4),
      };
    }),
  );
}
