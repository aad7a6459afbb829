import { describe, expect, test } from 'vitest';
import { CORPUS_INSTRUMENTS, corpusInstrumentRows } from '../../src/emit/csv/corpus-instruments.ts';
import type { Cell } from '../../src/emit/csv/table.ts';
import { toAnnotated } from '../../src/emit/json/annotated.ts';
import { CorpusRegister } from '../../src/matching/instrument-register.ts';
import { annotateWith } from '../support/annotate.ts';

const columns: readonly string[] = CORPUS_INSTRUMENTS.columns.map(({ name }) => name);
const cell = (row: readonly Cell[], name: string): Cell => row[columns.indexOf(name)] ?? null;

/** Which documents share an instrument, by `corpus_instrument`. */
function sharedBy(texts: Readonly<Record<string, string>>): Map<Cell, Cell[]> {
  const register = new CorpusRegister();
  for (const [id, text] of Object.entries(texts)) {
    const document = annotateWith(['law'], text, { id, countries: [id.slice(0, 2).toUpperCase()] });
    register.add(toAnnotated(document, { version: '0', pipeline: 'test', digest: '' }));
  }
  const shared = new Map<Cell, Cell[]>();
  for (const row of corpusInstrumentRows(register)) {
    const key = cell(row, 'corpus_instrument');
    shared.set(key, [...(shared.get(key) ?? []), cell(row, 'document_id')]);
  }
  return shared;
}

describe('the register of a corpus', () => {
  test('one instrument under an English name, a Russian one and a number', () => {
    const shared = sharedBy({
      'kz-1': 'The Law on State Social Order of 2005 was short.',
      'kz-2': 'Закон РК от 12.04.2005 № 36-III «О государственном социальном заказе» изменён.',
      'kz-3': 'It cites the Law of the Republic of Kazakhstan of 12 April 2005 No. 36-III twice.',
    });
    expect([...shared]).toEqual([['urn:lex:kz:state:law:2005-04-12;36-iii', ['kz-1', 'kz-2', 'kz-3']]]);
  });

  test('the same title in another country or another year is another instrument', () => {
    const shared = sharedBy({
      'kz-1': 'The Law on Wells of 2003 was short.',
      'kg-1': 'The Law on Wells of 2003 was long.',
      'kz-2': 'The Law on Wells of 2019 was new.',
    });
    expect([...shared.values()]).toEqual([['kz-1'], ['kg-1'], ['kz-2']]);
  });

  test('an undated name joins the only one there is, and none of two', () => {
    const one = sharedBy({ 'kz-1': 'The Law on Wells was praised.', 'kz-2': 'The Law on Wells of 2003 was short.' });
    expect([...one.values()]).toEqual([['kz-1', 'kz-2']]);
    const two = sharedBy({
      'kz-1': 'The Law on Wells was praised.',
      'kz-2': 'The Law on Wells of 2003 was short.',
      'kz-3': 'The Law on Wells of 2019 was new.',
    });
    expect([...two.values()]).toEqual([['kz-1'], ['kz-2'], ['kz-3']]);
  });
});
