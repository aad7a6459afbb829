import type { AnnotatedDocument, AnnotatedItem } from '../../../src/layers/annotated.ts';
import { annotatedOf } from '../../support/annotated.ts';

/** Words of a paragraph with what is annotated on them. */
export interface GivenParagraph {
  /** One or several sentences; each ends with a full stop. */
  readonly text: string;
  readonly language?: string;
  /** Ordinal of its phase by scheme; of `scheme-1` where it is a number alone. */
  readonly phase?: number | Readonly<Record<string, number>>;
  readonly codes?: readonly {
    readonly quote: string;
    readonly code?: string;
    readonly codebook?: string;
    readonly polarity?: string;
    readonly negation?: string;
  }[];
  readonly dates?: readonly { readonly quote: string; readonly begin: string | null; readonly until: string | null }[];
  readonly mentions?: readonly { readonly quote: string; readonly link: string; readonly role?: string }[];
  readonly statements?: readonly {
    readonly quote: string;
    readonly speaker: string;
    readonly speakerType?: string;
    readonly link?: string;
    readonly mode?: string;
  }[];
  readonly amounts?: readonly {
    readonly quote: string;
    readonly value: number;
    readonly unit: string;
    readonly kind?: string;
  }[];
  readonly citations?: readonly {
    readonly quote: string;
    readonly instrument: string;
    readonly relation?: string;
    readonly effective?: string;
  }[];
}

export interface GivenScheme {
  readonly proposer: string;
  readonly own?: boolean;
  readonly basis?: string;
  readonly given?: boolean;
  readonly phases: readonly {
    readonly ordinal: number;
    readonly begin?: number | null;
    readonly until?: number | null;
    readonly label?: string;
    readonly hypothetical?: boolean;
  }[];
}

export interface GivenDocument {
  readonly id?: string;
  readonly countries?: readonly string[];
  readonly year?: number | null;
  readonly genre?: string | null;
  readonly language?: string | null;
  readonly digest?: string;
  readonly version?: string;
  readonly pipeline?: string;
  readonly schemes?: readonly GivenScheme[];
  readonly instruments?: readonly Partial<AnnotatedItem>[];
  readonly paragraphs?: readonly (GivenParagraph | string)[];
}

/** An annotated document with what the test says, and nothing else. */
export function documentOf({
  id = 'a',
  countries = ['KZ'],
  year = 2016,
  genre = 'country-report',
  language = 'eng',
  digest = 'sha256:0',
  version = '0.0.0',
  pipeline = 'test',
  schemes = [],
  instruments = [],
  paragraphs = [],
}: GivenDocument = {}): AnnotatedDocument {
  const given = paragraphs.map((one): GivenParagraph => (typeof one === 'string' ? { text: one } : one));
  const text = given.map((paragraph) => paragraph.text).join('\n\n');
  const layers = new Layers(text);
  const links = [
    ...new Set(
      given.flatMap(({ mentions = [], statements = [] }) =>
        [...mentions, ...statements].flatMap(({ link }) => link ?? []),
      ),
    ),
  ];
  layers.add('sections', {
    start: 0,
    end: 0,
    quote: '',
    source: [[0, 0]],
    number: null,
    title: 'Body',
    level: 1,
    kind: 'body',
    parent: null,
  });
  let start = 0;
  for (const [index, paragraph] of given.entries()) {
    addParagraph(layers, paragraph, start, `paragraph-${index + 1}`, links);
    start += paragraph.text.length + 2;
  }
  addSchemes(layers, schemes);
  for (const [index, link] of links.entries())
    layers.add('entities', {
      id: `entity-${index + 1}`,
      type: link.startsWith('person:') ? 'PERSON' : 'ORG',
      subtype: null,
      name: link.split(':')[1] ?? link,
      aliases: [],
      names: {},
      country: null,
      link,
      mentions: [],
    });
  for (const instrument of instruments)
    layers.add('instruments', {
      kind: 'law',
      titles: {},
      jurisdiction: countries[0] ?? null,
      date: null,
      number: null,
      effective: null,
      urn: null,
      iri: null,
      known: null,
      key: null,
      amendedBy: [],
      mentions: [],
      ...instrument,
    });
  const annotated = annotatedOf({ id, text, layers: layers.all });
  return {
    ...annotated,
    producer: { version, pipeline, digest },
    document: { ...annotated.document, countries: [...countries], year, genre, language },
  };
}

class Layers {
  readonly all: Record<string, Partial<AnnotatedItem>[]> = {};
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  add(layer: string, item: Partial<AnnotatedItem>): void {
    this.all[layer] = [...(this.all[layer] ?? []), item];
  }

  /** Where words stand, searched from a position on. */
  place(quote: string, from: number): Pick<AnnotatedItem, 'start' | 'end' | 'quote' | 'source'> {
    const start = this.text.indexOf(quote, from);
    if (start < 0) throw new Error(`"${quote}" is not in the text`);
    const end = start + quote.length;
    return { start, end, quote, source: [[start, end]] };
  }
}

function addParagraph(
  layers: Layers,
  paragraph: GivenParagraph,
  from: number,
  id: string,
  links: readonly string[],
): void {
  const {
    text,
    language = 'eng',
    phase,
    codes = [],
    dates = [],
    mentions = [],
    statements = [],
    amounts = [],
    citations = [],
  } = paragraph;
  const entityOf = (link: string): string => `entity-${links.indexOf(link) + 1}`;
  const here = (quote: string) => layers.place(quote, from);
  layers.add('paragraphs', { ...here(text), section: 'section-1', kind: 'paragraph', language });
  for (const [sentence = ''] of text.matchAll(/[^.]+\.?/gu))
    if (sentence.trim() !== '')
      layers.add('sentences', { ...here(sentence.trim()), paragraph: id, footnote: null, language });
  const tags = typeof phase === 'number' ? { 'scheme-1': phase } : (phase ?? {});
  for (const [scheme, ordinal] of Object.entries(tags))
    layers.add('phaseTags', { ...here(text), target: id, scheme, phases: [ordinal], primary: ordinal, reason: null });
  for (const { quote, code = 'partnership', codebook = 'book', polarity = 'ambivalent', negation } of codes)
    layers.add('codes', {
      ...here(quote),
      target: id,
      codebook,
      code,
      polarity,
      primary: true,
      evidence: [{ kind: 'term', quote }, ...(negation === undefined ? [] : [{ kind: 'negation', quote: negation }])],
    });
  for (const { quote, begin, until } of dates)
    layers.add('dates', {
      ...here(quote),
      type: 'DATE',
      timex: quote,
      mod: null,
      edtf: null,
      begin,
      until,
      approx: false,
      language,
      context: 'body',
      stated: true,
    });
  for (const { quote, link, role = null } of mentions)
    layers.add('mentions', { ...here(quote), type: 'ORG', subtype: null, entity: entityOf(link), title: null, role });
  for (const { quote, speaker, speakerType = 'scholar', link, mode = 'indirect' } of statements)
    layers.add('statements', {
      ...here(quote),
      speaker,
      entity: link === undefined ? null : entityOf(link),
      speakerType,
      cue: null,
      cueSource: null,
      mode,
      attribution: 'cue',
      citation: null,
    });
  for (const { quote, value, unit, kind = 'money' } of amounts)
    layers.add('amounts', {
      ...here(quote),
      kind,
      value,
      upper: null,
      unit,
      approx: false,
      converts: null,
      bound: null,
    });
  for (const { quote, instrument, relation = 'mentions', effective = null } of citations)
    layers.add('legalCitations', {
      ...here(quote),
      kind: 'law',
      title: null,
      jurisdiction: null,
      date: null,
      number: null,
      provision: null,
      instrument,
      urn: null,
      edition: null,
      registration: null,
      coref: false,
      relation,
      effective,
      language,
    });
}

function addSchemes(layers: Layers, schemes: readonly GivenScheme[]): void {
  let phase = 0;
  for (const [index, { proposer, own = false, given = false, basis = null, phases }] of schemes.entries()) {
    const scheme = `scheme-${index + 1}`;
    const span = {
      start: 0,
      end: given ? 0 : 1,
      quote: layers.text.slice(0, given ? 0 : 1),
      source: [[0, given ? 0 : 1]] as const,
    };
    const ids = phases.map(() => `phase-${++phase}`);
    layers.add('periodisations', { ...span, proposer, phases: ids, own, basis });
    for (const { ordinal, begin = null, until = null, label = null, hypothetical = false } of phases)
      layers.add('phases', { ...span, scheme, ordinal, label, begin, until, hypothetical });
  }
}
