import type { Document } from '../../core/document.ts';
import type { Annotation } from '../../core/layer.ts';
import { instruments } from '../../layers/instruments.ts';
import { type LegalCitation, legalCitations } from '../../layers/legal-citations.ts';

/** The name under which an instrument speaks wherever it is mentioned: its shortest full title, and the year. */
export class InstrumentNames {
  private readonly names = new Map<string, string>();

  constructor(document: Document) {
    const languages = new Map<string, string>();
    for (const legal of document.layer(legalCitations)) {
      const { instrument, coref, title, language } = legal.value;
      if (instrument === null || coref || title === null) continue;
      const name = titleWithKind(document.text.slice(legal.start, legal.end), title);
      const known = this.names.get(instrument);
      if (known !== undefined && (languages.get(instrument) !== language || known.length <= name.length)) continue;
      this.names.set(instrument, name);
      languages.set(instrument, language);
    }
    for (const { id, value } of document.layer(instruments)) {
      const name = this.names.get(id);
      const year = value.date?.slice(0, 4);
      if (name !== undefined && year !== undefined && !name.includes(year)) this.names.set(id, `${name} ${year}`);
    }
  }

  of(legal: Annotation<LegalCitation>, quote: string): string {
    return this.names.get(legal.value.instrument ?? '') ?? legal.value.title ?? quote;
  }
}

/** "on Public Associations", printed as "Law on Public Associations …": with its kind. */
function titleWithKind(quote: string, title: string): string {
  const at = quote.indexOf(title);
  const kind = at > 0 ? (/(\p{L}+)[\s«„“"'‘]*$/u.exec(quote.slice(Math.max(0, at - 40), at))?.[1] ?? '') : '';
  return kind === '' ? title : `${kind} ${title}`;
}
