import type { Document } from '../../core/document.ts';
import type { Evidence } from '../../core/layer.ts';
import { entities } from '../../layers/entities.ts';
import { mentions } from '../../layers/mentions.ts';
import { fold } from '../../resources/fold.ts';

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/**
 * The persons and organisations of the register by every form of their names, surnames by themselves included: a speaker
 * who is known from the bibliography or by his capitals is often in the register, where he was found elsewhere.
 */
export class RegisteredNames {
  /** Folded form → id of the entity; `null` where it means more than one. */
  private readonly byForm = new Map<string, string | null>();

  /** What stands between two of several names, by the word that joins the last two in a language. */
  private readonly separators = new Map<string, RegExp>();

  constructor(document: Document) {
    const speaking = new Set<string>();
    for (const { id, value } of document.layer(entities)) {
      if (value.type !== 'PERSON' && value.type !== 'ORG') continue;
      speaking.add(id);
      for (const form of [value.name, ...value.aliases]) this.add(form, id);
      if (value.type === 'PERSON') this.add(value.name.split(/\s+/u).at(-1) ?? '', id);
    }
    for (const { start, end, value } of document.layer(mentions))
      if (speaking.has(value.entity)) this.add(document.text.slice(start, end), value.entity);
  }

  /** `null` where the register has nobody of that name, or more than one. */
  entityOf(name: string): string | null {
    return this.byForm.get(fold(name)) ?? null;
  }

  /** "Lund, Petrie and Osei": each of several whom the register has, as evidence; [] for one name. */
  eachOf(names: string, join: string): Evidence[] {
    if (!/\s/u.test(names)) return [];
    const parts = names.split(this.separatorOf(join));
    if (parts.length < 2) return [];
    return parts.flatMap((quote) => {
      const annotation = this.entityOf(quote);
      return annotation === null ? [] : [{ kind: 'speaker', annotation, quote }];
    });
  }

  private separatorOf(join: string): RegExp {
    const known = this.separators.get(join);
    if (known !== undefined) return known;
    const made = new RegExp(`,\\s|\\s(?:${escaped(join)}|&)\\s`, 'u');
    this.separators.set(join, made);
    return made;
  }

  private add(form: string, id: string): void {
    const key = fold(form);
    if (key === '') return;
    const known = this.byForm.get(key);
    this.byForm.set(key, known === undefined || known === id ? id : null);
  }
}
