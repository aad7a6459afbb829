import { expect, test } from 'vitest';
import { prepareLanguageIdentifier } from '../../src/matching/language.ts';
import { ResourceStore } from '../../src/resources/store.ts';

const identifier = prepareLanguageIdentifier(new ResourceStore());

test.each([
  ['The ministry registered twelve associations.', 'eng'],
  ['Civil Society', 'eng'],
  ['Гражданский альянс столицы', 'rus'],
  ['Партия «Нұр Отан» получила большинство мест на выборах', 'rus'],
  ['Қазақстан Республикасының Конституциясы', 'kaz'],
  ['мемлекеттік тіл', 'kaz'],
  ['Громадянське суспільство', 'ukr'],
  ['Закон України про громадські об’єднання', 'ukr'],
  ['Кыргыз Республикасынын Конституциясы', 'kir'],
  ['Коммерциялык эмес уюмдар жөнүндө мыйзам', 'kir'],
  ['Нодавлат нотижорат ташкилотлари тўғрисида', 'uzb'],
  ['Fuqarolik jamiyati va davlat organlari', 'uzb'],
  ['Қонуни Ҷумҳурии Тоҷикистон дар бораи иттиҳодияҳо', 'tgk'],
  ['Грамадзянская супольнасць у Беларусі', 'bel'],
  ['საქართველოს კანონი', 'kat'],
  ['Հայաստանի Հանրապետության օրենքը', 'hye'],
  ['Zivilgesellschaft und Staat', 'deu'],
  ['La société civile et ses associations', 'fra'],
  ['La società civile e lo Stato', 'ita'],
  ['Sivil toplum kuruluşları ve devlet', 'tur'],
  ['Vətəndaş cəmiyyəti haqqında qanun', 'aze'],
])('%s is %s', (text, language) => {
  expect(identifier.identify(text).language).toBe(language);
});

test.each([
  'http://www.example.org/en/document.html',
  'online.example.org/doc/?id=30008578',
  'http://www.example.org/some_ page.html',
  'press@example.org',
  '1994–2007, 23 (12)',
  '§ 5',
  '',
])('%j is undetermined', (text) => {
  expect(identifier.identify(text).language).toBe('und');
});

test('a bare address with a sentence beside it has the language of the sentence', () => {
  expect(identifier.identify('http://example.org/a (the page was opened on 3 May 2015)').language).toBe('eng');
});

test('a short segment leans on its neighbours, but not on neighbours in another script', () => {
  const ukrainian = 'Верховна Рада України ухвалила закон про громадські організації та їх реєстрацію.';
  expect(identifier.identify('Верховна Рада', ukrainian)).toMatchObject({ language: 'ukr', evidence: 'neighbours' });
  expect(identifier.identify('Civil Society', ukrainian).language).toBe('eng');
});

test('what is certain is more confident than what is assumed', () => {
  const sure = identifier.identify(
    'Закон был принят парламентом, но его так и не применили на местах, потому что не было средств.',
  );
  const assumed = identifier.identify('Civil Society');
  expect(sure.confidence).toBeGreaterThan(0.95);
  expect(assumed.confidence).toBeLessThan(0.5);
});

test('time is linear, and bounded for long texts', () => {
  const long = 'a.b-'.repeat(500_000);
  const started = performance.now();
  identifier.identify(long);
  expect(performance.now() - started).toBeLessThan(200);
});
