/** From documents to the page: annotate, compare, open. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/compare/comparison.ts';
import { TABLES } from '../../src/compare/page/files.ts';
import { attributeOf, type Element, elementsOf, hasClass, textIn, within } from '../compare/page/parsed.ts';
import { glossator } from '../support/command-line.ts';
import { contentsOf } from '../support/workspace.ts';

const CORPUS = fileURLToPath(new URL('../../corpus/central-asia/', import.meta.url));
const DOCUMENTS = ['kazakhstan', 'kyrgyzstan'].map((name) => join(CORPUS, name));
const folder = mkdtempSync(join(tmpdir(), 'glossator-page-'));
const out = join(folder, 'comparison');
afterAll(() => rmSync(folder, { recursive: true }));

describe('glossator compare writes a page', () => {
  let comparison: Comparison;
  let elements: readonly Element[] = [];

  beforeAll(async () => {
    expect((await glossator(['annotate', ...DOCUMENTS, '--out', 'annotated'], folder)).status).toBe(0);
    const { status, stdout } = await glossator(['compare', 'annotated', '--out', 'comparison'], folder);
    expect(status).toBe(0);
    expect(stdout).toContain('comparison.html');
    comparison = JSON.parse(readFileSync(join(out, 'comparison.json'), 'utf8')) as Comparison;
    ({ elements } = elementsOf(readFileSync(join(out, 'comparison.html'), 'utf8')));
  });

  test('with every group and document, and every chart as a file beside its specification', () => {
    const text = textIn(elements.find(({ tagName }) => tagName === 'main') as Element);
    for (const { label } of comparison.groups) expect(text.includes(label)).toBe(true);
    for (const { id } of comparison.documents) expect(text.includes(id)).toBe(true);
    const links = elements
      .flatMap((element) => attributeOf(element, 'href') ?? [])
      .filter((link) => !link.startsWith('#'));
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => !existsSync(join(out, link)))).toEqual([]);
  });

  test('whose tables are there under the names that it gives', () => {
    expect(Object.values(TABLES).filter((table) => !existsSync(join(out, table)))).toEqual([]);
  });

  test('whose every passage is an annotation of its document, with its words', () => {
    const passages = elements
      .filter((element) => hasClass(element, 'passages'))
      .flatMap((list) => within(list).filter(({ tagName }) => tagName === 'li'));
    expect(passages.length).toBeGreaterThan(20);
    const known = new Map(
      comparison.grid.passages.map(({ document, annotation, quote }) => [`${document} ${annotation}`, quote]),
    );
    for (const passage of passages) {
      const inside = within(passage);
      const [document, annotation] = inside
        .filter(({ tagName }) => tagName === 'code')
        .slice(-2)
        .map(textIn);
      expect(inside.filter(({ tagName }) => tagName === 'mark').map(textIn)).toEqual([
        known.get(`${document} ${annotation}`),
      ]);
    }
  });

  test('that is the same whatever the order of files, the locale and the time zone', async () => {
    const files = comparison.documents.map(({ id }) => join('annotated', id, 'annotated.json')).reverse();
    const { status } = await glossator(['compare', ...files, '--out', 'again'], folder, {
      LANG: 'tr_TR.UTF-8',
      TZ: 'Asia/Almaty',
    });
    expect(status).toBe(0);
    const [once, again] = [contentsOf(out), contentsOf(join(folder, 'again'))];
    expect(Object.keys(again)).toEqual(Object.keys(once));
    expect(Object.keys(once).filter((name) => once[name] !== again[name])).toEqual([]);
  });
});
