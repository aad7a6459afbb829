import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/ingest/encoding.ts';
import { ingestText } from '../../src/ingest/ingest.ts';
import { mendMojibake } from '../../src/ingest/mojibake.ts';

const RUSSIAN = 'Закон о некоммерческих организациях принят парламентом и вступил в силу – с оговорками.';
const misread = (text: string, right: string, wrong: string): string => iconv.decode(iconv.encode(text, right), wrong);

describe('texts that were decoded twice are mended', () => {
  test.each([
    ['UTF-8 read as windows-1251', RUSSIAN, 'utf-8', 'windows-1251'],
    ['UTF-8 read as windows-1252', 'Une société “civile” – naïve, à Genève.', 'utf-8', 'windows-1252'],
    ['windows-1251 read as windows-1252', RUSSIAN, 'windows-1251', 'windows-1252'],
    ['koi8-r read as windows-1251', RUSSIAN.replace('–', '-'), 'koi8-r', 'windows-1251'],
    ['ibm866 read as windows-1251', RUSSIAN.replace('–', '-'), 'cp866', 'windows-1251'],
    ['windows-1251 read as koi8-r', RUSSIAN.replace('–', '-'), 'windows-1251', 'koi8-r'],
  ])('%s', (how, text, right, wrong) => {
    const mended = mendMojibake(`Before.\n${misread(text, right, wrong)}\nBehind.`);
    expect(mended.text).toBe(`Before.\n${text}\nBehind.`);
    expect(mended.diagnostics).toMatchObject([
      { code: 'ingest/mojibake-mended', message: expect.stringContaining(how) },
    ]);
    for (const { source } of mended.diagnostics)
      for (const range of source) expect(text).toContain(mended.text.slice(...range));
  });

  test('signs alone, in the middle of a sound text', () => {
    const broken = `Право${misread(' – ', 'utf-8', 'windows-1251')}это ${misread('“', 'utf-8', 'windows-1251')}закон”.`;
    expect(mendMojibake(broken).text).toContain('Право – это');
  });
});

describe('what is no such thing stays', () => {
  test.each([
    RUSSIAN,
    RUSSIAN.toUpperCase(),
    'Қазақстан Республикасының Үкіметтік емес ұйымдары туралы заң қабылданды.',
    'Une société à Genève, où l’été fut très léger: «déjà» vu, çà et là.',
    'Größe, Übung, Äpfel, Öl und Straße; 5 °C ± 2 µm, § 3.',
    'ЛДПР» и «СССР» – Р»',
    'İstanbul’da çağdaş Türkçe yazıldı; şöyle böyle.',
    'Ελληνικά και λίγα λόγια για τον νόμο.',
    '中文的法律文本在这里结束了吗',
  ])('%s', (text) => {
    expect(mendMojibake(text)).toEqual({ text, diagnostics: [] });
  });
});

describe('further encodings', () => {
  test.each([
    ['iso-8859-5', 'iso-8859-5', RUSSIAN.replace('–', '-')],
    ['x-mac-cyrillic', 'maccyrillic', RUSSIAN],
    [
      'koi8-u',
      'koi8-u',
      'Закон України про громадські об’єднання прийнято, і він її змінив; інші її існують.'.replace('’', "'"),
    ],
    ['utf-32le', 'utf-32le', RUSSIAN],
    ['utf-32be', 'utf-32be', RUSSIAN],
    ['ibm866', 'cp866', `┌──────┬──────┐\n│ Год  │ Число│\n└──────┴──────┘\n${RUSSIAN.replace('–', '-')}`],
  ])('%s', (encoding, codec, text) => {
    expect(decode(iconv.encode(text, codec))).toMatchObject({ text, encoding });
  });

  test.each(['utf-32le', 'utf-32be', 'utf-16le', 'utf-16be'])('%s with a byte order mark', (encoding) => {
    expect(decode(iconv.encode(RUSSIAN, encoding, { addBOM: true }))).toMatchObject({
      text: RUSSIAN,
      encoding,
      guessed: false,
    });
  });

  test('half characters are reported as unreadable', () => {
    const source = ingestText('a.txt', 'A \ud83d b');
    expect([source.text, source.diagnostics.map(({ code }) => code)]).toEqual([
      'A \ufffd b',
      ['ingest/unreadable-characters'],
    ]);
  });
});
