/** `npm run docs [-- --check]`: writes what is generated from the layers and the model of a comparison into `docs/`, or fails where it is stale. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { comparisonDocumentation } from '../compare/documentation.ts';
import { serialiseComparisonSchema } from '../compare/schema.ts';
import { layersDocumentation } from '../emit/documentation/layers.ts';
import { serialiseAnnotatedSchema } from '../emit/schema/annotated-schema.ts';

const GENERATED: readonly (readonly [name: string, text: () => string])[] = [
  ['layers.md', layersDocumentation],
  ['annotated.schema.json', serialiseAnnotatedSchema],
  ['comparison.schema.json', serialiseComparisonSchema],
  ['comparison.md', comparisonDocumentation],
];

const check = process.argv.includes('--check');
for (const [name, text] of GENERATED) {
  const file = fileURLToPath(new URL(`../../docs/${name}`, import.meta.url));
  if (!check) writeFileSync(file, text());
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text()) {
    process.stderr.write(`docs/${name} is stale: run \`npm run docs\`\n`);
    process.exitCode = 1;
  }
}
