import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explanation } from '../../src/cli/explain.ts';
import { nearIds } from '../../src/cli/explaining/near-ids.ts';
import { passage } from '../../src/cli/explaining/passage.ts';
import { rulePlace } from '../../src/cli/explaining/rule-place.ts';
import { ResourceStore } from '../../src/resources/store.ts';
import { annotatedOf } from '../support/annotated.ts';
import { glossator } from '../support/command-line.ts';
import { SMALL_PIPELINE, workspace } from '../support/workspace.ts';

describe('the passage', () => {
  test('shows the annotation in brackets, with two lines on either side', () => {
    const text = Array.from({ length: 60 }, (_, index) => `sentence number ${index} says little.`).join(' ');
    const start = text.indexOf('number 30');
    const lines = passage(text, start, start + 9);
    expect(lines).toHaveLength(5);
    expect(lines[2]).toContain('⟦number 30⟧');
    expect(lines.every((line) => line.length <= 102)).toBe(true);
  });

  test('leaves out the middle of a long annotation', () => {
    const lines = passage('word '.repeat(2000), 0, 9999);
    expect(lines).toHaveLength(15);
    expect(lines[7]).toMatch(/^\[… \d+ lines …\]$/u);
  });

  test('shows where an empty annotation stands', () => {
    expect(passage('one two', 3, 3)).toEqual(['one⟦⟧ two']);
  });
});

describe('the rule', () => {
  const store = new ResourceStore();

  test('of a lexicon: row, source and licence', () => {
    const [place = ''] = store
      .languages()
      .flatMap((code) => (store.findLexicon(`languages/${code}`, 'stance') ? [`languages/${code}`] : []));
    const lexicon = store.lexicon(place, 'stance');
    const entry = lexicon.entries[0];
    const lines = rulePlace(entry?.id ?? '', store).join('\n');
    expect(lines).toMatch(new RegExp(`^lexicon entry ".*" at .*${place}/stance\\.tsv:${entry?.line}\\n`, 'u'));
    expect(lines).toContain(lexicon.meta.licence);
  });

  test('of a rule file: file, line, pattern and examples', () => {
    const folder = workspace({
      'languages/eng/rules/years.yaml':
        'layer: dates\ndefs:\n  y: "\\\\d{4}"\nrules:\n  - id: in-year\n    pattern: "in {y}"\n    examples:\n      - text: in 1994\n        gives: {quote: in 1994, timex: "1994"}\n    rejects: [in 19945]\n',
    });
    expect(rulePlace('in-year', new ResourceStore(folder))).toEqual([
      `rule in-year at ${join(folder, 'languages/eng/rules/years.yaml')}:5`,
      '  pattern  in {y}',
      '  example  "in 1994" gives quote in 1994, timex 1994',
      '  not      "in 19945"',
    ]);
  });

  test('that is no such thing', () => {
    expect(rulePlace('decided-in-code', store)).toEqual([]);
  });
});

test.each([
  ['paragraph-99', ['paragraph-3', 'paragraph-2', 'paragraph-1']],
  ['paragrph-1', ['paragraph-1 … paragraph-3']],
  ['x', ['paragraph-1 … paragraph-3', 'zone-1']],
])('near %s', (wrong, near) => {
  const paragraph = { section: null, kind: 'paragraph', language: 'eng' };
  const annotated = annotatedOf({
    layers: { paragraphs: [paragraph, paragraph, paragraph], zones: [{ target: 'paragraph-1', role: 'aim' }] },
  });
  expect(nearIds(annotated, wrong)).toEqual(near);
});

test('evidence names the annotation that it points to', async () => {
  const evidence = [{ kind: 'heading', annotation: 'paragraph-1', weight: 0.5 }];
  const paragraphs = [{ section: null, kind: 'paragraph', language: 'eng' }];
  const zones = [{ target: 'paragraph-1', role: 'aim', evidence, confidence: 0.75, rule: 'decided-in-code' }];
  const file = join(
    workspace({ 'annotated.json': JSON.stringify(annotatedOf({ layers: { paragraphs, zones } })) }),
    'annotated.json',
  );
  expect(await explanation(file, 'zone-1')).toContain('heading "Civil" (paragraph-1) weight 0.5');
  expect(await explanation(file, 'zone-1')).toContain(
    'stage test, confidence 0.75\n  rule decided-in-code, part of the stage',
  );
});

describe('glossator explain', () => {
  test('says what, where and why; and which ids there are', async () => {
    const cwd = workspace({
      'in/a.txt': 'First line.\n\nThe sector grew. It depended on donors.\n',
      'small.yaml': SMALL_PIPELINE,
    });
    expect((await glossator(['annotate', 'in', '--out', 'out', '--pipeline', 'small.yaml'], cwd)).status).toBe(0);
    const annotated: { layers: { sentences: { id: string; quote: string }[] } } = JSON.parse(
      readFileSync(join(cwd, 'out/a/annotated.json'), 'utf8'),
    );
    const sentence = annotated.layers.sentences.find(({ quote }) => quote.startsWith('It depended'))?.id ?? '';

    const { status, stdout, stderr } = await glossator(['explain', 'out/a/annotated.json', sentence], cwd);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`${sentence} in a, layer sentences`);
    expect(stdout).toContain('The sector grew. ⟦It depended on donors.⟧');
    expect(stdout).toContain('stage sentences');
    expect(stdout).toContain('in/a.txt:3:18 to 3:40');

    const unknown = await glossator(['explain', 'out/a', 'sentence-999'], cwd);
    expect([unknown.status, unknown.stdout]).toEqual([2, '']);
    expect(unknown.messages).toEqual([
      expect.stringMatching(
        /^out\/a\/annotated\.json: no annotation has this id \(found "sentence-999"; allowed: sentence-/u,
      ),
    ]);

    writeFileSync(join(cwd, 'in/a.txt'), 'Something else.');
    expect(await explanation(join(cwd, 'out/a/annotated.json'), sentence)).toContain('or has changed: no line numbers');
    rmSync(join(cwd, 'out/a/annotated.json'));
    expect((await glossator(['explain', 'out/a/annotated.json', sentence], cwd)).status).toBe(2);
  });
});
