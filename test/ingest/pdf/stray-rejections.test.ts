import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const GUARD = new URL('../../../src/ingest/pdf/stray-rejections.ts', import.meta.url);

/** A process in which a promise fails unheard while a PDF is read, with the given trace. */
const statusBehind = (trace: string): number | null => {
  const script = `
    import(${JSON.stringify(GUARD.href)}).then(({ withoutStrayRejections }) =>
      withoutStrayRejections(async () => {
        const error = new Error('Bad XRef entry');
        error.stack = ${JSON.stringify(trace)};
        Promise.reject(error);
      }),
    );`;
  const options = ['--import', import.meta.resolve('tsx'), '--eval', script];
  return spawnSync(process.execPath, options, { encoding: 'utf8' }).status;
};

test.each([
  [
    'a promise that pdf.js forgets is passed over',
    'at BaseExceptionClosure (node_modules/unpdf/dist/pdfjs.mjs:1:6994)',
    0,
  ],
  ['a mistake of anybody else ends the process', 'at readPage (src/ingest/pdf/pages.ts:30:1)', 1],
])('%s', (_, trace, status) => {
  expect(statusBehind(trace)).toBe(status);
});
