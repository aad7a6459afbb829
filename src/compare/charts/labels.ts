import type { Comparison } from '../comparison.ts';
import { shortened } from './shown-text.ts';

/** Names of groups, documents and countries as pictures and page show them. */
export interface Labels {
  group(id: string): string;
  document(id: string): string;
  /** The name of a country where a group is that country, else its code. */
  country(code: string | null): string;
}

export function labelsOf(comparison: Comparison): Labels {
  // Two groups of one label would be one row of a picture.
  const labels = comparison.groups.map(({ label }) => shortened(label, 60));
  const groups = new Map(
    comparison.groups.map(({ id }, index) => {
      const label = labels[index] ?? id;
      return [id, labels.indexOf(label) === labels.lastIndexOf(label) ? label : `${label} (${shortened(id, 30)})`];
    }),
  );
  const documents = new Map(comparison.documents.map(({ id, title }) => [id, shortened(title ?? id, 60)]));
  const byCountry = comparison.by === 'country';
  return {
    group: (id) => groups.get(id) ?? shortened(id, 60),
    document: (id) => documents.get(id) ?? shortened(id, 60),
    country: (code) => {
      if (code === null) return 'country unknown';
      return (byCountry ? groups.get(code) : undefined) ?? NOT_COUNTRIES[code] ?? code;
    },
  };
}

/** Codes of jurisdictions that are no country of today. */
const NOT_COUNTRIES: Readonly<Record<string, string>> = {
  INT: 'international',
  EU: 'European Union',
  SU: 'Soviet Union',
};

/** "funding-dependency" → "funding dependency"; "co-optation" and "non-payment" keep their hyphen. */
export const inWords = (identifier: string): string =>
  identifier.replace(/(?<!(?:^|[-_])(?:co|non|re|anti|self))-+|_+/gu, ' ');

const SHORT_FORMS = new Set(['ngo', 'igo']);
/** A sort of speaker or organisation: "NGO", "government", "author". */
export const sortName = (sort: string): string => (SHORT_FORMS.has(sort) ? sort.toUpperCase() : inWords(sort));

/** Years of a phase or column: "1991–2000", "until 2000", "from 2001"; null where neither bound is known. */
export function yearsInWords(begin: number | null, until: number | null): string | null {
  if (begin === null) return until === null ? null : `until ${until}`;
  if (until === null) return `from ${begin}`;
  return begin === until ? String(begin) : `${begin}–${until}`;
}
