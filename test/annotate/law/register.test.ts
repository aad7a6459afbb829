import { expect, test } from 'vitest';
import { lawStage } from '../../../src/annotate/law/stage.ts';
import { instruments } from '../../../src/layers/instruments.ts';
import { legalCitations } from '../../../src/layers/legal-citations.ts';
import { annotateWith, found, openText, store } from '../../support/annotate.ts';

const annotate = (text: string, country = 'KZ') => annotateWith(['law'], text, { countries: [country] });

test('later references follow the instrument named last', () => {
  const document = annotate(
    'The Concept of Village Schools of 2003 was short. The Concept named no sums. In the document, teachers were missing.\n\n' +
      'Later the Law on Teachers was adopted. The new law named sums, and Article 7 named teachers.',
  );
  const hits = found(document, legalCitations);
  expect(hits.map(({ quote, coref, instrument }) => [quote, coref, instrument])).toEqual([
    ['Concept of Village Schools of 2003', false, 'instrument-1'],
    ['Concept', true, 'instrument-1'],
    ['document', true, 'instrument-1'],
    ['Law on Teachers', false, 'instrument-2'],
    ['law', true, 'instrument-2'],
    ['Article 7', false, 'instrument-2'],
  ]);
  expect(hits.at(-1)).toMatchObject({ kind: 'article', provision: 'art. 7' });
});

test('a bare noun without anything named before it is no reference', () => {
  expect(found(annotate('The law was strict. The document was long. The Concept was new.'), legalCitations)).toEqual(
    [],
  );
});

test('one instrument under several names, dates and languages is one entry', () => {
  const document = annotate(
    'The Law On State Social Order of 2005 came first. The Law on Social Orders of April 12, 2005 # 36 paid for it.\n\n' +
      'Закон РК от 12.04.2005 № 36-III «О государственном социальном заказе» изменён.',
  );
  expect(document.layer(instruments)).toHaveLength(1);
  expect(document.layer(instruments)[0]?.value).toMatchObject({
    kind: 'law',
    jurisdiction: 'KZ',
    date: '2005-04-12',
    number: '36-III',
    urn: 'urn:lex:kz:state:law:2005-04-12;36-iii',
    titles: { rus: 'О государственном социальном заказе' },
    mentions: ['legal-1', 'legal-2', 'legal-3'],
  });
});

test('names in two languages that the register knows as one', () => {
  const document = annotate('The Criminal Code was quoted.\n\nСогласно ст. 99 УК РК штраф снижен.');
  expect(document.layer(instruments)).toHaveLength(1);
});

test('the state named in the paragraph, not that of the document', () => {
  const document = annotate("Tajikistan's Constitution was printed. The Constitution was amended in 1999.");
  expect(found(document, legalCitations).map(({ jurisdiction }) => jurisdiction)).toEqual(['TJ', 'TJ']);
});

test('what only the register knows goes to the entry, not to the mention', () => {
  const document = annotate('The Law on Public Councils changed little.');
  expect(found(document, legalCitations)[0]).toMatchObject({ date: null, number: null });
  expect(document.layer(instruments)[0]?.value).toMatchObject({ date: '2015-11-02', number: '383-V' });
  expect(document.layer(instruments)[0]?.evidence).toEqual([
    { kind: 'register', quote: 'jurisdictions/KZ/instruments:On Public Councils' },
  ]);
});

test('the register never overrides the document', () => {
  const document = annotate('The Law on Public Councils of 2009 changed little.');
  expect(document.layer(instruments)[0]?.value).toMatchObject({ date: '2009', number: null, urn: null });
});

test('the same title in another year or period is another instrument', () => {
  const document = annotate(
    'The Criminal Code of 1997 gave way to the Criminal Code of 2014. The Concept of Town Parks for 2006-11 preceded the Concept of Town Parks for 2012-17.',
  );
  expect(document.layer(instruments)).toHaveLength(4);
});

test('amending laws stand with the amended one', () => {
  const document = annotate(
    'Article 5 of the Law on Wells of 2003 as amended by the Law of RK of 02.02.2010 n. 240-IV (in force since 2011) of 03.04.2012 n. 13-V.',
  );
  const [wells, first, second] = document.layer(instruments);
  expect(wells?.value.amendedBy).toEqual([first?.id, second?.id]);
  expect(found(document, legalCitations).map(({ relation }) => relation)).toEqual(['amended-by', 'amends', 'amends']);
});

const run = lawStage.prepare({}, { store, resolve: (path) => path });

test('time grows with the length of the text only', () => {
  const line =
    'Article 5 of the Law on Wells of 2003 as amended by the Law of RK of 02.02.2010 n. 240-IV, and ст. 5 УК РК. ';
  const time = (copies: number) => {
    const document = openText(line.repeat(copies));
    run(document);
    const start = performance.now();
    run(document);
    return performance.now() - start;
  };
  time(100);
  expect(time(4000)).toBeLessThan(Math.max(60 * time(200), 1000));
});
