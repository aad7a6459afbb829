import { repairs } from '../../src/layers/repairs.ts';
import type { WorkingDocument } from '../../src/pipeline/working-document.ts';

/** Non-space characters of the source that are neither in the reading text nor in a repair nor in a diagnostic. */
function lostCharacters(document: WorkingDocument): string[] {
  const source = document.source.text;
  const accounted = new Uint8Array(source.length);
  const cover = (ranges: readonly (readonly [number, number])[]): void => {
    for (const [start, end] of ranges) accounted.fill(1, start, end);
  };
  cover(document.map.pieces.map((piece) => piece.source));
  for (const repair of document.layer(repairs)) cover(repair.source);
  for (const diagnostic of document.diagnostics) cover(diagnostic.source);
  const lost: string[] = [];
  for (const { index } of source.matchAll(/\S/g))
    if (accounted[index] === 0) lost.push(`${index}: ${source.slice(Math.max(0, index - 10), index + 10)}`);
  return lost;
}

/** Verbatim pieces of the reading text that differ from the characters their source ranges point to. */
const falseOffsets = (document: WorkingDocument): string[] =>
  document.map.pieces
    .filter(
      (piece) =>
        piece.verbatim && document.text.slice(piece.start, piece.end) !== document.source.text.slice(...piece.source),
    )
    .map((piece) => `${piece.start}: ${document.text.slice(piece.start, piece.end)}`);

/** Source characters that stand in the reading text twice. */
function doubled(document: WorkingDocument): string[] {
  const ranges = document.map.pieces.map((piece) => piece.source).sort((a, b) => a[0] - b[0]);
  return ranges
    .filter((range, index) => range[0] < (ranges[index - 1]?.[1] ?? 0))
    .map((range) => document.source.text.slice(...range));
}

/** What breaks the promise that nothing is lost and that offsets tell the truth; empty where it holds. */
export const broken = (document: WorkingDocument): string[] => [
  ...lostCharacters(document).map((place) => `lost at ${place}`),
  ...falseOffsets(document).map((place) => `false offset at ${place}`),
  ...doubled(document).map((text) => `twice: ${text}`),
];
