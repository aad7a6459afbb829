import { shownText } from '../charts/shown-text.ts';

/** Markup that is safe to put into a page: only `html` and `trusted` make it. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

export type Part = string | number | Html | readonly Part[] | null | undefined | false;

/** A template whose texts are escaped, whatever document they are from; parts that are already markup are put in as they are. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(literals.map((literal, index) => literal + markupOf(parts[index])).join(''));
}

/** Markup that this program wrote itself: a chart, the style sheet, the script. Never a document's. */
export const trusted = (markup: string): Html => new Html(markup);

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(part);
  return part.map(markupOf).join('');
}

/** For text and for attribute values between either kind of quotation mark. */
export function escaped(text: string): string {
  return shownText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
