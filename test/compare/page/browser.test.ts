/** The page in a browser, from the disk, as a researcher opens it: Chromium where one is installed. */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartsOf } from '../../../src/compare/charts/charts-of.ts';
import { comparisonPage } from '../../../src/compare/page/page.ts';
import { workspace } from '../../support/workspace.ts';
import { sampleComparison } from './sample.ts';

const command = ['chromium-headless-shell', 'chromium', 'google-chrome']
  .map((name) => spawnSync('which', [name], { encoding: 'utf8' }))
  .find(({ status }) => status === 0)
  ?.stdout.trim();
const why = command === undefined ? ' (skipped: no Chromium is installed)' : '';

describe.skipIf(command === undefined)(`in a browser${why}`, () => {
  const comparison = sampleComparison();
  let browser: Browser;
  let html: string;
  beforeAll(async () => {
    html = comparisonPage(comparison, await chartsOf(comparison));
    browser = await chromium.launch({ executablePath: command ?? '', args: ['--no-sandbox'] });
  });
  afterAll(async () => browser?.close());

  /** The opened page, with everything that it asked for and complained of. */
  async function open(
    options: Parameters<Browser['newPage']>[0] = {},
  ): Promise<{ page: Page; requests: string[]; complaints: string[] }> {
    const address = pathToFileURL(`${workspace({ 'comparison.html': html })}/comparison.html`).href;
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    const [requests, complaints]: [string[], string[]] = [[], []];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    return { page, requests: requests.filter((url) => url !== address), complaints };
  }

  test('asks for nothing and complains of nothing', async () => {
    const { page, requests, complaints } = await open();
    await page.locator('#methods').scrollIntoViewIfNeeded();
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a cell opens its passages by click, one at a time, and closes by Escape with the focus back on it', async () => {
    const { page } = await open();
    const [first, second] = [0, 1].map((index) => page.locator('#grid .grid').first().locator('details').nth(index));
    if (first === undefined || second === undefined) throw new Error('the sample has two filled cells');
    await first.locator('summary').click();
    expect(await first.locator('.panel').isVisible()).toBe(true);
    expect(await first.locator('mark').first().textContent()).toMatch(/lack of rooms|отсутствие помещений/u);
    await second.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await second.locator('.panel').isVisible()).toBe(true);
    expect(await first.locator('.panel').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    expect(await second.locator('.panel').isVisible()).toBe(false);
    expect(await second.locator('summary').evaluate((element) => element.ownerDocument.activeElement === element)).toBe(
      true,
    );
    await page.close();
  });

  test('an open cell is seen whole, over what stands behind it', async () => {
    const { page } = await open();
    const cell = page.locator('#grid .grid').first().locator('details').first();
    await cell.locator('summary').click();
    await cell.locator('.panel').scrollIntoViewIfNeeded();
    const box = await cell.locator('.panel').boundingBox();
    if (box === null) throw new Error('the panel is not drawn');
    expect(box.width).toBeGreaterThan(400);
    const onTop = await cell.locator('.panel').evaluate((panel) => {
      const { left, top } = panel.getBoundingClientRect();
      return panel.contains(panel.ownerDocument.elementFromPoint(left + 40, top + 40));
    });
    expect(onTop).toBe(true);
    await page.close();
  });

  test('a table is sorted by its heads: the largest first, then the other way', async () => {
    const { page } = await open();
    await page
      .locator('#keyness details.more')
      .first()
      .evaluate((element) => element.setAttribute('open', ''));
    const table = page.locator('#keyness table').first();
    await table.scrollIntoViewIfNeeded();
    const column = async (): Promise<number[]> =>
      (await table.locator('tbody tr td:nth-child(7)').allTextContents()).map(Number);
    const before = await column();
    const head = table.locator('thead th', { hasText: 'G²' });
    await head.locator('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await column()).toEqual([...before].sort((a, b) => b - a));
    await head.locator('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await column()).toEqual([...before].sort((a, b) => a - b));
    expect(before.length).toBeGreaterThan(2);
    await page.close();
  });

  test('rows are filtered by their words', async () => {
    const { page } = await open();
    const bar = page.locator('#voices .filter').first();
    await page.locator('#voices details.more').nth(1).locator('summary').click();
    await bar.locator('input').fill('kazakhstan');
    expect(await bar.locator('[role=status]').textContent()).toBe('3 of 9 rows');
    const rows = page.locator('#voices .filter + .scroll tbody tr:visible');
    expect(await rows.count()).toBe(3);
    await page.close();
  });

  test('without a script everything can be read: cells open, nothing is hidden', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    const cell = page.locator('#grid .grid').first().locator('details').first();
    await cell.locator('summary').click();
    expect(await cell.locator('.panel').isVisible()).toBe(true);
    expect(await page.locator('thead button').count()).toBe(0);
    await page.close();
  });

  test.each(['light', 'dark'] as const)('text stands out from its ground in the %s', async (colorScheme) => {
    const { page } = await open({ colorScheme });
    await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
    const faint = await page.evaluate(CONTRASTS);
    expect(faint).toEqual([]);
    await page.close();
  });

  test('on a telephone nothing but tables and pictures is wider than the screen', async () => {
    const { page } = await open({ viewport: { width: 360, height: 740 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.close();
  });

  test('is printed in ink on paper, without what only a screen can do', async () => {
    const { page } = await open({ colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await page.locator('nav').isVisible()).toBe(false);
    await page.close();
  });
});

/**
 * Every visible text whose contrast to the nearest painted ground is under 4.5 : 1 (WCAG 2.2, 1.4.3; its formula of relative
 * luminance). Patterns and pictures are left out: their grounds are not one colour.
 */
const CONTRASTS = `(() => {
  const numbers = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
  const luminance = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = numbers(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const found = new Set();
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('svg, .empty, .unseen, .skip, script') || !element.checkVisibility()) continue;
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')) continue;
    const [one, other] = [luminance(numbers(getComputedStyle(element).color)), luminance(ground(element))].sort((a, b) => b - a);
    const ratio = (one + 0.05) / (other + 0.05);
    if (ratio < 4.5) found.add(element.tagName + '.' + element.className + ' ' + ratio.toFixed(2));
  }
  return [...found];
})()`;
