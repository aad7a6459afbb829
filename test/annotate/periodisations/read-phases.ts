import { periodisations } from '../../../src/layers/periodisations.ts';
import { phases } from '../../../src/layers/phases.ts';
import { annotateWith } from '../../support/annotate.ts';

/** `proposer: ordinal begin-until label`, one line a phase; `?` marks a hypothetical one, `·` an unstated bound. */
export function readPhases(text: string, language = 'eng', file = 'test.txt'): string[] {
  const metadata = { authors: ['Vera Testova'], year: 2020, language };
  const document = annotateWith(['dates', 'law', 'periodisations'], text, metadata, file);
  const all = document.layer(phases);
  return document.layer(periodisations).flatMap((scheme) => {
    const mine = all.filter((phase) => phase.value.scheme === scheme.id);
    const name = `${scheme.value.proposer}${scheme.value.own ? ' (own)' : ''}`;
    return mine.map(
      ({ value }) =>
        `${name}: ${value.ordinal}${value.hypothetical ? '?' : ''} ${value.begin ?? '·'}-${value.until ?? '·'}${value.label === null ? '' : ` ${value.label}`}`,
    );
  });
}
