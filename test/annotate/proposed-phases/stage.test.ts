import { describe, expect, test } from 'vitest';
import { periodisations } from '../../../src/layers/periodisations.ts';
import { phaseTags } from '../../../src/layers/phase-tags.ts';
import { phases } from '../../../src/layers/phases.ts';
import { annotateWith } from '../../support/annotate.ts';

const STAGES = ['names', 'law', 'codes', 'proposed-phases', 'phase-tags'];
const META = { authors: ['Vera Testova'], year: 2020, countries: ['NZ'] };

/** A report on years from 1992 on, two paragraphs each; what is told changes with the year. */
const report = (told: (year: number) => string, years = 20): string =>
  [
    '1 Report',
    ...Array.from({ length: years }, (_, index) => 1992 + index).flatMap((year) => [
      `In ${year} ${told(year)}`,
      `Nobody was surprised in ${year} that ${told(year)}`,
    ]),
  ].join('\n\n');

const DONORS =
  'the United Nations Development Programme and the Soros Foundation paid for nearly all of the clubs, which depended on foreign donors.';
const STATE =
  'the Ministry of Culture and the Government adopted a decree on state grants, and state social procurement paid the clubs.';

const read = (text: string, meta: object = META) => {
  const document = annotateWith(STAGES, text, meta);
  const all = document.layer(phases);
  return {
    schemes: document.layer(periodisations).map((scheme) => [scheme.value.origin, scheme.value.own]),
    phases: all.map(({ value }) => `${value.ordinal} ${value.edtf}`),
    labels: all.map(({ value }) => value.label),
    evidence: all.map(({ evidence }) => evidence?.length ?? 0),
    codes: document.diagnostics.map(({ code }) => code).filter((code) => code.startsWith('proposed-phases/')),
    messages: document.diagnostics
      .filter(({ code }) => code.startsWith('proposed-phases/'))
      .map(({ message }) => message),
    tags: document.layer(phaseTags).length,
  };
};

describe('a document without any scheme', () => {
  test('whose actors and codes change: phases are proposed, marked, labelled, and used for tags', () => {
    const found = read(report((year) => (year < 2002 ? DONORS : STATE)));
    expect(found.schemes).toEqual([['proposed', false]]);
    expect(found.phases).toEqual(['1 1992/2001', '2 2002/..']);
    expect(found.labels[0]).toMatch(/donor|Soros|United Nations/u);
    expect(found.labels[1]).toMatch(/government|Ministry|Government|decree/u);
    expect(found.evidence.every((count) => count > 0)).toBe(true);
    expect(found.codes).toEqual(['proposed-phases/proposed']);
    expect(found.messages[0]).toContain('2002');
    expect(found.tags).toBeGreaterThan(0);
  });

  test('that tells the same of every year: none, with the reason', () => {
    const found = read(report((year) => (year % 2 === 0 ? DONORS : STATE)));
    expect([found.schemes, found.codes, found.tags]).toEqual([[], ['proposed-phases/no-change'], 0]);
  });

  test('with few dates: none, with their number', () => {
    const found = read(report((year) => (year < 1996 ? DONORS : STATE), 8));
    expect([found.schemes, found.codes]).toEqual([[], ['proposed-phases/too-few']]);
    expect(found.messages[0]).toContain('there are 16');
  });
});

test('where a scheme was found or given, nothing is proposed', () => {
  const text = report((year) => (year < 2002 ? DONORS : STATE));
  expect(read(text, { ...META, countries: ['KZ'] }).schemes).toEqual([['given', false]]);
  const own = text.replace(
    '1 Report\n\n',
    '1 Report\n\nWe distinguish two phases: the first (1992-1999) and the second (since 2000).\n\n',
  );
  expect(read(own).schemes).toEqual([['document', true]]);
});
