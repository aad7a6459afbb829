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
    .regex(/^[1-9]\d?$/u, 'an ordinal is a number from 1 to 99 (0 is the time before the first phase)')
    .transform(Number),
  label: z.string().min(1),
  begin: year.optional(),
  until: year.optional(),
  milestones: z.string().optional(),
});
const schema = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'names are lower case words joined by "-"'),
  title: z.string().min(1),
  country: z.string().regex(/^[A-Z]{2}$/u, 'a country is an ISO 3166-1 alpha-2 code'),
  source: z.string(),
  phases: z.array(phase).min(1),
});

/** A periodisation that a researcher gives for documents without one of their own. */
export type SchemeFile = z.output<typeof schema>;

/**
 * Reads `pipelines/periodisations/*.yaml`. Phases may leave gaps between them: a year in a gap is of none.
 * @throws MisuseError with file, line, found and allowed: wrong keys, reversed or overlapping bounds, ordinals out of order
 */
export function readSchemeFile(file: string): SchemeFile {
  const { value, lineAt } = readYamlFile(file, schema);
  const problems = value.phases.flatMap((one, index) => {
    const line = lineAt(['phases', index]);
    return problemsOf(one, value.phases[index - 1]).map((problem) => ({ file, line, ...problem }));
  });
  if (problems.length > 0) throw new MisuseError(problems);
  return value;
}

type Problem = Omit<Misuse, 'file' | 'line'>;
type PhaseOfFile = SchemeFile['phases'][number];

/** What is wrong with a phase in itself and against the one before it. */
function problemsOf({ ordinal, begin, until }: PhaseOfFile, before: PhaseOfFile | undefined): Problem[] {
  const problems: Problem[] = [];
  if (begin !== undefined && until !== undefined && until < begin)
    problems.push({
      message: 'a phase ends before it begins',
      found: `${begin}–${until}`,
      allowed: `an end in ${begin} or later`,
    });
  if (before === undefined) return problems;
  if (ordinal <= before.ordinal)
    problems.push({ message: 'ordinals must rise', found: String(ordinal), allowed: `more than ${before.ordinal}` });
  const earlier = before.until ?? before.begin;
  if (begin !== undefined && before.until === undefined)
    problems.push({
      message: 'only the last phase may be open: the one before this has no end',
      found: `phase ${before.ordinal} without "until"`,
      allowed: `until: ${begin - 1}, or earlier`,
    });
  else if (begin !== undefined && before.until !== undefined && begin <= before.until)
    problems.push({
      message: 'this phase overlaps the one before it',
      found: String(begin),
      allowed: `${before.until + 1} or later`,
    });
  else if (begin === undefined && until !== undefined && earlier !== undefined && until <= earlier)
    problems.push({
      message: 'this phase ends before the one before it does',
      found: String(until),
      allowed: `${earlier + 1} or later`,
    });
  return problems;
}
