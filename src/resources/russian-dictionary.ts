import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import az from 'az';

let loaded = false;

/** Loads the dictionary files at once: az itself reads them one after the other, asynchronously. */
function load(): void {
  if (loaded) return;
  const folder = dirname(createRequire(import.meta.url).resolve('az/dicts/words.dawg'));
  const pending: (() => void)[] = [];
  const original = az.load;
  az.load = (url, kind, done) => {
    pending.push(() => {
      const bytes = readFileSync(url);
      const data: unknown =
        kind === 'json'
          ? JSON.parse(bytes.toString('utf8'))
          : bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
      done(null, data);
    });
  };
  az.Morph.init(folder, (error) => {
    if (error !== null) throw error;
  });
  az.load = original;
  for (const read of pending) read();
  loaded = true;
}

/** OpenCorpora's dictionary of Russian word forms, as read by az; loaded once, when first asked for. */
export function russianDictionary(): typeof az.Morph {
  load();
  return az.Morph;
}
