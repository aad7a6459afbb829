import chardet from 'chardet';
import iconv from 'iconv-lite';
import { DocumentError } from '../core/diagnostic.ts';
import { cyrillicScore } from './cyrillic-letters.ts';

export interface Decoded {
  readonly text: string;
  /** WHATWG name where there is one, else that of iconv-lite. */
  readonly encoding: string;
  /** Whether the encoding was guessed from letter statistics: reported, because a guess can be wrong. */
  readonly guessed: boolean;
}

/** Single-byte encodings that texts of the region come in. */
const CYRILLIC = ['windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'] as const;
const ICONV_NAMES: Readonly<Record<string, string>> = { 'x-mac-cyrillic': 'maccyrillic', ibm866: 'cp866' };

/** First bytes of formats that are no text, and what to tell the researcher. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['25504446', 'it is a PDF file'],
  ['504b0304', 'it is a ZIP container (Word, OpenDocument, EPUB or an archive)'],
  ['89504e47', 'it is a PNG picture'],
  ['ffd8ff', 'it is a JPEG picture'],
  ['1f8b', 'it is compressed with gzip'],
];

/**
 * Decodes the bytes of a text file: byte order mark, else strict UTF-8, else UTF-16 without a mark, else the encoding
 * that the text names for itself, else the single-byte encoding whose letters look most like a language.
 * @throws DocumentError `ingest/empty`, `ingest/not-text`
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  if (bytes.byteLength === 0) throw new DocumentError('ingest/empty', 'the file is empty');
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const signature = SIGNATURES.find(([prefix]) => start.startsWith(prefix));
  if (signature !== undefined) throw new DocumentError('ingest/not-text', `the file is not text: ${signature[1]}`);

  const decoded =
    byMark(bytes) ?? byNulls(bytes) ?? asUtf8(bytes) ?? asDeclared(bytes, declared) ?? asSingleByte(bytes);
  if (decoded.text.trim() === '') throw new DocumentError('ingest/empty', 'the file has no text, only white space');
  return decoded;
}

/** Byte order marks, the longer first: that of UTF-32 begins with that of UTF-16. */
const BYTE_ORDER_MARKS: readonly (readonly [string, string])[] = [
  ['fffe0000', 'utf-32le'],
  ['0000feff', 'utf-32be'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

function byMark(bytes: Uint8Array): Decoded | undefined {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (start.startsWith('efbbbf')) return asUtf8(bytes);
  const encoding = BYTE_ORDER_MARKS.find(([mark]) => start.startsWith(mark))?.[1];
  return encoding === undefined ? undefined : { text: decodeAs(bytes, encoding), encoding, guessed: false };
}

/**
 * UTF-16 and UTF-32 without a mark: of a text with spaces, digits and line ends, every second byte is often 0, or every
 * fourth never anything else. NULs anywhere else mean that the file is no text.
 */
function byNulls(bytes: Uint8Array): Decoded | undefined {
  const sample = bytes.subarray(0, 65_536);
  const nulls = [0, 0, 0, 0];
  for (let at = sample.indexOf(0); at !== -1; at = sample.indexOf(0, at + 1)) nulls[at % 4] = (nulls[at % 4] ?? 0) + 1;
  const [first = 0, second = 0, third = 0, fourth = 0] = nulls;
  if (first + second + third + fourth === 0) return undefined;
  const words = Math.floor(sample.length / 4);
  if (words > 0 && fourth === words && third === words) return wide(bytes, 'utf-32le');
  if (words > 0 && first === words && second === words) return wide(bytes, 'utf-32be');
  const even = first + third;
  const odd = second + fourth;
  const encoding = odd > 20 * even ? 'utf-16le' : even > 20 * odd ? 'utf-16be' : undefined;
  if (encoding !== undefined && even + odd > sample.length / 50) return wide(bytes, encoding);
  throw new DocumentError('ingest/not-text', 'the file is not text: it contains NUL bytes');
}

function wide(bytes: Uint8Array, encoding: string): Decoded {
  const text = decodeAs(bytes, encoding);
  if (text.slice(0, 32_768).includes('\uFFFD'))
    throw new DocumentError('ingest/not-text', 'the file is not text: it contains NUL bytes');
  return { text, encoding, guessed: true };
}

function asUtf8(bytes: Uint8Array): Decoded | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', guessed: false };
  } catch {
    return undefined;
  }
}

/** A text that is no UTF-8 is believed what it says of itself, but not that it is Unicode: it was tried as that. */
function asDeclared(bytes: Uint8Array, declared: string | null): Decoded | undefined {
  if (declared === null || /^(?:utf|ucs|unicode)/iu.test(declared) || !iconv.encodingExists(declared)) return undefined;
  const encoding = declared.toLowerCase();
  const standard = encoding === 'iso-8859-1' || encoding === 'latin1' ? 'windows-1252' : encoding;
  return { text: decodeAs(bytes, standard), encoding: standard, guessed: false };
}

function asSingleByte(bytes: Uint8Array): Decoded {
  const sample = bytes.subarray(0, 262_144);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32)) controls++;
  if (controls > sample.length / 100)
    throw new DocumentError('ingest/not-text', 'the file is not text: too many of its bytes are control characters');
  const ranked = CYRILLIC.map((encoding) => ({
    encoding,
    score: cyrillicScore(decodeAs(sample, encoding), encoding === 'ibm866'),
  })).sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (best !== undefined && best.score > 0.2)
    return { text: decodeAs(bytes, best.encoding), encoding: best.encoding, guessed: true };
  const detected = chardet.detect(sample)?.toLowerCase() ?? 'windows-1252';
  const western =
    iconv.encodingExists(detected) && !/^utf|^koi8|1251|cyrillic/u.test(detected) ? detected : 'windows-1252';
  // ISO-8859-1 is read as windows-1252, as the WHATWG encoding standard has it: the difference is quotation marks.
  const encoding = western === 'iso-8859-1' ? 'windows-1252' : western;
  return { text: decodeAs(bytes, encoding), encoding, guessed: true };
}

const decodeAs = (bytes: Uint8Array, encoding: string): string =>
  iconv.decode(Buffer.from(bytes), ICONV_NAMES[encoding] ?? encoding);
