import { z } from 'zod';
import { type Misuse, MisuseError } from '../../core/diagnostic.ts';
import { readYamlFile } from '../../resources/yaml-file.ts';

const year = z
  .string()
  .regex(/^\d{4}$/u, 'a year has four digits')
  .transform(Number);
const phase = z.strictObject({
  ordinal: z
    .string()
    .regex(/^\d{1,2}$/u, 'an ordinal is a number')
    .transform(Number),
  label: z.string().min(1),
  begin: year.optional(),
  until: year.optional(),
  milestones: z.string().optional(),
});
const schema = z.strictObject({
  name: z.string(),
  title: z.string(),
  country: z.string().regex(/^[A-Z]{2}$/u, 'a country is an ISO 3166-1 alpha-2 code'),
  source: z.string(),
  phases: z.array(phase).min(1),
});

/** A periodisation that a researcher gives for documents without one of their own. */
export type SchemeFile = z.output<typeof schema>;

/**
 * Reads `pipelines/periodisations/*.yaml`.
 * @throws MisuseError with file, line, found and allowed: wrong keys, reversed or overlapping bounds, ordinals out of order
 */
export function readSchemeFile(file: string): SchemeFile {
  const { value, lineAt } = readYamlFile(file, schema);
  const problems: Misuse[] = [];
  value.phases.forEach((one, index) => {
    const line = lineAt(['phases', index]);
    const before = value.phases[index - 1];
    if (one.begin !== undefined && one.until !== undefined && one.until < one.begin)
      problems.push({ file, line, message: 'a phase ends before it begins', found: `${one.begin}–${one.until}` });
    if (before === undefined) return;
    if (one.ordinal <= before.ordinal)
      problems.push({
        file,
        line,
        message: 'ordinals must rise',
        found: String(one.ordinal),
        allowed: `more than ${before.ordinal}`,
      });
    if (one.begin !== undefined && (before.until === undefined || one.begin <= before.until))
      problems.push({
        file,
        line,
        message: 'this phase overlaps the one before it',
        found: String(one.begin),
        allowed: before.until === undefined ? 'an end of the phase before' : `${before.until + 1} or later`,
      });
  });
  if (problems.length > 0) throw new MisuseError(problems);
  return value;
}
