import type { Layer } from '../core/layer.ts';
import { footnotes } from '../layers/footnotes.ts';
import { paragraphs } from '../layers/paragraphs.ts';
import { repairs } from '../layers/repairs.ts';
import { sections } from '../layers/sections.ts';
import { tables } from '../layers/tables.ts';

/** The layers that every document has before the first stage runs. */
export const STRUCTURE_LAYERS = [sections, paragraphs, footnotes, tables, repairs] as unknown as readonly Layer[];
