import { z } from 'zod';
import { country, defineLayer, idOf, isoDate } from './define.ts';
import { instrumentKind } from './legal-citations.ts';

const schema = z.strictObject({
  kind: instrumentKind.describe('what sort of instrument'),
  titles: z
    .strictObject({
      eng: z.string().optional().describe('in English'),
      rus: z.string().optional().describe('in Russian'),
      kaz: z.string().optional().describe('in Kazakh'),
    })
    .describe('its title by language'),
  jurisdiction: country.nullable(),
  date: isoDate.nullable().describe('of adoption, as precise as stated'),
  number: z.string().nullable().describe('as printed'),
  effective: isoDate.nullable().describe('when it takes effect'),
  urn: z.string().nullable().describe('urn:lex (RFC 9676); null where the date is unknown'),
  iri: z
    .string()
    .nullable()
    .describe('Akoma Ntoso naming convention: /akn/kz/act/law/2005-04-12/36-iii; null where the URN is'),
  known: z.string().nullable().describe('its entry in the register of well-known instruments'),
  key: z
    .string()
    .nullable()
    .describe('jurisdiction, kind and the words that tell its title: the same in every document that names it so'),
  amendedBy: z
    .array(idOf('instruments'))
    .describe('the instruments that amend it; `effective` of each says since when'),
  mentions: z.array(idOf('legalCitations')).describe('where it is mentioned'),
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
      iri: '/akn/kz/act/law/2005-04-12/36-iii',
      known: 'jurisdictions/KZ/instruments:On State Social Order',
      key: 'KZ law order social state',
      amendedBy: ['instrument-4'],
      mentions: ['legal-7', 'legal-9'],
    },
  },
});
