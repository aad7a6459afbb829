import type { DiagnosticDraft } from '../../core/diagnostic.ts';
import type { Document } from '../../core/document.ts';
import { withStretches } from '../../matching/phase-stretches.ts';
import type { GivenSchemes } from './given-schemes.ts';
import type { SchemeDrafts } from './scheme-drafts.ts';
import type { SchemeFile } from './scheme-file.ts';

/** What is given to a document, and what is said of it. */
interface Given {
  readonly drafts: Pick<SchemeDrafts, 'periodisation' | 'phases'> | null;
  readonly diagnostic: DiagnosticDraft;
}

/**
 * The scheme of a file: the one that the pipeline names, else that of the document's country, the first of several that has
 * one.
 *
 * @param beside the document has a scheme of its own, and the pipeline asks for the given one beside it
 */
export function givenScheme({ metadata }: Document, { all, named }: GivenSchemes, beside: boolean): Given {
  const chosen =
    named ?? metadata.countries.map((country) => all.find((file) => file.country === country)).find((file) => file);
  const found = beside
    ? 'The document has a division into phases'
    : 'No division into phases was found in the document';
  if (chosen === undefined)
    return {
      drafts: null,
      diagnostic: {
        code: 'periodisations/none',
        severity: 'info',
        message: `${found}, and none is given for ${metadata.countries.join(', ') || 'its country, which is unknown'}.`,
      },
    };
  const why = named === null ? `for ${chosen.country}` : 'by the pipeline';
  return {
    drafts: draftsOf(chosen, named !== null),
    diagnostic: {
      code: 'periodisations/given-scheme',
      severity: 'info',
      message: `${found}: it is tagged by "${chosen.title}" (${chosen.name})${beside ? ' as well' : ''}, chosen ${why}.`,
    },
  };
}

/** Its spans are empty: no words of the document define it. */
function draftsOf(chosen: SchemeFile, named: boolean): Pick<SchemeDrafts, 'periodisation' | 'phases'> {
  const key = 'given';
  const rule = `periodisations/${chosen.name}`;
  return {
    periodisation: {
      start: 0,
      end: 0,
      key,
      value: {
        proposer: chosen.title,
        phases: chosen.phases.map((phase) => `${key}-${phase.ordinal}`),
        own: false,
        basis: null,
        origin: 'given',
      },
      rule,
      evidence: [
        named ? { kind: 'named in the pipeline', quote: chosen.name } : { kind: 'country', quote: chosen.country },
      ],
    },
    phases: withStretches(
      chosen.phases.map((phase) => ({
        start: 0,
        end: 0,
        key: `${key}-${phase.ordinal}`,
        value: {
          scheme: key,
          ordinal: phase.ordinal,
          label: phase.label,
          begin: phase.begin ?? null,
          until: phase.until ?? null,
          hypothetical: false,
        },
        rule,
        ...(phase.milestones === undefined ? {} : { evidence: [{ kind: 'milestones', quote: phase.milestones }] }),
      })),
    ),
  };
}
