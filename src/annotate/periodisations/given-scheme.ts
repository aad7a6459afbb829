import type { DiagnosticDraft } from '../../core/diagnostic.ts';
import type { Document } from '../../core/document.ts';
import { withStretches } from '../../matching/phase-stretches.ts';
import type { SchemeDrafts } from './scheme-drafts.ts';
import type { SchemeFile } from './scheme-file.ts';

/** The scheme of a file for a document in which none was found; its spans are empty: no words of the document define it. */
export function givenScheme(
  { metadata }: Document,
  given: readonly SchemeFile[],
  named: string | null,
): { readonly drafts: Pick<SchemeDrafts, 'periodisation' | 'phases'> | null; readonly diagnostic: DiagnosticDraft } {
  const chosen =
    named === null
      ? given.find((file) => metadata.countries.includes(file.country))
      : given.find((file) => file.name === named);
  if (chosen === undefined)
    return {
      drafts: null,
      diagnostic: {
        code: 'periodisations/none',
        severity: 'info',
        message: `No division into phases was found, and none is given for ${named ?? (metadata.countries.join(', ') || 'its country, which is unknown')}.`,
      },
    };
  const key = 'given';
  const rule = `periodisations/${chosen.name}`;
  return {
    drafts: {
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
    },
    diagnostic: {
      code: 'periodisations/given-scheme',
      severity: 'info',
      message: `No division into phases was found in the document: it is tagged by "${chosen.title}" (${chosen.name}), chosen ${named === null ? `for ${chosen.country}` : 'by the pipeline'}.`,
    },
  };
}
