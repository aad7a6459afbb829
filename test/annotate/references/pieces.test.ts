import { expect, test } from 'vitest';
import type { EntryFields } from '../../../src/annotate/references/entry.ts';
import { EntryReader } from '../../../src/annotate/references/read-entry.ts';
import { store } from '../../support/annotate.ts';

const reader = new EntryReader(store);

test.each<readonly [entry: string, fields: Partial<EntryFields>]>([
  [
    'Sample, J. (2001). The Reform of the Courts (1989–1995). Journal of Imaginary Law, 3(2), 44–61.',
    {
      title: 'The Reform of the Courts (1989–1995)',
      container: 'Journal of Imaginary Law',
      volume: '3',
      pages: '44–61',
    },
  ],
  [
    'Sample, Jan and Petra Muster. "Learning without a Teacher." In Proceedings of the Third Workshop on Inventions. Morgan Kaufmann, Bled, Slovenia, July 1998, pp. 3-14.',
    { publisher: 'Morgan Kaufmann', place: 'Bled, Slovenia', pages: '3-14' },
  ],
  [
    'Sample, Jan. Samples of Law. Adams Media, Waterloo, Ontario, 1999.',
    { title: 'Samples of Law', publisher: 'Adams Media', place: 'Waterloo, Ontario' },
  ],
])('%s', (entry, fields) => expect(reader.read(entry)).toMatchObject(fields));
