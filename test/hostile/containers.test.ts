import { describe, expect, test } from 'vitest';
import { type Extra, inEveryContainer } from './containers.ts';
import { outcomeOf, readWhole, refusalOf } from './open.ts';

const TEXT = 'The council met in the old mill and counted its members.';
const CONTAINERS = inEveryContainer([TEXT]).map(([file]) => file);
const MEGABYTE = 'The same words again and again. '.repeat(32 * 1024);

const fileOf = (file: string, texts: readonly string[] = [TEXT], extra: Extra = {}): Uint8Array =>
  new Map(inEveryContainer(texts, extra)).get(file) ?? new Uint8Array();

describe.each(CONTAINERS)('%s', (file) => {
  test('the plain file is read', async () => {
    expect((await readWhole(file, fileOf(file))).text).toContain(TEXT);
  });

  test('a bomb of two gigabytes in two megabytes is refused before it fills memory', async () => {
    const bomb = { data: MEGABYTE, times: 2000 };
    const before = process.memoryUsage().arrayBuffers;
    const refusal = await refusalOf(file, fileOf(file, [], { main: bomb }));
    expect(refusal).toMatch(/^ingest\//u);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(600 * 1024 * 1024);
  });

  test('a bomb that declares a small size is refused or read no further than it declares', async () => {
    const bomb = { data: MEGABYTE, times: 2000, declaredSize: 1000 };
    const outcome = await outcomeOf(file, fileOf(file, [], { main: bomb }));
    if (outcome.kind === 'read') expect(outcome.document.source.text.length).toBeLessThan(100_000);
    else expect(outcome.message).not.toMatch(/\n/u);
  });

  test('a billion laughs: entities are not expanded without bound', async () => {
    const levels = Array.from({ length: 30 }, (_, level) => `<!ENTITY l${level + 1} "&l${level};&l${level};">`);
    const prolog = `<!DOCTYPE x [<!ENTITY l0 "ha ">${levels.join('')}]>`;
    const outcome = await outcomeOf(file, fileOf(file, [TEXT, '&l30;'], { prolog }));
    if (outcome.kind === 'read') expect(outcome.document.source.text.length).toBeLessThan(1_000_000);
    else expect(outcome.message).not.toMatch(/\n/u);
  });

  test('an external entity does not bring in a file', async () => {
    const prolog = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>';
    const outcome = await outcomeOf(file, fileOf(file, [TEXT, 'Here: &secret;'], { prolog }));
    if (outcome.kind === 'read') expect(outcome.document.source.text).not.toMatch(/root:/u);
  });

  test('its main part is missing: one clear line', async () => {
    expect(await refusalOf(file, fileOf(file, [], { main: null }))).toMatch(/^ingest\//u);
  });

  test('cut in the middle: one clear line', async () => {
    const bytes = fileOf(
      file,
      Array.from({ length: 50 }, () => TEXT),
    );
    expect(await refusalOf(file, bytes.subarray(0, bytes.length / 2))).toMatch(/^ingest\//u);
  });

  test('parts whose names lead out of the container, or are very many, harm nobody', async () => {
    const parts = [
      { name: '../../../tmp/evil.xml', data: '<x/>' },
      { name: '/etc/passwd', data: 'x' },
      ...Array.from({ length: 5000 }, (_, index) => ({ name: `more/${index}.xml`, data: '<x/>' })),
    ];
    const outcome = await outcomeOf(file, fileOf(file, [TEXT], { parts }));
    if (outcome.kind === 'read') expect(outcome.document.text).toContain(TEXT);
    else expect(outcome.message).not.toMatch(/\n/u);
  });

  test('control characters that XML forbids', async () => {
    const outcome = await outcomeOf(file, fileOf(file, [`${TEXT} A NUL \u0000 and \u0001 &#0; &#xD800; stand here.`]));
    if (outcome.kind === 'read') expect(outcome.broken).toEqual([]);
    else expect(outcome.message).not.toMatch(/\n/u);
  });
});
