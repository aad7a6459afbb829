/** Scripts by the first code unit of their blocks; ranges `[from, to]`, in order. Only those that languages here use. */
const RANGES: readonly (readonly [from: number, to: number, script: string])[] = [
  [0x41, 0x5a, 'Latin'],
  [0x61, 0x7a, 'Latin'],
  [0xc0, 0x24f, 'Latin'],
  [0x370, 0x3ff, 'Greek'],
  [0x400, 0x52f, 'Cyrillic'],
  [0x531, 0x587, 'Armenian'],
  [0x5d0, 0x5ea, 'Hebrew'],
  [0x620, 0x6ff, 'Arabic'],
  [0x904, 0x939, 'Devanagari'],
  [0xe01, 0xe2e, 'Thai'],
  [0x10a0, 0x10ff, 'Georgian'],
  [0x1c90, 0x1cbf, 'Georgian'],
  [0x1e00, 0x1eff, 'Latin'],
  [0x3040, 0x30ff, 'Kana'],
  [0x4e00, 0x9fff, 'Han'],
  [0xac00, 0xd7a3, 'Hangul'],
];

export const SCRIPTS: readonly string[] = ['', ...new Set(RANGES.map(([, , script]) => script))];

const scriptOfUnit = new Uint8Array(0x10000);
for (const [from, to, script] of RANGES) scriptOfUnit.fill(SCRIPTS.indexOf(script), from, to + 1);
scriptOfUnit[0xd7] = 0;
scriptOfUnit[0xf7] = 0;

/** Index into {@link SCRIPTS} of a UTF-16 code unit; 0 for what is no letter of these scripts. */
export const scriptAt = (text: string, index: number): number => scriptOfUnit[text.charCodeAt(index)] ?? 0;

/** How many letters of each script (indexes of {@link SCRIPTS}) stand in the text. */
export function countScripts(text: string): Int32Array {
  const counts = new Int32Array(SCRIPTS.length);
  for (let i = 0; i < text.length; i++) {
    const script = scriptOfUnit[text.charCodeAt(i)] ?? 0;
    counts[script] = (counts[script] ?? 0) + 1;
  }
  counts[0] = 0;
  return counts;
}
