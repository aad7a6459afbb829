import { manuscripts } from './manuscripts.ts';
import { markupDocuments } from './markup-documents.ts';
import { plainDocuments } from './plain-documents.ts';
import type { Rendering } from './rendering.ts';
import { lastDocuments, secondHalf } from './second-half.ts';
import { keptDocuments } from './written-documents.ts';

/** Every document of the set. */
export const conformanceSet = (): Rendering[] => [
  ...plainDocuments(),
  ...markupDocuments(),
  ...manuscripts(),
  ...keptDocuments(),
  ...secondHalf(),
  ...lastDocuments(),
];
