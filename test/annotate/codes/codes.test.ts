import { describe, expect, test } from 'vitest';
import { codes } from '../../../src/layers/codes.ts';
import { annotateWith, found } from '../../support/annotate.ts';

const coded = (text: string) => found(annotateWith(['codes'], `1 Report\n\n${text}`), codes);
const pick = (text: string, code: string) => coded(text).find((item) => item.code === code);

describe('the passage that carries a code', () => {
  test.each([
    [
      'Village libraries became highly dependent on foreign donors after the reform.',
      'funding-dependency',
      'highly dependent on foreign donors',
    ],
    ['The ministry praised the social partnership with farmers.', 'partnership', 'the social partnership'],
    ['Journalists feared arrest and censorship.', 'repression', 'feared arrest'],
    ['Клубы опасаются, что цензура вернётся.', 'repression', 'цензура'],
  ])('%s', (text, code, quote) => {
    expect(pick(text, code)?.quote).toBe(quote);
  });
});

describe('words match by stem, a gap is at most two words, punctuation interrupts', () => {
  test.each([
    ['The clubs collaborated with the local authorities.', 'partnership', true],
    ['The clubs collaborated with the newly and freely elected authorities.', 'partnership', false],
    ['They collaborated with, among others, authorities of the port.', 'partnership', false],
    ['Institutional capacity-building stayed rare.', 'capacity-building', true],
    ['Autonomous organisations and autonomous organizations met.', 'autonomy', true],
    ['Организации зависят от зарубежных доноров.', 'funding-dependency', true],
  ])('%s', (text, code, expected) => {
    expect(pick(text, code) !== undefined).toBe(expected);
  });
});

describe('weak terms need company', () => {
  test('one weak term shows nothing', () => {
    expect(pick('Perestroika was a word that everybody used.', 'democratization')).toBeUndefined();
  });
  test('two different ones do', () => {
    expect(pick('Perestroika and glasnost were words that everybody used.', 'democratization')).toBeDefined();
  });
});

describe('polarity', () => {
  test.each([
    ['The city council opened a dialogue with the authorities.', 'partnership', 'supportive'],
    ['There was no dialogue with the authorities.', 'partnership', 'restrictive'],
    ['There was a dialogue, but no partnership with the state.', 'partnership', 'restrictive'],
    ['The decree restricts the autonomy of the association.', 'autonomy', 'restrictive'],
    ['The decree guarantees the autonomy of the association.', 'autonomy', 'supportive'],
    ['The decree guarantees and restricts the autonomy of the association.', 'autonomy', 'ambivalent'],
    ['Clubs lost their licence when foreign agents were named.', 'foreign-influence', 'restrictive'],
  ])('%s', (text, code, polarity) => {
    expect(
      coded(text)
        .filter((item) => item.code === code)
        .at(-1)?.polarity,
    ).toBe(polarity);
  });
});

describe('a negation reaches over the words behind it, and a predicate of absence back to its subject', () => {
  test.each([
    ['There was no dialogue with the authorities.', true],
    ["The clubs didn't cooperate with the ministry.", true],
    ['Cooperation with the ministry does not exist.', true],
    ['Cooperation with the ministry was lacking.', true],
    ['Cooperation with the ministry began in May.', false],
    ['It brought not only dialogue with the authorities.', false],
    ['There is no doubt that cooperation with the ministry helped.', false],
    ['It was not a protest but cooperation with the ministry.', false],
    ['They did not vote, and cooperation with the ministry went on.', false],
    ['Cooperation with the ministry grew, but a law does not exist.', false],
    ['Сотрудничества с государством не было.', true],
    ['Сотрудничество с государством отсутствует.', true],
    ['Сотрудничество с государством началось весной.', false],
    ['Возникло не только сотрудничество с государством.', false],
  ])('%s', (text, expected) => {
    const found = coded(text).filter((item) => item.code === 'partnership');
    expect(found.map((item) => item.negated)).toEqual([expected]);
  });
});

describe('what does away with a restriction turns it round', () => {
  test.each([
    ['The new constitution abolished all censorship.', true],
    ['The decree banned censorship of letters.', true],
    ['Censorship of the press was prohibited in May.', true],
    ['Указ отменил цензуру в театрах.', true],
    ['Цензура была отменена весной.', true],
    ['Censorship returned, and the festival was banned.', false],
    ['The court banned the club, and censorship returned.', false],
    ['The ministry wrote about censorship.', false],
    ['Суд запретил газету, и цензура вернулась.', false],
  ])('%s', (text, expected) => {
    const found = coded(text).filter((item) => item.code === 'repression' && /censor|цензур/iu.test(item.quote));
    expect(found.map((item) => item.negated)).toEqual([expected]);
    expect(found.map((item) => item.polarity)).toEqual([expected ? 'supportive' : 'restrictive']);
  });
});

describe('what somebody is forbidden to do is not done', () => {
  test.each([
    ['The decree forbade the local authorities to interfere in the affairs of associations.', true],
    ['The law bans officials from interfering in the work of a union.', true],
    ['The decree told the local authorities to interfere in the affairs of associations.', false],
    ['The decree banned fairs, and officials came to interfere in the affairs of associations.', false],
    ['Закон запретил местным властям вмешиваться в дела профсоюзов.', true],
    ['Закон позволил местным властям вмешиваться в дела профсоюзов.', false],
  ])('%s', (text, expected) => {
    const found = coded(text).filter((item) => item.code === 'autonomy');
    expect(found.map((item) => [item.negated, item.polarity])).toEqual([
      [expected, expected ? 'supportive' : 'restrictive'],
    ]);
    expect(coded(text).filter((item) => item.code === 'foreign-influence')).toEqual([]);
  });
});

describe('the title of a code of law', () => {
  const autonomy = (text: string) =>
    found(annotateWith(['law', 'codes'], `1 Report\n\n${text}`, { countries: ['GE'] }), codes).filter(
      (item) => item.code === 'autonomy',
    );
  test('is no subject of the passage that names it', () => {
    expect(autonomy('The Local Self-Government Code of 3 March 2011 was printed twice.')).toEqual([]);
  });
  test('of a law says what the law is about only where it opens with it', () => {
    expect(autonomy('The Law on Fire Safety and Self-Organization of Guards of 3 March 2011 was printed.')).toEqual([]);
    expect(autonomy('The Law on Self-Organization of Citizens of 3 March 2011 was printed.')).toHaveLength(1);
  });
  test('what stands outside it is', () => {
    expect(autonomy('Local self-government grew after the Tax Code of 3 March 2011.')).toHaveLength(1);
  });
});

test('one primary annotation a paragraph, and every term explains itself', () => {
  const document = annotateWith(
    ['codes'],
    '1 Report\n\nPolice detained activists and a crackdown followed. Some clubs had a dialogue with the ministry.\n\nSocial partnership began.',
  );
  const annotations = document.layer(codes);
  const primaries = annotations.filter((item) => item.value.primary);
  expect(primaries.map((item) => item.value.code)).toEqual(['repression', 'partnership']);
  expect(new Set(primaries.map((item) => item.value.target)).size).toBe(2);
  for (const item of annotations) expect(item.evidence?.[0]).toMatchObject({ kind: 'term' });
  expect(annotations[0]?.rule).toMatch(/^state-civil-society:/u);
});

test('titles, notes and bibliographies are not coded', () => {
  expect(
    coded('Nothing here.\n\nBibliography\n\n- Sample, Anna (2001). Repression and Censorship. Osh: Sample Press.'),
  ).toEqual([]);
});
