import type { Flow } from '../flow.ts';
import { childOf, descendants, isElement, textOf, type XmlElement } from '../xml.ts';
import type { NoteKind, Notes } from './notes.ts';
import { settingOf } from './package.ts';
import { type CharacterLook, lookOf, type Styles } from './styles.ts';

/** What holds runs without being one. */
const TRANSPARENT = new Set(
  'w:hyperlink w:ins w:moveTo w:smartTag w:sdt w:sdtContent w:customXml w:fldSimple w:dir w:bdo mc:Choice w:ruby w:rubyBase'.split(
    ' ',
  ),
);

interface OpenField {
  instruction: string;
  isResult: boolean;
}

/** Writes the runs of paragraphs: text with its look, calls of notes, what fields show; deleted text is left out. */
export class RunWriter {
  /** Text that was left out, by reason. */
  readonly leftOut = new Map<string, string>();
  /** Characters of tracked changes. */
  readonly changes = { inserted: 0, deleted: 0 };
  private readonly flow: Flow;
  private readonly styles: Styles;
  private readonly notes: Notes;
  private readonly fields: OpenField[] = [];
  private boxes: XmlElement[] = [];
  private closers: (() => void)[] = [];
  private look = '';
  private custom: { readonly kind: NoteKind; readonly id: string } | null = null;
  private cut = '';

  constructor(flow: Flow, styles: Styles, notes: Notes) {
    this.flow = flow;
    this.styles = styles;
    this.notes = notes;
  }

  /** Whether a field that lists the contents is open. */
  get inContents(): boolean {
    return this.fields.some(({ instruction }) => /^\s*TOC\b/u.test(instruction));
  }

  leaveOut(reason: string, text: string): void {
    if (text.trim() !== '') this.leftOut.set(reason, (this.leftOut.get(reason) ?? '') + text);
  }

  /** A part that was deleted with changes tracked. */
  delete(element: XmlElement): void {
    this.changes.deleted += textOf(element).length;
  }

  /** The next text begins with the marker of its note: that is left out. */
  cutNext(marker: string): void {
    this.cut = marker;
  }

  write(paragraph: XmlElement, base: CharacterLook): void {
    this.children(paragraph, base);
    this.setLook({});
  }

  /** A paragraph of a table of contents: only the fields in it are followed. */
  contents(paragraph: XmlElement): void {
    this.leaveOut('a table of contents', `${textOf(paragraph)} `);
    for (const element of descendants(paragraph)) {
      if (element.name === 'w:fldChar') this.field(element);
      else if (element.name === 'w:instrText') this.instruct(textOf(element));
    }
  }

  /** The text boxes that were anchored in what has been written. */
  flushBoxes(write: (box: XmlElement) => void): void {
    const boxes = this.boxes;
    this.boxes = [];
    for (const box of boxes) write(box);
  }

  private children(holder: XmlElement, base: CharacterLook): void {
    for (const element of holder.children) {
      if (!isElement(element)) continue;
      if (element.name === 'w:r') this.run(element, base);
      else if (element.name === 'w:del' || element.name === 'w:moveFrom') this.delete(element);
      else if (element.name === 'm:oMath' || element.name === 'm:oMathPara') this.flow.text(mathText(element));
      else if (element.name === 'mc:AlternateContent')
        this.children(childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element, base);
      else if (TRANSPARENT.has(element.name)) {
        if (element.name === 'w:ins') this.changes.inserted += textOf(element).length;
        this.children(element, base);
      }
    }
  }

  private run(run: XmlElement, base: CharacterLook): void {
    const properties = childOf(run, 'w:rPr');
    const direct = lookOf(properties);
    const style = this.styles.get(settingOf(properties, 'w:rStyle'));
    const look: CharacterLook = {
      bold: direct.bold ?? style.bold ?? base.bold,
      italic: direct.italic ?? style.italic ?? base.italic,
      raised: direct.raised ?? style.raised ?? base.raised,
      hidden: direct.hidden ?? style.hidden ?? base.hidden,
    };
    if (look.hidden === true) this.leaveOut('hidden text', textOf(run));
    else for (const element of run.children) if (isElement(element)) this.inRun(element, look);
  }

  private inRun(element: XmlElement, look: CharacterLook): void {
    const { flow } = this;
    switch (element.name) {
      case 'w:fldChar':
        this.field(element);
        break;
      case 'w:instrText':
        this.instruct(textOf(element));
        break;
      case 'w:t':
        this.text(textOf(element), look);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.text(' ', look);
        break;
      case 'w:br':
      case 'w:cr':
        if (this.shown) flow.lineBreak();
        break;
      case 'w:noBreakHyphen':
        this.text('-', look);
        break;
      case 'w:softHyphen':
        this.text('\u00ad', look);
        break;
      case 'w:footnoteReference':
        this.call('footnote', element);
        break;
      case 'w:endnoteReference':
        this.call('endnote', element);
        break;
      case 'w:sym':
        this.symbol(element, look);
        break;
      case 'mc:AlternateContent': {
        const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
        for (const child of chosen?.children ?? []) if (isElement(child)) this.inRun(child, look);
        break;
      }
      case 'w:ruby':
        this.children(element, look);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        for (const inner of descendants(element)) if (inner.name === 'w:txbxContent') this.boxes.push(inner);
        break;
      default:
        break;
    }
  }

  /** Whether what is written now is shown: the instruction of a field is not, a list of contents is left out. */
  private get shown(): boolean {
    return this.fields.every(({ isResult }) => isResult) && !this.inContents;
  }

  private text(text: string, look: CharacterLook): void {
    if (!this.shown) {
      if (this.inContents) this.leaveOut('a table of contents', text);
      return;
    }
    if (this.custom !== null && text.trim() !== '') {
      const { kind, id } = this.custom;
      this.custom = null;
      this.setLook({});
      const note = this.notes.call(kind, id, text.trim());
      this.flow.noteReference(text.trim(), note.label, `${kind} ${id}`);
      return;
    }
    let rest = text;
    if (this.cut !== '' && text.trim() !== '') {
      if (text.trimStart().startsWith(this.cut)) rest = text.trimStart().slice(this.cut.length);
      this.cut = '';
    }
    this.setLook(look);
    this.flow.text(rest);
  }

  private symbol(element: XmlElement, look: CharacterLook): void {
    const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
    // Fonts of symbols put their signs into the private use area: what they look like is not in the file.
    if (Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff)) this.leaveOut('signs of a symbol font', '□');
    else this.text(String.fromCodePoint(code), look);
  }

  private call(kind: NoteKind, element: XmlElement): void {
    const id = element.attributes['w:id'] ?? '';
    if (this.notes.body({ kind, id }) === undefined) return;
    if (/^(?:1|true|on)$/u.test(element.attributes['w:customMarkFollows'] ?? '')) this.custom = { kind, id };
    else {
      this.setLook({});
      const { label } = this.notes.call(kind, id, null);
      this.flow.noteReference(label, label, `${kind} ${id}`);
    }
  }

  private field(element: XmlElement): void {
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') this.fields.push({ instruction: '', isResult: false });
    else if (type === 'end') this.fields.pop();
    else if (type === 'separate') {
      const field = this.fields.at(-1);
      if (field !== undefined) field.isResult = true;
    }
  }

  private instruct(text: string): void {
    const field = this.fields.at(-1);
    if (field !== undefined && !field.isResult) field.instruction += text;
  }

  /** Runs that look alike are one stretch. */
  private setLook({ bold, italic, raised }: CharacterLook): void {
    const look = `${bold === true} ${italic === true} ${raised === true}`;
    if (look === this.look) return;
    this.look = look;
    for (const close of this.closers.reverse()) close();
    this.closers = [
      ...(bold === true ? [this.flow.openStyle('bold')] : []),
      ...(italic === true ? [this.flow.openStyle('italic')] : []),
      ...(raised === true ? [this.flow.openSuperscript()] : []),
    ];
  }
}

const mathText = (element: XmlElement): string =>
  [...descendants(element)]
    .filter(({ name }) => name === 'm:t')
    .map(textOf)
    .join('');
