/** Numbers as the page writes them: English, the same on every machine. Non-breaking and true minus signs included. */

/** 1234567 → "1,234,567"; of a fraction at most `digits` decimals, without zeros at the end. */
export function grouped(value: number, digits = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(digits).split('.');
  const kept = fraction?.replace(/0+$/u, '') ?? '';
  const text = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') + (kept === '' ? '' : `.${kept}`);
  return value < 0 && text !== '0' ? `−${text}` : text;
}

/** With exactly so many decimals: columns of them align. */
export function fixed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** Probabilities and q-values: three decimals, and below that the bound that they fall under. */
export function probability(value: number): string {
  if (value < 0.0001) return '< 0.0001';
  return value < 0.001 ? '< 0.001' : value.toFixed(3);
}

/** Sums are large: 10700000 → "10.7 million". Three significant figures, thousands in full. */
export function large(value: number): string {
  const step = STEPS.find(([size]) => Math.abs(value) >= size);
  if (step === undefined) return grouped(value, 2);
  const scaled = value / step[0];
  return `${grouped(scaled, Math.abs(scaled) >= 100 ? 0 : Math.abs(scaled) >= 10 ? 1 : 2)}\u00A0${step[1]}`;
}
const STEPS: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** "1 document", "2 documents". The plural is regular unless given. */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${grouped(count)} ${count === 1 ? singular : plural}`;
