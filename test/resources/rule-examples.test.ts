import { describe, expect, test } from 'vitest';
import { STAGES } from '../../src/annotate/catalogue.ts';
import { annotateWith, store } from '../support/annotate.ts';

/**
 * Rules prove themselves: each example of a rule file is annotated by the stage that reads the file, and must give an
 * annotation of that rule with that quote and those values; a reject must give none of that rule.
 */
for (const stage of STAGES) {
  for (const name of stage.ruleFiles ?? []) {
    for (const rule of store.allRules(name)) {
      const annotationsOf = (text: string) => {
        const document = annotateWith([stage.name], text);
        return stage.provides.flatMap((layer) =>
          document
            .layer(layer)
            .filter((item) => item.rule === rule.id)
            .map((item) => ({ quote: document.text.slice(item.start, item.end), ...item.value })),
        );
      };
      describe(`${stage.name}: ${rule.id}`, () => {
        test.each(rule.examples.map((example) => [example.text, example.gives] as const))('%s', (text, gives) => {
          const matching = annotationsOf(text).map((annotation) =>
            Object.fromEntries(Object.keys(gives).map((key) => [key, String(Reflect.get(annotation, key))])),
          );
          expect(matching).toContainEqual(gives);
        });
        if (rule.rejects.length > 0)
          test.each(rule.rejects)('not: %s', (text) => {
            expect(annotationsOf(text)).toEqual([]);
          });
      });
    }
  }
}

test('every rule file belongs to a stage', () => {
  const claimed = new Set(STAGES.flatMap((stage) => stage.ruleFiles ?? []));
  const names = store
    .files()
    .filter((file) => file.includes('/rules/'))
    .map((file) => file.replace(/^.*\/rules\/|\.yaml$/gu, ''));
  expect(names.filter((name) => !claimed.has(name))).toEqual([]);
});
