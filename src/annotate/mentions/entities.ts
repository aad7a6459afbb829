import type { Document } from '../../core/document.ts';
import type { Draft } from '../../core/layer.ts';
import { acronyms } from '../../layers/acronyms.ts';
import type { Entity } from '../../layers/entities.ts';
import type { Mention } from '../../layers/mentions.ts';
import { fold, foldPhrase } from '../../resources/fold.ts';
import type { Candidate } from './candidate.ts';

type Decided = Candidate & { readonly confidence: number };

interface Group {
  readonly key: string;
  readonly type: Mention['type'];
  name: string;
  subtype: Mention['subtype'];
  country: string | null;
  names: { eng?: string; rus?: string };
  readonly forms: Map<string, number>;
  readonly mentions: string[];
}

/**
 * Resolves mentions within the document: those with one canonical name, an acronym and its expansion, a surname and the full
 * name that was used before, a short form ("the Alliance") and the longer name with that head, are one entity.
 */
export function resolveEntities(
  document: Document,
  mentions: readonly Decided[],
): { readonly mentions: Draft<Mention>[]; readonly entities: Draft<Entity>[] } {
  const expansions = new Map<string, string>();
  for (const { value } of document.layer(acronyms))
    for (const short of value.short.split('/'))
      if (/\p{Lu}.*\p{Lu}/u.test(short)) expansions.set(foldPhrase(short), foldPhrase(value.long));
  const groups = new Map<string, Group>();
  const aliases = new Map<string, Group>();
  const surnames = new Map<string, Group | null>();
  const heads = new Map<string, Group>();

  const drafts = mentions.map((mention, index): Draft<Mention> => {
    const text = document.text.slice(mention.start, mention.end);
    const group = groupOf(mention, text);
    const key = `mention ${index}`;
    group.mentions.push(key);
    group.forms.set(text, (group.forms.get(text) ?? 0) + 1);
    group.subtype ??= mention.subtype;
    group.country ??= mention.country ?? null;
    group.names = { ...mention.names, ...group.names };
    return {
      start: mention.start,
      end: mention.end,
      key,
      rule: mention.rule,
      confidence: mention.confidence,
      evidence: mention.evidence,
      value: {
        type: mention.type,
        subtype: mention.subtype ?? group.subtype,
        entity: group.key,
        title: mention.title ?? null,
        role: mention.role ?? null,
      },
    };
  });

  function groupOf(mention: Decided, text: string): Group {
    const printed = foldPhrase(text);
    const named = mention.name === null ? null : foldPhrase(mention.name);
    const expansion = expansions.get(printed);
    const candidates = [named, expansion, printed].filter(
      (name): name is string => name !== null && name !== undefined,
    );
    for (const name of candidates) {
      const known = aliases.get(`${mention.type} ${name}`);
      if (known !== undefined) return remember(known, candidates);
    }
    const bySurname = mention.type === 'PERSON' && !printed.includes(' ') ? surnames.get(fold(text)) : undefined;
    if (bySurname !== undefined && bySurname !== null) return remember(bySurname, candidates);
    const byHead = mention.type === 'ORG' && mention.rule === 'name.short-form' ? heads.get(printed) : undefined;
    if (byHead !== undefined) return remember(byHead, candidates);
    const group: Group = {
      key: `entity ${groups.size}`,
      type: mention.type,
      name: mention.name ?? text,
      subtype: mention.subtype,
      country: null,
      names: {},
      forms: new Map(),
      mentions: [],
    };
    groups.set(group.key, group);
    return remember(group, candidates);
  }

  function remember(group: Group, names: readonly string[]): Group {
    for (const name of names) {
      aliases.set(`${group.type} ${name}`, group);
      if (group.type === 'PERSON' && name.includes(' ')) {
        const surname = name.split(' ').at(-1) ?? name;
        const there = surnames.get(surname);
        // Two people of one surname: the surname alone says neither.
        if (there === undefined || there === group) surnames.set(surname, group);
        else surnames.set(surname, null);
      }
      if (group.type === 'ORG') for (const word of name.split(' ')) heads.set(word, group);
    }
    return group;
  }

  const entities = [...groups.values()].map((group): Draft<Entity> => {
    const canonical = group.name;
    return {
      start: 0,
      end: 0,
      key: group.key,
      value: {
        type: group.type,
        subtype: group.subtype,
        name: canonical,
        aliases: [...group.forms.keys()].filter((form) => form !== canonical).sort(),
        names: group.names,
        country: group.country !== null && /^[A-Z]{2}$/u.test(group.country) ? group.country : null,
        mentions: group.mentions,
      },
    };
  });
  return { mentions: drafts, entities };
}
