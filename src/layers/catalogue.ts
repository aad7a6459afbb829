import type { Layer } from '../core/layer.ts';
import { acronyms } from './acronyms.ts';
import { alignments } from './alignments.ts';
import { amounts } from './amounts.ts';
import { citations } from './citations.ts';
import { codes } from './codes.ts';
import { connectives } from './connectives.ts';
import { dates } from './dates.ts';
import { entities } from './entities.ts';
import { footnotes } from './footnotes.ts';
import { instruments } from './instruments.ts';
import { legalCitations } from './legal-citations.ts';
import { mentions } from './mentions.ts';
import { paragraphs } from './paragraphs.ts';
import { periodisations } from './periodisations.ts';
import { phaseRelations } from './phase-relations.ts';
import { phaseTags } from './phase-tags.ts';
import { phases } from './phases.ts';
import { quotations } from './quotations.ts';
import { references } from './references.ts';
import { repairs } from './repairs.ts';
import { sections } from './sections.ts';
import { sentences } from './sentences.ts';
import { stance } from './stance.ts';
import { statements } from './statements.ts';
import { tables } from './tables.ts';
import { zones } from './zones.ts';

/** Every layer, in the order in which `annotated.json` and the documentation list them. */
export const LAYERS = [
  sections,
  paragraphs,
  sentences,
  footnotes,
  tables,
  references,
  citations,
  quotations,
  acronyms,
  dates,
  legalCitations,
  instruments,
  amounts,
  periodisations,
  phases,
  phaseRelations,
  phaseTags,
  mentions,
  entities,
  statements,
  zones,
  connectives,
  stance,
  codes,
  alignments,
  repairs,
  // Each is a Layer of its own value type: widened for those who treat all layers alike.
] as unknown as readonly Layer[];

export const layerNamed = (name: string): Layer | undefined => LAYERS.find((layer) => layer.name === name);
