import type { ResourceStore } from '../resources/store.ts';
import { alternation } from './alternation.ts';

/** What stands behind the noun of an instrument and not behind that of a name: "Law of", "Law No. 5", "Charter, art. 5", «Закон РК». */
const BEHIND = `(?:\\*?[»”"]?,|\\s?[«“"№(]|\\s(?:\\p{Ll}|\\d|No\\.|\\p{Lu}{2,4}(?=[\\s,]))|\\s(?:\\p{Lu}[\\p{L}-]{1,20}[,.]?\\s){1,3}(?:[«“"№]|об?\\s|от\\s|[Сс]т\\.|[Aa]rts?\\.)|\\.?\\s?$)`;

/**
 * Whether a text opens with a legal instrument or with a provision of one, as the notes of lawyers do: "Law of the
 * Ruritanian Republic on Grants of 3 May 1999", "International Covenant on …, art. 22", "Art. 5 of the Civil Code",
 * "18 U.S.C. § 3". The noun for it has a capital, and what stands behind it is not the rest of a name ("Law Society"); no
 * initials stand before it («Марат А. Закон степи»).
 */
export class InstrumentOpening {
  private readonly instrument: RegExp;

  constructor(store: ResourceStore) {
    const forms = store.lexicons('instrument-kinds').flatMap((lexicon) => [...lexicon.forms()]);
    const nouns = alternation(forms.filter((form) => form.length > 2).flatMap(capitalised));
    this.instrument = new RegExp(
      `^[\\s*«“"]{0,3}(?:(?!\\p{Lu}\\.)[\\p{L}\\d’'.-]{1,20}\\s){0,4}${nouns}(?!\\p{L})${BEHIND}`,
      'u',
    );
  }

  opens(text: string): boolean {
    const head = text.slice(0, 160);
    return this.instrument.test(head) || (head.includes('§') && /^[^;()]{0,60}§{1,2}\s?\d/u.test(head));
  }
}

const upperFirst = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
const capitalised = (form: string): string[] => [upperFirst(form), form.split(' ').map(upperFirst).join(' ')];
