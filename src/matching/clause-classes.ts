import type { WordClass } from './word-classes.ts';

export const FINITE: ReadonlySet<WordClass> = new Set([
  'modal',
  'auxiliary',
  'third',
  'present',
  'past',
  'contraction',
]);

/** What a clause may have before its verb, besides a subject pronoun. */
export const IN_SUBJECT: ReadonlySet<WordClass> = new Set([
  'determiner',
  'adjective',
  'noun',
  'plural',
  'name',
  'number',
  'possessive',
  'pronoun',
  'subject',
  'preposition',
  'adverb',
  'coordinator',
  'gerund',
  'participle',
  'auxiliary-other',
  'base',
  'infinitive-mark',
  'negation',
  'interjection',
  'mark',
]);

export const BEFORE_OBJECT: ReadonlySet<WordClass> = new Set([
  'determiner',
  'pronoun',
  'noun',
  'plural',
  'name',
  'number',
  'adjective',
  'possessive',
]);

export const SKIPPED: ReadonlySet<WordClass> = new Set(['adverb', 'comma', 'negation', 'interjection']);

export const ATTRIBUTIVE: ReadonlySet<WordClass> = new Set(['determiner', 'preposition', 'possessive', 'adjective']);

export const OPENS_SUBJECT: ReadonlySet<WordClass> = new Set([
  'noun',
  'plural',
  'name',
  'number',
  'pronoun',
  'subject',
  'gerund',
  'determiner',
  'adjective',
]);

export const BREAKS: ReadonlySet<string> = new Set(['(', ')', '—', '–']);

export const QUOTES: ReadonlySet<string> = new Set(['"', '“', '‘', "'"]);

/** What may follow the finite verb within its group. */
export const IN_VERB_GROUP: ReadonlySet<WordClass> = new Set([
  'adverb',
  'negation',
  'participle',
  'past',
  'gerund',
  'auxiliary-other',
  'base',
]);

/** Behind one of these a conjunction opens a clause. */
export const SETS_OFF: ReadonlySet<WordClass> = new Set(['comma', 'stop', 'mark', 'coordinator']);

export const VERBS: ReadonlySet<WordClass> = new Set([
  'base',
  'present',
  'third',
  'past',
  'participle',
  'modal',
  'auxiliary',
]);

/** What a number at the beginning of a subject counts: "2,000 members", "two of them", "30 percent". */
export const NUMBERED: ReadonlySet<WordClass> = new Set([
  'noun',
  'plural',
  'adjective',
  'preposition',
  'number',
  'comma',
  'mark',
  'past',
]);
