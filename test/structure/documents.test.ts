import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openText } from '../support/annotate.ts';
import { describeDocument, readDocumentGolden } from '../support/document-golden.ts';

const folder = fileURLToPath(new URL('../golden/documents/', import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace(/\.yaml$/u, ''));

/** Kinds of document that researchers have, each in the plain text that extraction leaves: against what a person has read. */
describe.each(names)('%s', async (name) => {
  const golden = readDocumentGolden(`${folder}${name}.yaml`);
  const found = describeDocument(await openText(readFileSync(`${folder}${name}.txt`, 'utf8')));
  test.each(Object.keys(golden) as (keyof typeof golden)[])('%s', (part) => {
    expect(found[part]).toEqual(golden[part]);
  });
});
