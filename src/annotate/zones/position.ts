/** Tenths of the text, sixths of a section. */
const TENTHS = 10;

/** Where the sentence stands, each counted from 0. */
export interface Place {
  readonly inDocument: number;
  readonly ofDocument: number;
  readonly inSection: number;
  readonly ofSection: number;
  readonly inParagraph: number;
  readonly ofParagraph: number;
}

/** Place in the document, the section and the paragraph as features. */
export function positionFeatures(place: Place): string[] {
  const { inDocument, ofDocument, inSection, ofSection, inParagraph, ofParagraph } = place;
  return [
    `tenth-${Math.floor((TENTHS * inDocument) / ofDocument)}`,
    ...(inDocument < 4 ? [`sentence-${inDocument}`] : []),
    ...(ofDocument - inDocument < 4 ? ['near-end'] : []),
    `in-section-${thirds(inSection, ofSection)}`,
    `in-paragraph-${thirds(inParagraph, ofParagraph)}`,
  ];
}

/** `first`, `last`, `early`, `middle`, `late`; `only` where there is one. */
function thirds(index: number, count: number): string {
  if (count === 1) return 'only';
  if (index === 0) return 'first';
  if (index === count - 1) return 'last';
  return ['early', 'middle', 'late'][Math.floor((3 * index) / count)] ?? 'late';
}
