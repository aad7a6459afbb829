import type { RepairKind } from '../../layers/repairs.ts';
import type { RawKind } from '../raw-block.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A change within one line of the source, by offsets into that line. */
export interface LineEdit {
  readonly start: number;
  readonly end: number;
  /** What stands in the reading text instead; empty where nothing does. */
  readonly after: string;
}

/** What a rule may look at besides the line. */
export interface LineContext {
  readonly block: RawKind;
  /** Where the line begins in the source. */
  readonly at: number;
  /** The format marks nothing: signs of markup stand in the text as they were typed. */
  readonly plain: boolean;
  readonly vocabulary: Vocabulary;
}

/** A line before and after the rule, with the words that stand elsewhere in its document. */
export interface RepairExample {
  readonly before: string;
  readonly after: string;
  readonly elsewhere?: string;
  readonly block?: RawKind;
}

/** One way in which extraction damages text, and how it is mended. Rules run in the order of the list in `rules.ts`. */
export interface RepairRule {
  /** Recorded as the rule of each repair it makes. */
  readonly name: string;
  readonly kind: RepairKind;
  /** Run as tests. */
  readonly examples: readonly RepairExample[];
  /** Lines that the rule leaves as they are; run as tests. */
  readonly rejects: readonly Omit<RepairExample, 'after'>[];
  /** What stands in any line that the rule changes: others are not tried, nor any line of a document without it. */
  readonly sign?: RegExp;
  edits(line: string, context: LineContext): Iterable<LineEdit>;
}

/** The edit that replaces a match of a pattern. */
export const replace = (match: RegExpExecArray | RegExpMatchArray, after: string): LineEdit => {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length, after };
};

/** What a rule changes in a line. */
export const editsOf = (rule: RepairRule, line: string, context: LineContext): Iterable<LineEdit> =>
  rule.sign?.test(line) === false ? [] : rule.edits(line, context);
