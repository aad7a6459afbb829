import { unzipSync, zipSync } from 'fflate';
import { below, pick, seeded } from '../conformance/random.ts';

type Random = () => number;
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const concat = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A stretch of the bytes, mostly short, sometimes most of them. */
function stretch(bytes: Uint8Array, random: Random): { start: number; end: number } {
  const start = below(random, bytes.length + 1);
  const longest = random() < 0.8 ? 64 : bytes.length;
  return { start, end: Math.min(bytes.length, start + 1 + below(random, longest)) };
}

const replaced = (bytes: Uint8Array, start: number, end: number, by: Uint8Array): Uint8Array =>
  concat(bytes.subarray(0, start), by, bytes.subarray(end));

/** What breaks readers: ends of strings, half characters, things of markup, numbers out of range. */
const FRAGMENTS: readonly (() => Uint8Array)[] = [
  () => Uint8Array.from([0]),
  () => new Uint8Array(300),
  () => Uint8Array.from([0xed, 0xa0, 0x80]),
  () => Uint8Array.from([0xff, 0xfe]),
  () => Uint8Array.from([0xf4, 0x90, 0x80, 0x80]),
  ...[
    '\u202e\u200b\u00ad\ufeff',
    'é'.normalize('NFD').repeat(50),
    '𝒯𝓇𝑒𝑒 🏳️‍🌈',
    '\f\r\n\r\t\v',
    '<',
    '>',
    '</p>',
    '<table><tr><td>',
    '<![CDATA[',
    '<!--',
    '&#x110000;',
    '&#xD800;',
    '&lt;',
    ']]>',
    '<sup>1</sup>',
    '[^1]: ',
    '[^1]',
    '^[',
    '$^{1}$',
    '\\(',
    '| a | b |\n|---|',
    '> > > ',
    '```\n',
    '***',
    '- 1 ',
    '\n\n',
    '\n12\n',
    '¹²³',
    '9'.repeat(400),
    '('.repeat(200),
    '<div>'.repeat(300),
    'endobj',
    'stream\n',
    '/Length 99999999',
    ' 0 R',
    '<<',
    '>>',
    '/Kids [1 0 R]',
    'xref',
    '-1',
    '1e308',
  ].map((text) => () => utf8(text)),
];

const MUTATIONS: readonly Mutation[] = [
  function flipBits(bytes, random) {
    const changed = Uint8Array.from(bytes);
    for (let count = 1 + below(random, 20); count > 0; count--) {
      const at = below(random, changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << below(random, 8));
    }
    return changed;
  },
  function truncate(bytes, random) {
    return bytes.subarray(0, below(random, bytes.length + 1));
  },
  function cutHead(bytes, random) {
    return bytes.subarray(below(random, Math.min(bytes.length, 4096)));
  },
  function remove(bytes, random) {
    const { start, end } = stretch(bytes, random);
    return replaced(bytes, start, end, new Uint8Array());
  },
  function duplicate(bytes, random) {
    const { start, end } = stretch(bytes, random);
    const times = 1 + below(random, 4);
    return replaced(bytes, end, end, concat(...Array.from({ length: times }, () => bytes.subarray(start, end))));
  },
  function move(bytes, random) {
    const { start, end } = stretch(bytes, random);
    const rest = replaced(bytes, start, end, new Uint8Array());
    const at = below(random, rest.length + 1);
    return replaced(rest, at, at, bytes.subarray(start, end));
  },
  function insertFragment(bytes, random) {
    const at = below(random, bytes.length + 1);
    return replaced(bytes, at, at, pick(random, FRAGMENTS)());
  },
  function overwriteByFragment(bytes, random) {
    const { start, end } = stretch(bytes, random);
    return replaced(bytes, start, end, pick(random, FRAGMENTS)());
  },
  function randomBytes(bytes, random) {
    const { start, end } = stretch(bytes, random);
    return replaced(
      bytes,
      start,
      end,
      Uint8Array.from({ length: end - start }, () => below(random, 256)),
    );
  },
  function changeNumber(bytes, random) {
    const text = Buffer.from(bytes).toString('latin1');
    const numbers = [...text.matchAll(/\d+/g)];
    if (numbers.length === 0) return bytes;
    const chosen = pick(random, numbers);
    const by = pick(random, ['0', '-1', '1', '99999999', '4294967296', String(below(random, 300))]);
    return replaced(bytes, chosen.index, chosen.index + chosen[0].length, utf8(by));
  },
];

const several = (bytes: Uint8Array, random: Random): Uint8Array => {
  let changed = bytes;
  for (let count = 1 + below(random, 3); count > 0; count--)
    if (changed.length > 0) changed = pick(random, MUTATIONS)(changed, random);
  return changed;
};

/** Inside of a container: its parts are changed, swapped, dropped, and packed again. */
function insideContainer(bytes: Uint8Array, random: Random): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => !name.endsWith('/') && (parts[name]?.length ?? 0) > 0);
  const name = pick(random, names);
  const other = pick(random, names);
  const kind = random();
  if (kind < 0.7) parts[name] = several(parts[name] ?? new Uint8Array(), random);
  else if (kind < 0.8) delete parts[name];
  else {
    const kept = parts[name] ?? new Uint8Array();
    parts[name] = parts[other] ?? kept;
    parts[other] = kept;
  }
  return zipSync(parts, { level: 1, mtime: '1990-01-01T00:00:00Z' });
}

const isContainer = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The case `index` of a seed: always the same change of the same bytes. */
export function mutate(bytes: Uint8Array, seed: number, index: number): Uint8Array {
  const random = seeded(Math.imul(seed, 2654435761) + index);
  return isContainer(bytes) && random() < 0.75 ? insideContainer(bytes, random) : several(bytes, random);
}
