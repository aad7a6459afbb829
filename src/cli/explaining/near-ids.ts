import type { AnnotatedDocument } from '../../layers/annotated.ts';

/** Ids that someone who typed `wrong` may have meant: the nearest numbers of the same prefix, else each layer's first. */
export function nearIds(annotated: AnnotatedDocument, wrong: string): string[] {
  const layers = Object.values(annotated.layers).map((items) => items.map(({ id }) => id));
  const number = numberOf(wrong);
  const alike = layers.flat().filter((id) => prefixOf(id) === prefixOf(wrong.toLowerCase()));
  if (alike.length > 0 && number !== null)
    return alike.sort((a, b) => distance(a, number) - distance(b, number) || (a < b ? -1 : 1)).slice(0, 5);
  const starting = layers.filter(([first]) => first?.startsWith(wrong.slice(0, 3).toLowerCase()));
  return (starting.length > 0 ? starting : layers).flatMap(([first, ...rest]) => {
    const last = rest.at(-1);
    return first === undefined ? [] : last === undefined ? [first] : [`${first} … ${last}`];
  });
}

const prefixOf = (id: string): string => id.replace(/-?\d+$/u, '');

const numberOf = (id: string): number | null => {
  const digits = /\d+$/u.exec(id)?.[0];
  return digits === undefined ? null : Number(digits);
};

const distance = (id: string, number: number): number => Math.abs((numberOf(id) ?? 0) - number);
