import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { chartsOf } from '../../../src/compare/charts/charts-of.ts';
import type { Comparison } from '../../../src/compare/comparison.ts';
import { comparisonPage } from '../../../src/compare/page/page.ts';
import { withTextsOf } from './hostile.ts';
import { attributeOf, type Element, elementsOf, hasClass, textIn, within } from './parsed.ts';
import { CODES, sampleComparison } from './sample.ts';

const comparison = sampleComparison();
let page = '';
let elements: readonly Element[] = [];
let errors: readonly string[] = [];

beforeAll(async () => {
  page = comparisonPage(comparison, await chartsOf(comparison));
  ({ elements, errors } = elementsOf(page));
});

const all = (tag: string): Element[] => elements.filter(({ tagName }) => tagName === tag);
const section = (id: string): Element => {
  const found = elements.find((element) => attributeOf(element, 'id') === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
};

describe('the page as a document', () => {
  test('is HTML without an error that a parser would have to mend', () => {
    expect(errors).toEqual([]);
  });

  test('has one main heading, landmarks, and headings that skip no level', () => {
    expect(all('h1').map(textIn)).toEqual(['Kyrgyzstan, Kazakhstan and Mongolia compared']);
    expect(['header', 'nav', 'main', 'footer'].map((tag) => all(tag).length)).toEqual([1, 1, 1, 1]);
    const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/u.test(tagName) ? [Number(tagName[1])] : []));
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    }, 0);
  });

  test('has a table of contents that leads to every section, caveats first', () => {
    const links = within(all('nav')[0] as Element).filter(({ tagName }) => tagName === 'a');
    const sections = all('section').map((element) => attributeOf(element, 'id'));
    expect(links.map((link) => attributeOf(link, 'href'))).toEqual(sections.map((id) => `#${id}`));
    expect(sections[0]).toBe('documents');
    expect(textIn(section('documents'))).toContain('One document of each country has no year');
  });

  test('has ids that are unique and labels that exist', () => {
    const ids = elements.flatMap((element) => attributeOf(element, 'id') ?? []);
    expect(ids.length).toBe(new Set(ids).size);
    const labels = elements.flatMap((element) => attributeOf(element, 'aria-labelledby') ?? []);
    expect(labels.filter((label) => !ids.includes(label))).toEqual([]);
  });

  test('gives every table a caption, and every cell of a head or first column a scope', () => {
    for (const table of all('table')) {
      const inside = within(table);
      expect(inside.filter(({ tagName }) => tagName === 'caption')).toHaveLength(1);
      for (const head of inside.filter(({ tagName }) => tagName === 'th')) {
        expect(['col', 'row']).toContain(attributeOf(head, 'scope'));
      }
    }
  });

  test('gives Russian text its language', () => {
    const languages = new Map(
      elements
        .filter((element) => attributeOf(element, 'lang') !== undefined)
        .map((element) => [textIn(element), attributeOf(element, 'lang')]),
    );
    expect(languages.get('Хоры и общество: kg-002')).toBe('ru');
    expect(languages.get('Choirs and society: kg-001')).toBe('en');
    expect([...languages].filter(([text, lang]) => lang === 'en' && /^[\p{Script=Cyrillic}\s]+$/u.test(text))).toEqual(
      [],
    );
  });

  test('names a picture for those who do not see it, and has words below it', () => {
    const figures = all('figure');
    expect(figures.length).toBeGreaterThan(8);
    for (const figure of figures) {
      const inside = within(figure);
      const svg = inside.find(({ tagName }) => tagName === 'svg') as Element;
      expect(attributeOf(svg, 'role')).toBe('img');
      expect(attributeOf(svg, 'aria-label')?.length).toBeGreaterThan(40);
      const caption = inside.find(({ tagName }) => tagName === 'figcaption') as Element;
      expect(textIn(caption).length).toBeGreaterThan(60);
    }
  });
});

test('the numbers at its head lead to their sections', () => {
  const [list] = elements.filter((element) => hasClass(element, 'glance'));
  const items = list === undefined ? [] : within(list).filter(({ tagName }) => tagName === 'li');
  const ids = new Set(elements.flatMap((element) => attributeOf(element, 'id') ?? []));
  const facts = items.map((item) => textIn(item).trim());
  expect(facts).toContain('6periodisations');
  expect(facts).toContain(`${comparison.grid.passages.length}coded passages`);
  expect(facts).toContain('9laws and other instruments');
  for (const link of items.flatMap((item) => within(item).filter(({ tagName }) => tagName === 'a'))) {
    expect(ids.has((attributeOf(link, 'href') ?? '').slice(1))).toBe(true);
  }
});

describe('nothing is fetched, nothing else runs', () => {
  test('addresses are fragments or files beside the page; the only others are names of XML namespaces', () => {
    const addresses = elements.flatMap((element) =>
      ['href', 'src', 'xlink:href', 'action'].flatMap((name) => attributeOf(element, name) ?? []),
    );
    expect(addresses.filter((address) => !/^(?:#|charts\/)/u.test(address))).toEqual([]);
    expect([...new Set(page.match(/https?:\/\/[^"'\s<]*/gu))].sort()).toEqual([
      'http://www.w3.org/1999/xlink',
      'http://www.w3.org/2000/svg',
    ]);
    expect(/@import|url\((?!#)/u.test(page)).toBe(false);
  });

  test('the policy lets run only the style and the script that stand there', () => {
    const policy = attributeOf(
      all('meta').find((meta) => attributeOf(meta, 'http-equiv') === 'Content-Security-Policy') as Element,
      'content',
    );
    const digestOf = (tag: string): string => {
      expect(all(tag)).toHaveLength(1);
      return createHash('sha256')
        .update(textIn(all(tag)[0] as Element), 'utf8')
        .digest('base64');
    };
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${digestOf('style')}'; script-src 'sha256-${digestOf('script')}'; base-uri 'none'; form-action 'none'`,
    );
    expect(
      elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on') || name === 'style')),
    ).toEqual([]);
  });
});

describe('the grid', () => {
  const cells = (): Element[] => within(section('grid')).filter((element) => hasClass(element, 'c'));

  test.each([
    ['mentioned', /^k[1-5]$/u],
    ['absent', /^absent$/u],
    ['not-mentioned', /\bnone$/u],
    ['no-text', /\bempty$/u],
  ])('a cell that is %s looks like no other', (status, looks) => {
    const expected = comparison.grid.cells.filter((cell) => cell.status === status).length;
    expect(expected).toBeGreaterThan(0);
    const found = cells().filter((cell) => within(cell).some((inner) => looks.test(attributeOf(inner, 'class') ?? '')));
    expect(found).toHaveLength(expected);
  });

  test('says in words what colour and pattern say', () => {
    const texts = cells().map((cell) => textIn(cell));
    expect(texts.some((text) => text.startsWith('0 not mentioned in 40 coded paragraphs'))).toBe(true);
    expect(texts.some((text) => text.endsWith('no text'))).toBe(true);
    expect(texts.some((text) => text.startsWith('∅said to be absent, passages: 1'))).toBe(true);
  });

  test('a count opens its passages: quote set off in its sentence, document, paragraph and id', () => {
    const cell = comparison.grid.cells.find(({ count, status }) => count > 1 && status === 'mentioned');
    const [place = -1] = cell?.passages ?? [];
    const passage = comparison.grid.passages[place];
    const opened = cells().find((element) => within(element).some(({ tagName }) => tagName === 'details')) as Element;
    expect(textIn(opened)).toContain(passage?.sentence);
    const marked = within(opened).find(({ tagName }) => tagName === 'mark') as Element;
    expect(textIn(marked)).toBe(passage?.quote);
    expect(textIn(opened)).toContain(`${passage?.document} ${passage?.annotation}`);
    expect(textIn(opened)).toContain(passage?.paragraph);
  });

  test('says below a count how many passages are supportive and restrictive', () => {
    const cell = comparison.grid.cells.find(({ column, supportive }) => column === 'all' && supportive > 1);
    const { count = 0, supportive = 0, restrictive = 0 } = cell ?? {};
    const told = `${count} passages, ${supportive} supportive, ${restrictive} restrictive+${supportive} −${restrictive}`;
    expect(cells().some((element) => textIn(element).startsWith(told))).toBe(true);
  });

  test('counts what the cells of the comparison count, code for code', () => {
    const [table] = within(section('grid')).filter(({ tagName }) => tagName === 'table');
    const [row] = within(table as Element).filter((element) => hasClass(element, 'head'));
    const shown = within(row as Element)
      .filter((element) => hasClass(element, 'c'))
      .map((cell) => Number(/\d+/u.exec(textIn(cell))?.[0] ?? 0));
    const counts = CODES.map(
      (code) =>
        comparison.grid.cells.find((cell) => cell.code === code && cell.group === 'KG' && cell.column === 'all')?.count,
    );
    expect(shown).toEqual(counts);
  });
});

describe('size', () => {
  test('five hundred documents make a page of bounded size that says what it leaves out', async () => {
    const large = sampleComparison({ countries: 6, documentsEach: 84 });
    expect(large.documents).toHaveLength(504);
    const written = comparisonPage(large, await chartsOf(large));
    expect(written.length).toBeLessThan(4_000_000);
    expect(/The first 150 of \d+; all of them are in tables\//u.test(written)).toBe(true);
    expect(/and \d+ more: see <code>tables\//u.test(written)).toBe(true);
  });
});

describe('little to compare', () => {
  const empty: Comparison = {
    ...sampleComparison({ countries: 1, documentsEach: 1 }),
    periodisations: { schemes: [], pairs: [], gaps: [], years: null },
    grid: { codebooks: [], columns: [], cells: [], passages: [], passagesShown: 25 },
    associations: [],
    laws: { instruments: [], jurisdictions: [], byKindAndYear: [], subjects: [], bySubject: [] },
    actors: { actors: [], pairs: [] },
    voices: { statements: [], codes: [] },
    keyness: { lists: [], minimum: 5 },
    similarity: [],
    amounts: [],
  };

  test('every section stands, and says why it is empty', async () => {
    const charts = await chartsOf(empty);
    expect(charts).toEqual([]);
    const { elements: found, errors: wrong } = elementsOf(comparisonPage(empty, charts));
    expect(wrong).toEqual([]);
    const sections = found.filter(({ tagName }) => tagName === 'section');
    expect(sections).toHaveLength(10);
    for (const each of sections) expect(textIn(each).length).toBeGreaterThan(40);
    expect(textIn(sections[2] as Element)).toContain('No document was coded');
  });

  test('one document of one country', async () => {
    const one = sampleComparison({ countries: 1, documentsEach: 1 });
    const { errors: wrong, elements: found } = elementsOf(comparisonPage(one, await chartsOf(one)));
    expect(wrong).toEqual([]);
    expect(textIn(found.find(({ tagName }) => tagName === 'h1') as Element)).toBe('Kyrgyzstan: one group, by country');
  });
});

describe('texts of documents', () => {
  test.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style></script><!--',
    '&lt;b&gt;',
    ']]>',
    '{{x}}$' + '{y}',
  ])('%j is shown as it is, and is nothing else', async (text) => {
    const changed = withTextsOf(sampleComparison({ countries: 2 }), text);
    // Pictures hold the texts too; that they are escaped there is seen once, and by the tests of the charts.
    const charts = text.startsWith('<') ? await chartsOf(changed) : [];
    const { elements: found, errors: wrong } = elementsOf(comparisonPage(changed, charts));
    expect(wrong).toEqual([]);
    expect(found.filter(({ tagName }) => tagName === 'script')).toHaveLength(1);
    expect(found.filter(({ tagName }) => ['img', 'b', 'iframe', 'object', 'form'].includes(tagName))).toEqual([]);
    expect(found.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on')))).toEqual([]);
    expect(textIn(found.find(({ tagName }) => tagName === 'main') as Element).includes(text)).toBe(true);
  });

  test('marks that turn the direction of writing do not reach the page', async () => {
    const changed = withTextsOf(sampleComparison({ countries: 2 }), 'safe\u202Egpj.exe\u2066');
    const written = comparisonPage(changed, await chartsOf(changed));
    expect(/[\u202A-\u202E\u2066-\u2069]/u.test(written)).toBe(false);
    expect(written.includes('safegpj.exe')).toBe(true);
  });

  test('whatever they are, the page stays well-formed', async () => {
    const small = sampleComparison({ countries: 2, documentsEach: 1 });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (text) => {
        const { elements: found, errors: wrong } = elementsOf(comparisonPage(withTextsOf(small, text), []));
        expect(wrong).toEqual([]);
        expect(found.filter(({ tagName }) => tagName === 'script')).toHaveLength(1);
      }),
      { numRuns: 8 },
    );
  });
});

test('the same comparison gives the same bytes', async () => {
  const again = sampleComparison();
  expect(comparisonPage(again, await chartsOf(again)) === page).toBe(true);
});
