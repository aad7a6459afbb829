import { childOf, childrenOf, descendants, type XmlElement } from '../xml.ts';
import { formatted } from './numbering.ts';
import { numberOf, settingOf } from './package.ts';

export type NoteKind = 'footnote' | 'endnote';

interface Series {
  readonly format: string;
  readonly start: number;
  readonly restartsBySection: boolean;
}

export interface CalledNote {
  readonly kind: NoteKind;
  readonly id: string;
  readonly label: string;
  /** Whether the marker is printed by the text itself and not by the word processor. */
  readonly custom: boolean;
}

/** Notes by their ids; counts them as they are called, in the format and with the restarts that the sections set. */
export class Notes {
  readonly called: CalledNote[] = [];
  private readonly bodies: Readonly<Record<NoteKind, ReadonlyMap<string, XmlElement>>>;
  private readonly sections: readonly Readonly<Record<NoteKind, Series>>[];
  private readonly counts: Record<NoteKind, number> = { footnote: 0, endnote: 0 };
  private section = 0;

  constructor(
    main: XmlElement,
    footnotes: XmlElement | undefined,
    endnotes: XmlElement | undefined,
    settings: XmlElement | undefined,
  ) {
    this.bodies = { footnote: bodiesOf(footnotes, 'w:footnote'), endnote: bodiesOf(endnotes, 'w:endnote') };
    this.sections = [...descendants(main)]
      .filter(({ name }) => name === 'w:sectPr')
      .map((section) => ({
        footnote: seriesOf(childOf(section, 'w:footnotePr'), childOf(settings, 'w:footnotePr'), 'decimal'),
        endnote: seriesOf(childOf(section, 'w:endnotePr'), childOf(settings, 'w:endnotePr'), 'lowerRoman'),
      }));
  }

  /** A section of the document is over. */
  endSection(): void {
    this.section++;
    for (const kind of ['footnote', 'endnote'] as const) if (this.series(kind).restartsBySection) this.counts[kind] = 0;
  }

  /** @param printed the marker that the text prints by itself; `null` where the word processor counts */
  call(kind: NoteKind, id: string, printed: string | null): CalledNote {
    const { format, start } = this.series(kind);
    const label = printed ?? formatted(start + this.counts[kind]++, format);
    const note = { kind, id, label, custom: printed !== null };
    this.called.push(note);
    return note;
  }

  body({ kind, id }: Pick<CalledNote, 'kind' | 'id'>): XmlElement | undefined {
    return this.bodies[kind].get(id);
  }

  /** Bodies that nothing calls. */
  uncalled(): XmlElement[] {
    const called = new Set(this.called.map(({ kind, id }) => `${kind} ${id}`));
    return (['footnote', 'endnote'] as const).flatMap((kind) =>
      [...this.bodies[kind]].filter(([id]) => !called.has(`${kind} ${id}`)).map(([, body]) => body),
    );
  }

  private series(kind: NoteKind): Series {
    return (
      this.sections[Math.min(this.section, this.sections.length - 1)]?.[kind] ?? {
        format: kind === 'endnote' ? 'lowerRoman' : 'decimal',
        start: 1,
        restartsBySection: false,
      }
    );
  }
}

/** Without the lines that separate notes from text, which are kept among them. */
const bodiesOf = (part: XmlElement | undefined, name: string): Map<string, XmlElement> =>
  new Map(
    childrenOf(part, name)
      .filter(({ attributes }) => attributes['w:type'] === undefined || attributes['w:type'] === 'normal')
      .map((element) => [element.attributes['w:id'] ?? '', element]),
  );

const seriesOf = (section: XmlElement | undefined, document: XmlElement | undefined, format: string): Series => ({
  format: settingOf(section, 'w:numFmt') ?? settingOf(document, 'w:numFmt') ?? format,
  start: numberOf(settingOf(section, 'w:numStart') ?? settingOf(document, 'w:numStart')) ?? 1,
  restartsBySection: (settingOf(section, 'w:numRestart') ?? settingOf(document, 'w:numRestart')) === 'eachSect',
});
