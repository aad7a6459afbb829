import { shortened } from '../charts/shown-text.ts';
import type { Passage } from '../comparison.ts';
import { type Html, html } from './html.ts';
import type { Reading } from './reading.ts';

/** Characters of a sentence on either side of its quote. */
const CONTEXT = 260;

/** A passage: its sentence with the coded words set off, where it stands, and the id to ask `glossator explain` about. */
export function passageItem(reading: Reading, passage: Passage): Html {
  const { document, annotation, paragraph, sentence } = passage;
  return html`<li><blockquote${reading.langOf(document, sentence)}>${marked(passage)}</blockquote>
<span class="small faint">${reading.labels.document(document)}${paragraph !== null && html`, <code>${paragraph}</code>`} · <code>${document}</code> <code>${annotation}</code></span></li>
`;
}

function marked({ quote, sentence, at }: Passage): Html {
  if (at === null) return html`<mark>${shortened(quote, CONTEXT)}</mark>`;
  const [before, words, after] = [sentence.slice(0, at[0]), sentence.slice(...at), sentence.slice(at[1])];
  return html`${cutBefore(before)}<mark>${words.length > CONTEXT ? shortened(words, CONTEXT) : words}</mark>${cutAfter(after)}`;
}

const cutAfter = (text: string): string => {
  if (text.length <= CONTEXT) return text;
  const space = text.lastIndexOf(' ', CONTEXT);
  return `${text.slice(0, space > 0 ? space : CONTEXT)} …`;
};

const cutBefore = (text: string): string => {
  if (text.length <= CONTEXT) return text;
  const from = text.length - CONTEXT;
  const space = text.indexOf(' ', from);
  return `… ${text.slice(space >= 0 ? space + 1 : from)}`;
};
