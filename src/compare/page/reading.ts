import type { Chart } from '../charts/chart.ts';
import { type Labels, labelsOf } from '../charts/labels.ts';
import type { ComparedDocument, Comparison } from '../comparison.ts';
import { type Html, html, trusted } from './html.ts';

/** A part of the page with a heading of its own in the table of contents. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

/** What every section is written from. */
export interface Reading {
  readonly comparison: Comparison;
  readonly labels: Labels;
  /** The charts of a part, with their captions. */
  figures(part: string): Html[];
  /** A text of a document with its language, where that can be told: a `span`. */
  worded(document: string, text: string): Html;
  /** ` lang="…"` for a text of a document; nothing where it cannot be told. */
  langOf(document: string, text: string): Html | null;
}

export function readingOf(comparison: Comparison, charts: readonly Chart[]): Reading {
  const documents = new Map(comparison.documents.map((document) => [document.id, document]));
  const langOf = (id: string, text: string): Html | null => langAttribute(languageOf(documents.get(id), text));
  return {
    comparison,
    labels: labelsOf(comparison),
    figures: (part) => charts.filter((chart) => chart.part === part).map(figure),
    langOf,
    worded: (id, text) => html`<span${langOf(id, text)}>${text}</span>`,
  };
}

/** BCP 47 tags (what `lang` takes) of ISO 639-3 codes; a code without a shorter one is a tag itself. */
const TAGS: Readonly<Record<string, string>> = {
  eng: 'en',
  rus: 'ru',
  kaz: 'kk',
  kir: 'ky',
  uzb: 'uz',
  tgk: 'tg',
  tuk: 'tk',
  mon: 'mn',
  khk: 'mn',
  ukr: 'uk',
  deu: 'de',
  fra: 'fr',
  ita: 'it',
};

export function langAttribute(language: string | null): Html | null {
  if (language === null || !/^[a-z]{3}$/u.test(language) || language === 'und') return null;
  return html` lang="${TAGS[language] ?? language}"`;
}

/** Written in Cyrillic, of the languages that the page names. */
const CYRILLIC = new Set(['rus', 'kaz', 'kir', 'tgk', 'mon', 'khk', 'ukr']);

/**
 * The language of the document, unless the letters say otherwise: in an English article a Russian note is Russian if the
 * document has Russian sentences at all, else unknown.
 */
function languageOf(document: ComparedDocument | undefined, text: string): string | null {
  if (document === undefined) return null;
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const fits = (language: string): boolean => cyrillic > latin === CYRILLIC.has(language);
  const { language, languages } = document;
  if (language !== null && fits(language)) return language;
  return languages.find((other) => fits(other.language))?.language ?? null;
}

function figure({ name, svg, caption }: Chart): Html {
  return html`<figure><div class="chart">${trusted(svg)}</div><figcaption>${caption}
<a href="charts/${name}.svg">Picture</a>, <a href="charts/${name}.vl.json">Vega-Lite specification</a>.</figcaption></figure>
`;
}
