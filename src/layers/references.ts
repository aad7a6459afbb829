import { z } from 'zod';
import { defineLayer, isoDate, year } from './define.ts';

const author = z.union([
  z.strictObject({ family: z.string(), given: z.string().optional() }),
  z.strictObject({ literal: z.string().describe('an institution') }),
]);

const schema = z.strictObject({
  key: z.string().describe('FamilyYear: `Howard2003`; `b`, `c` … follow where two entries would share it'),
  authors: z.array(author).describe('authors or editors, in the order printed'),
  year: year.nullable().describe('year of publication'),
  title: z.string().nullable().describe('title of the work'),
  url: z.string().nullable().describe('where it stands on the web'),
  accessed: isoDate.nullable().describe('day of access'),
  csl: z.record(z.string(), z.unknown()).describe('the entry as a CSL-JSON item'),
});
export type Reference = z.infer<typeof schema>;
export type ReferenceAuthor = z.infer<typeof author>;

export const references = defineLayer<Reference>({
  name: 'references',
  idPrefix: 'reference',
  placement: 'own',
  meaning: 'An entry of the bibliography or of a list of internet resources.',
  schema,
  example: {
    quote: 'Example, Anna (2009). A Book of Examples. Almaty: Sample Press.',
    value: {
      key: 'Example2009',
      authors: [{ family: 'Example', given: 'Anna' }],
      year: 2009,
      title: 'A Book of Examples',
      url: null,
      accessed: null,
      csl: { id: 'Example2009', type: 'book', title: 'A Book of Examples' },
    },
  },
});
