import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexica } from '../../../src/annotate/names/lexica.ts';
import { familyKey, soundKey } from '../../../src/annotate/names/sound.ts';
import { entities } from '../../../src/layers/entities.ts';
import { mentions } from '../../../src/layers/mentions.ts';
import { annotateWith, store } from '../../support/annotate.ts';

const lexica = loadLexica(store, null);
const register = (text: string) => annotateWith(['acronyms', 'law', 'names'], text).layer(entities);
const links = (text: string) => register(text).map(({ value }) => value.link);

describe('sound of names', () => {
  it.each<[spellings: string]>([
    ['Назарбаев Nazarbayev Nazarbaev'],
    ['Токаев Tokayev Tokaev Toqaev Тоқаев'],
    ['Щербаков Shcherbakov Scherbakov Ščerbakov'],
    ['Хрущёв Хрущев Khrushchev Hruščëv'],
    ['Жээнбеков Jeenbekov Zheenbekov'],
    ['Мирзиёев Mirziyoyev'],
    ['Алиев Aliyev Aliev'],
    ['Юлия Yulia Iuliia Yuliya'],
  ])('one: %s', (spellings) => {
    expect(new Set(spellings.split(' ').map((name) => soundKey(name, lexica))).size).toBe(1);
  });

  it.each([
    ['Отунбаев', 'Otunbayeva'],
    ['Зеленский', 'Zelenska'],
  ])('one family: %s, %s', (a, b) => expect(familyKey(a, lexica)).toBe(familyKey(b, lexica)));

  it.each([
    ['Иванов', 'Ivanchenko'],
    ['Каримов', 'Kerimov'],
    ['Петров', 'Петренко'],
  ])('two: %s, %s', (a, b) => expect(familyKey(a, lexica)).not.toBe(familyKey(b, lexica)));
});

describe('links', () => {
  it.each<[english: string, russian: string, link: string]>([
    ['They left Kazakhstan.', 'Они покинули Казахстан.', 'iso3166:KZ'],
    ['Aid came from UNDP.', 'Помощь пришла от ПРООН.', 'org:united-nations-development-programme'],
    ['A speech by Nursultan Nazarbayev.', 'Речь Н. А. Назарбаева.', 'person:nazarbaev/n'],
    ['A letter by Roza Otunbayeva.', 'Письмо Розы Отунбаевой.', 'person:otunbaev/r'],
    ['They met in Bishkek.', 'Они встретились в Бишкеке.', 'place:bishkek'],
    [
      'The Civic Alliance of Kazakhstan met.',
      'Собрался Гражданский альянс Казахстана.',
      'org:civil-alliance-of-kazakhstan',
    ],
  ])('%s = %s', (english, russian, link) => {
    expect(links(english)).toContain(link);
    expect(links(russian)).toContain(link);
  });

  it('two people of one surname stay two', () => {
    expect(links('Anna Petrova met Olga Petrova.')).toEqual(['person:petrov/a', 'person:petrov/o']);
  });

  it('a surname alone is not given a bearer', () => {
    expect(links('We asked Tokayev.')).toEqual(['person:tokaev']);
  });

  it('a given name alone is whoever bears it', () => {
    expect(register('Barbara Samplova came early. Later Barbara left.')).toHaveLength(1);
  });

  it.each([
    ['The Steppe Alliance of Kazakhstan spoke. The Steppe Alliance left.', 1],
    ['The Meridian Foundation paid. Later the Meridians Foundation paid again.', 1],
    ['The Ministry of Health and the Ministry of Wealth met.', 2],
    ['The Union of Writers and the Union of Waiters met.', 2],
  ])('%s: %i', (text, count) => {
    expect(register(text).filter(({ value }) => value.type === 'ORG')).toHaveLength(count);
  });

  it('a Russian body is one in all its cases', () => {
    const bodies = register('Создано Министерство юстиции. Работа Министерства юстиции началась.');
    expect(bodies.map(({ value }) => [value.name, value.mentions.length])).toEqual([['Министерство юстиции', 2]]);
  });
});

describe('properties', () => {
  const words = fc.constantFrom(
    ...'Anna Petrova, Bishkek. (UNDP) «Нур» ООО Иван И. - of the Union Ministry in al-Sadr Texas, TX «Рога и копыта» \n\n'.split(
      ' ',
    ),
  );

  it('no mention begins or ends with punctuation, and none is empty', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 3, maxLength: 30 }), (parts) => {
        const document = annotateWith(['acronyms', 'law', 'names'], `Text. ${parts.join(' ')}\n`);
        for (const { start, end } of document.layer(mentions)) {
          const quote = document.text.slice(start, end);
          expect(quote).toMatch(/^[\p{L}\p{N}«"„“]/u);
          expect(quote).toMatch(/[\p{L}\p{N}.»"”“]$/u);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('every mention belongs to an entity that lists it', () => {
    const document = annotateWith(
      ['acronyms', 'law', 'names'],
      'Anna Petrova met USAID in Osh. Later Petrova left Osh.',
    );
    const owners = new Map(
      document.layer(entities).flatMap(({ id, value }) => value.mentions.map((mention) => [mention, id])),
    );
    for (const { id, value } of document.layer(mentions)) expect(owners.get(id)).toBe(value.entity);
  });
});

it('an entity says why each of its forms is taken for it', () => {
  const [body] = register('The Union of Sample Wells (USW) was founded. The USW grew, and the Union moved.');
  expect(body?.evidence).toEqual([
    { kind: 'same-name', quote: 'Union of Sample Wells' },
    { kind: 'acronym-of', quote: 'USW' },
    { kind: 'short-form', quote: 'Union' },
  ]);
});

describe('much of it', () => {
  it('10,000 persons in a paragraph are all found', () => {
    const surnames = ['Kovalenko', 'Baranova', 'Omarova', 'Petersen', 'Lindqvist'];
    const text = Array.from({ length: 10_000 }, (_, i) => `Anna ${surnames[i % surnames.length]}`).join(', ');
    const document = annotateWith(['acronyms', 'names'], `We thank ${text}.`);
    expect(document.layer(mentions)).toHaveLength(10_000);
    expect(document.layer(entities)).toHaveLength(5);
  });

  it('300 authors before a year keep their names', () => {
    const text = `A report by ${Array.from({ length: 300 }, (_, i) => `Petrov${i % 2 === 0 ? 'a' : ''} ${'ABCDEFGH'[i % 8]}.`).join(', ')} (2011) followed.`;
    expect(annotateWith(['acronyms', 'names'], text).layer(mentions).length).toBeGreaterThan(0);
  });
});
