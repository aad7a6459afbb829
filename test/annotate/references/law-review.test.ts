import { expect, test } from 'vitest';
import { LawReviewReader } from '../../../src/annotate/references/law-review.ts';
import { NameReader } from '../../../src/annotate/references/names.ts';
import { BibliographyWords } from '../../../src/annotate/references/vocabulary.ts';
import { store } from '../../support/annotate.ts';

const words = new BibliographyWords(store);
const reader = new LawReviewReader(words, new NameReader(words));

test.each([
  [
    'Livia Contarini, The Long Winter, 9 Steppe L. Rev. 101, 110-12 (2016).',
    { title: 'The Long Winter', volume: '9', container: 'Steppe L. Rev.', pages: '101', year: 2016 },
    '110-12',
  ],
  [
    'Jane Roe, *Two Nights*, 3 Caucasian Q. 15 (2023).',
    { authors: [{ family: 'Roe', given: 'Jane' }], title: 'Two Nights', container: 'Caucasian Q.', volume: '3' },
    null,
  ],
  [
    'Ottokar Lenz & Mira Voss, Rents, Roads & Rule, 44 Law & Soc’y Rev. 7, 9 (Winter 2001).',
    {
      authors: [
        { family: 'Lenz', given: 'Ottokar' },
        { family: 'Voss', given: 'Mira' },
      ],
      title: 'Rents, Roads & Rule',
      container: 'Law & Soc’y Rev.',
    },
    '9',
  ],
  ['Jane Roe, Civil Society & Rural Power, 3 Steppe Q. 15 (2022).', { title: 'Civil Society & Rural Power' }, null],
  ['Tobias Marr, Labels and Laws 3-9 (2d ed. 2022).', { title: 'Labels and Laws', edition: '2', year: 2022 }, '3-9'],
  ['Tobias Marr, Labels 14 & n.3 (rev. ed. 1998).', { title: 'Labels', edition: 'rev. ed.' }, '14 & n.3'],
  ['Mira Voss, Quiet Rooms 88 (Garth Press 2010).', { title: 'Quiet Rooms', publisher: 'Garth Press' }, '88'],
  ['Ulli Beier, The Lantern (Mira Voss ed., 1999).', { editors: [{ family: 'Voss', given: 'Mira' }] }, null],
  [
    'Venice Commission, Opinion on a Draft, para. 44 (2013).',
    { authors: [{ literal: 'Venice Commission' }] },
    'para. 44',
  ],
])('%s', (printed, fields, pinpoint) => {
  const reference = reader.read(printed);
  expect(reference?.fields).toMatchObject(fields);
  expect(reference).toMatchObject({ pinpoint, length: printed.length });
});

test('what stands behind the reference is not read', () =>
  expect(reader.read('Mira Voss, Quiet Rooms 88 (2010). The rest is prose (2011).')?.length).toBe(33));

test.each([
  'Tobias Marr, Labels and Laws (Leeds: Garth Press, 2022), 3-9.',
  'Marr, Tobias (2022). Labels and Laws. Leeds: Garth Press.',
  'Tobias Marr, Minister of Justice (2010).',
  'Tobias Marr, Law No. 36 (2010).',
  'Tobias Marr, Labels, p. 36 (2010).',
  'Brown v. Board of Schooling, 347 U.S. 483, 495 (1954).',
  'In the town of Zenda, 12 People 14 (2010) were killed.',
  'Mira Voss, She came. Then she left 12 (2010).',
])('nothing of the kind: %s', (printed) => expect(reader.read(printed)).toBeUndefined());
