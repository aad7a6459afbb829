import { z } from 'zod';
import { country, defineLayer, idOf } from './define.ts';
import { entitySubtype, entityType } from './mentions.ts';

const schema = z.strictObject({
  type: entityType.describe('person, organisation, place, people (NORP) or event'),
  subtype: entitySubtype.nullable().describe('what sort of organisation or place'),
  name: z.string().describe('the canonical name'),
  aliases: z.array(z.string()).describe('every form under which it is mentioned, but the canonical one'),
  names: z
    .strictObject({
      eng: z.string().optional().describe('in English'),
      rus: z.string().optional().describe('in Russian'),
    })
    .describe('its name by language'),
  country: country.nullable(),
  link: z
    .string()
    .describe(
      'the same for one entity in all documents, languages and scripts: iso3166:KZ, org:united-nations, place:almaty, ' +
        'person:nazarbaev/n (surname as it sounds, first letter of the given name where one is known)',
    ),
  given: z
    .string()
    .nullable()
    .describe(
      'of a person: the given name as it sounds ("nursultan"), or its first letter where no more is printed; tells apart ' +
        'persons of one surname and initial; null where only the surname is known',
    ),
  mentions: z.array(idOf('mentions')).describe('where it is mentioned'),
});
export type Entity = z.infer<typeof schema>;

export const entities = defineLayer<Entity>({
  name: 'entities',
  idPrefix: 'entity',
  placement: 'none',
  meaning: 'The register of persons, organisations, places, peoples and events.',
  schema,
  example: {
    value: {
      type: 'ORG',
      subtype: 'igo',
      name: 'United Nations Development Programme',
      aliases: ['UNDP'],
      names: { eng: 'United Nations Development Programme', rus: 'Программа развития ООН' },
      country: null,
      link: 'org:united-nations-development-programme',
      given: null,
      mentions: ['mention-8', 'mention-31'],
    },
  },
});
