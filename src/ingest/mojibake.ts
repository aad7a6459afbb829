import iconv from 'iconv-lite';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Range } from '../core/span.ts';
import { cyrillicScore } from './cyrillic-letters.ts';

/** A text whose bytes were once read in the wrong encoding and saved like that: `Р—Р°РєРѕРЅ` for `Закон`. */
export interface Mended {
  readonly text: string;
  readonly diagnostics: Diagnostic[];
}

interface Mending {
  /** In the text as it was. */
  readonly range: Range;
  readonly after: string;
  /** As in "UTF-8 read as windows-1251". */
  readonly how: string;
}

/** Lead bytes of UTF-8 (for Latin, Cyrillic, general punctuation) as they look in the encodings they are misread in. */
const MISREAD_UTF8 =
  /[\u00c2\u00c3\u00c4\u00c5\u00d0\u00d1\u00d2\u00d3\u00e2\u0412\u0413\u0420\u0421\u0422\u0423\u0432\u0440\u0441][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u0402-\u040f\u0451-\u045f\u0490\u0491\u2013-\u203a\u20ac\u2116\u2122\u0401\u0406\u0456]/u;
const RUN = /[\u0080-\uffff]{2,}/gu;
const SINGLE = ['windows-1251', 'windows-1252', 'iso-8859-1', 'cp866', 'koi8-r', 'maccyrillic'] as const;
const CYRILLIC = ['windows-1251', 'koi8-r', 'cp866'] as const;
const NAMES: Readonly<Record<string, string>> = { cp866: 'ibm866', maccyrillic: 'x-mac-cyrillic' };

/**
 * Mends passages that were decoded twice, where there is proof: the characters go back into the bytes of the wrong
 * encoding without loss, and these are right in another one. Positions count in the mended text.
 */
export function mendMojibake(text: string): Mended {
  const mendings = [...misreadUtf8(text), ...misreadCyrillic(text)].sort((a, b) => a.range[0] - b.range[0]);
  if (mendings.length === 0) return { text, diagnostics: [] };
  const chunks: string[] = [];
  const places = new Map<string, { readonly ranges: Range[]; readonly before: string; readonly after: string }>();
  let position = 0;
  let length = 0;
  for (const { range, after, how } of mendings) {
    if (range[0] < position) continue;
    chunks.push(text.slice(position, range[0]), after);
    length += range[0] - position;
    const place: Range = [length, length + after.length];
    length += after.length;
    position = range[1];
    const held = places.get(how);
    if (held === undefined) places.set(how, { ranges: [place], before: text.slice(...range), after });
    else held.ranges.push(place);
  }
  return {
    text: chunks.join('') + text.slice(position),
    diagnostics: [...places].map(([how, place]) => mended(how, place)),
  };
}

const mended = (
  how: string,
  { ranges, before, after }: { ranges: Range[]; before: string; after: string },
): Diagnostic => ({
  code: 'ingest/mojibake-mended',
  severity: 'warning',
  message: `${ranges.length} ${ranges.length === 1 ? 'passage was' : 'passages were'} saved in a wrong encoding (${how}) and mended, beginning with "${shortened(before)}" to "${shortened(after)}"; positions count in the mended text.`,
  source: ranges,
});

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** Runs of characters outside ASCII that are bytes of UTF-8, all of them. */
function misreadUtf8(text: string): Mending[] {
  if (!MISREAD_UTF8.test(text)) return [];
  const mendings: Mending[] = [];
  for (const match of text.matchAll(RUN)) {
    if (match[0].length > 100_000 || !MISREAD_UTF8.test(match[0])) continue;
    for (const wrong of ['windows-1252', 'windows-1251', 'iso-8859-1']) {
      const bytes = backToBytes(match[0], wrong);
      const after = bytes === null ? null : utf8(bytes);
      if (after === null || after.length >= match[0].length) continue;
      mendings.push({ range: [match.index, match.index + match[0].length], after, how: `UTF-8 read as ${wrong}` });
      break;
    }
  }
  // A lone pair may be what it seems ("Р»"): two of them, or a run of three signs, are not.
  const certain = mendings.length > 1 || mendings.some(({ range }) => range[1] - range[0] > 2);
  return certain ? mendings : [];
}

/** Lines whose letters are no prose as they stand, and Cyrillic prose in another reading of the same bytes. */
function misreadCyrillic(text: string): Mending[] {
  const mendings: Mending[] = [];
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    const line = text.slice(start, Math.min(end, start + 100_000));
    if (isSuspicious(line)) {
      const best = bestReading(text.slice(start, end));
      if (best !== null) mendings.push({ range: [start, end], ...best });
    }
    start = end + 1;
  }
  return mendings;
}

/** KOI8-R and windows-1251 have each other's small letters where capitals are: `ъБЛПО`. */
const INVERTED = /(?:^|[^\p{L}])\p{Ll}\p{Lu}{2}/u;

/** Mostly letters outside ASCII, and not as any language puts them. */
function isSuspicious(line: string): boolean {
  let ascii = 0;
  let other = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code >= 0x80) other++;
    else if ((code | 32) >= 97 && (code | 32) <= 122) ascii++;
  }
  return other >= 12 && other > 2 * ascii && (cyrillicScore(line) < -0.2 || INVERTED.test(line));
}

function bestReading(line: string): { readonly after: string; readonly how: string } | null {
  // A line in capitals has the letters of prose, if not their case.
  const own = cyrillicScore(line.toLowerCase());
  let best: { readonly after: string; readonly how: string; readonly score: number } | null = null;
  for (const wrong of SINGLE) {
    const bytes = backToBytes(line, wrong);
    if (bytes === null) continue;
    for (const right of CYRILLIC) {
      if (right === wrong) continue;
      const after = iconv.decode(bytes, right);
      const score = cyrillicScore(after);
      if (score > 0.35 && score > own + 0.08 && score > (best?.score ?? 0))
        best = { after, score, how: `${NAMES[right] ?? right} read as ${NAMES[wrong] ?? wrong}` };
    }
  }
  return best;
}

/** The bytes that were read as this text; `null` where the encoding does not have all its characters. */
function backToBytes(text: string, encoding: string): Buffer | null {
  // Bytes that windows-1252 leaves open are read as control characters by everybody.
  if (encoding === 'windows-1252' && /[\u0080-\u009f]/u.test(text)) return mixedBytes(text);
  const bytes = iconv.encode(text, encoding);
  return iconv.decode(bytes, encoding) === text ? bytes : null;
}

function mixedBytes(text: string): Buffer | null {
  const bytes: number[] = [];
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    const [byte] = code >= 0x80 && code <= 0x9f ? [code] : iconv.encode(sign, 'windows-1252');
    if (byte === undefined || (byte === 0x3f && sign !== '?')) return null;
    bytes.push(byte);
  }
  return Buffer.from(bytes);
}

function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
