import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { footnotes } from '../../src/layers/footnotes.ts';
import { paragraphs } from '../../src/layers/paragraphs.ts';
import { repairs } from '../../src/layers/repairs.ts';
import { sections } from '../../src/layers/sections.ts';
import { tables } from '../../src/layers/tables.ts';
import { openText } from '../support/annotate.ts';
import { readStructureGolden } from '../support/structure-golden.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Clean Markdown, and text as extraction damages it: both against what a person has read. */
describe.each([
  ['kazakhstan', 'source.md'],
  ['kyrgyzstan', 'source.txt'],
])('%s', (country, file) => {
  const golden = readStructureGolden(`${root}/test/golden/${country}.structure.yaml`);
  const document = openText(readFileSync(`${root}/corpus/central-asia/${country}/${file}`, 'utf8'), {}, file);
  const quote = (span: { start: number; end: number }): string => document.text.slice(span.start, span.end);
  const numberOf = (id: string | null): string | null =>
    document.layer(sections).find((section) => section.id === id)?.value.number ?? null;
  const firstWords = (text: string, like: string): string =>
    text.split(/\s+/u).slice(0, like.split(' ').length).join(' ');
  const lastWords = (text: string, like: string): string => text.split(/\s+/u).slice(-like.split(' ').length).join(' ');

  test('sections', () => {
    const found = document.layer(sections).map(({ value }) => ({ ...value, parent: numberOf(value.parent) }));
    expect(found).toEqual(golden.sections);
  });

  test('paragraphs', () => {
    const found = document.layer(paragraphs).map((paragraph, index) => {
      const like = golden.paragraphs[index];
      return {
        kind: paragraph.value.kind,
        section: numberOf(paragraph.value.section),
        first: firstWords(quote(paragraph), like?.first ?? ''),
        last: lastWords(quote(paragraph), like?.last ?? ''),
        ...(paragraph.source.length > 1 ? { joined: true } : {}),
      };
    });
    expect(found).toEqual(golden.paragraphs);
  });

  test('words cut at page breaks', () => {
    const found = document
      .layer(repairs)
      .filter((repair) => repair.value.kind === 'rejoined-word')
      .map((repair) => repair.value.after.replace(/[^\p{L}]/gu, ''));
    expect(found).toEqual(golden.rejoinedWords ?? []);
  });

  test('footnotes', () => {
    const found = document.layer(footnotes).map((note) => {
      const like = golden.footnotes.find((candidate) => candidate.marker === note.value.marker);
      const text = quote(note);
      return {
        marker: note.value.marker,
        language: note.value.language,
        first: like?.first == null ? (text === '' ? null : text) : firstWords(text, like.first),
        last: like?.last == null ? (text === '' ? null : text) : lastWords(text, like.last),
        refs: note.value.refs.length,
        bodyLost: note.value.bodyLost,
      };
    });
    expect(found.sort((a, b) => Number(a.marker) - Number(b.marker))).toEqual(golden.footnotes);
  });

  test('tables', () => {
    const found = document
      .layer(tables)
      .map(({ value: { cells, ...table } }) => ({ ...table, number: Number(table.number) }));
    expect(found).toEqual(golden.tables);
  });

  test('entries of the lists at the end', () => {
    const kinds = document.blocks.map((block) => block.kind);
    expect(kinds.filter((kind) => kind === 'reference')).toHaveLength(golden.references.length);
    expect(kinds.filter((kind) => kind === 'acronym')).toHaveLength(golden.acronyms.length);
  });
});
