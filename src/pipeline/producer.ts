import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Producer } from '../emit/json/annotated.ts';
import type { ResourceStore } from '../resources/store.ts';
import type { Pipeline } from './definition.ts';

const resourceDigests = new WeakMap<ResourceStore, string>();

/** Who made an `annotated.json`: the digest changes whenever program version, pipeline or resources do. */
export function producerOf({ definition, digest }: Pipeline, store: ResourceStore): Producer {
  const version = packageVersion();
  const hash = createHash('sha256').update([version, digest, resourceDigest(store)].join('\n'));
  return { version, pipeline: definition.name, digest: `sha256:${hash.digest('hex')}` };
}

/** The store's digest; computed once a store, because it reads every file. */
export function resourceDigest(store: ResourceStore): string {
  const known = resourceDigests.get(store);
  if (known !== undefined) return known;
  const digest = store.digest();
  resourceDigests.set(store, digest);
  return digest;
}

export function packageVersion(): string {
  const file = fileURLToPath(new URL('../../package.json', import.meta.url));
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '0.0.0';
}
