/** A number as messages print it: digits in groups of three. */
export function figure(value: number): string {
  const [whole = '', fraction] = String(Math.round(value * 1e6) / 1e6).split('.');
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
