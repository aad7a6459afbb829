import { expect, test } from 'vitest';
import { InstrumentOpening } from '../../src/matching/instrument-opening.ts';
import { ResourceStore } from '../../src/resources/store.ts';

const opening = new InstrumentOpening(new ResourceStore());

test.each([
  'Law of Ruritania on Grants of 3 May 1999 No. 12, art. 4.',
  'International Covenant on Birds, art. 22, Dec. 16, 1966.',
  'European Social Charter, art. 5.',
  'Art. 5 of the Civil Code of Ruritania.',
  'See the Constitution.',
  '18 U.S.C. § 3.',
  'Закон РК «О партиях» от 15 июля 2002 г. № 344.',
  'Закон Республики Руритания о партиях от 15 июля 2002 г.',
  'Конституция Республики Казахстан, ст. 5.',
])('an instrument: %s', (text) => expect(opening.opens(text)).toBe(true));

test.each([
  'Law Society of Ruritania, Report (2010).',
  'Jane Roe, The Law of the Steppe (2010).',
  'Mossberg, supra note 1, at 22.',
  'I thank the archive.',
  'The lawyers of Zenda had a code of silence.',
  'Марат А. Закон степи. Алматы: Степь, 2003.',
])('none: %s', (text) => expect(opening.opens(text)).toBe(false));
