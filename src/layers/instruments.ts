import { z } from 'zod';
import { country, defineLayer, idOf, isoDate } from './define.ts';
import { instrumentKind } from './legal-citations.ts';

const schema = z.strictObject({
  kind: instrumentKind,
  titles: z.strictObject({ eng: z.string().optional(), rus: z.string().optional() }),
  jurisdiction: country.nullable(),
  date: isoDate.nullable(),
  number: z.string().nullable(),
  effective: isoDate.nullable(),
  urn: z.string().nullable().describe('urn:lex (RFC 9676); null where the date is unknown'),
  amendedBy: z.array(idOf('instruments')),
  mentions: z.array(idOf('legalCitations')),
});
export type Instrument = z.infer<typeof schema>;

export const instruments = defineLayer<Instrument>({
  name: 'instruments',
  idPrefix: 'instrument',
  placement: 'none',
  meaning: 'The register of legal and policy instruments: one entry an instrument, whatever its names.',
  schema,
  example: {
    value: {
      kind: 'law',
      titles: { eng: 'On Social Orders' },
      jurisdiction: 'KZ',
      date: '2005-04-12',
      number: '36-III',
      effective: null,
      urn: 'urn:lex:kz:state:law:2005-04-12;36-iii',
      amendedBy: ['instrument-4'],
      mentions: ['legal-7', 'legal-9'],
    },
  },
});
