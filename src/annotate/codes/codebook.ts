import { z } from 'zod';
import { type Misuse, MisuseError } from '../../core/diagnostic.ts';
import { stemmerOf } from '../../matching/stemmers.ts';
import { readYamlFile } from '../../resources/yaml-file.ts';
import { readTerm } from './term-pattern.ts';

const polarity = z.enum(['supportive', 'restrictive', 'ambivalent']);
export type Polarity = z.infer<typeof polarity>;

const language = z.string().regex(/^[a-z]{3}$/u, 'a language is an ISO 639-3 code');
const term = z.union([
  z.string().min(1),
  z.strictObject({
    term: z.string().min(1),
    polarity: polarity.optional(),
    weight: z.enum(['1', '2', '3']).transform(Number).optional(),
  }),
]);
const example = z.strictObject({ text: z.string().min(1), codes: z.array(z.string()).min(1) });
const code = z.strictObject({
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'codes are lower case words joined by "-"'),
  definition: z.string().min(1),
  include: z.string().optional(),
  exclude: z.string().optional(),
  polarity_default: polarity.default('ambivalent'),
  terms: z.record(language, z.array(term)),
  examples: z.array(example).default([]),
  rejects: z.array(z.strictObject({ text: z.string().min(1) })).default([]),
});
const cues = z.strictObject({
  supportive: z.array(z.string()).default([]),
  restrictive: z.array(z.string()).default([]),
});
const schema = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'names are lower case words joined by "-"'),
  title: z.string(),
  version: z.string(),
  source: z.string(),
  licence: z.string().optional(),
  codes: z.array(code).min(1),
  polarity_cues: z.record(language, cues).default({}),
  negations: z.record(language, z.array(z.string())).default({}),
});

/** A codebook file as the researcher wrote it, checked. */
export type Codebook = z.output<typeof schema>;
export type CodebookTerm = Codebook['codes'][number]['terms'][string][number];

/**
 * Reads a codebook and checks it whole: keys and values, codes that stand twice, terms that cannot be read, examples
 * that name an unknown code.
 * @throws MisuseError with file, line, found and allowed of every problem
 */
export function readCodebook(file: string): Codebook {
  const { value, lineAt } = readYamlFile(file, schema);
  const problems: Misuse[] = [];
  const names = value.codes.map((entry) => entry.code);
  const complain = (path: readonly PropertyKey[], problem: Omit<Misuse, 'file' | 'line'>) =>
    problems.push({ file, line: lineAt(path), ...problem });
  const checkTerms = (path: readonly PropertyKey[], iso: string, terms: readonly string[]): void =>
    terms.forEach((text, at) => {
      const read = readTerm(text, stemmerOf(iso));
      if ('problem' in read) complain([...path, at], { message: read.problem, found: text, allowed: 'words, a/b, *' });
      else if (terms.indexOf(text) < at) complain([...path, at], { message: 'this term stands twice', found: text });
    });
  value.codes.forEach((entry, index) => {
    const here = ['codes', index];
    if (names.indexOf(entry.code) < index)
      complain([...here, 'code'], { message: 'this code stands twice', found: entry.code });
    for (const [iso, terms] of Object.entries(entry.terms))
      checkTerms(
        [...here, 'terms', iso],
        iso,
        terms.map((item) => (typeof item === 'string' ? item : item.term)),
      );
    entry.examples.forEach((item, at) => {
      for (const name of item.codes)
        if (!names.includes(name))
          complain([...here, 'examples', at], { message: 'unknown code', found: name, allowed: names.join(', ') });
    });
  });
  for (const [iso, { supportive, restrictive }] of Object.entries(value.polarity_cues)) {
    checkTerms(['polarity_cues', iso, 'supportive'], iso, supportive);
    checkTerms(['polarity_cues', iso, 'restrictive'], iso, restrictive);
  }
  for (const [iso, terms] of Object.entries(value.negations)) checkTerms(['negations', iso], iso, terms);
  if (problems.length > 0) throw new MisuseError(problems);
  return value;
}
