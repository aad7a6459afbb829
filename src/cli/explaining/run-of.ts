import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  pipelines: z.array(z.object({ name: z.string(), file: z.string() })),
  documents: z.array(z.object({ id: z.string().nullable(), file: z.string() })),
});

/** The run whose output folder an `annotated.json` lies in; `null` where it was moved away from it. */
export function runOf(annotatedFile: string): z.infer<typeof schema> | null {
  try {
    return schema.parse(JSON.parse(readFileSync(join(dirname(dirname(annotatedFile)), 'run.json'), 'utf8')));
  } catch {
    return null;
  }
}
