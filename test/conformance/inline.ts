/** A stretch of a text: characters set alike, or the call of a note. */
export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly italic: boolean }
  | { readonly kind: 'note'; readonly key: string };

/** Reads the light markup of descriptions: `[^key]` and `*italic*`. An asterisk that is not closed stands for itself. */
export function readRuns(text: string): Run[] {
  const runs: Run[] = [];
  let position = 0;
  const push = (end: number): void => {
    if (end > position) runs.push({ kind: 'text', text: text.slice(position, end), italic: false });
  };
  for (const match of text.matchAll(/\[\^([^\]\s]+)\]|\*(?=\S)([^*]+?)(?<=\S)\*/gu)) {
    push(match.index);
    const [whole, key, italic] = match;
    if (key !== undefined) runs.push({ kind: 'note', key });
    else if (italic !== undefined) runs.push({ kind: 'text', text: italic, italic: true });
    position = match.index + whole.length;
  }
  push(text.length);
  return runs;
}

/** How one format writes the runs of a text. */
export interface InlineStyle {
  text(text: string): string;
  italic(text: string): string;
  note(key: string): string;
}

export const writeRuns = (text: string, style: InlineStyle): string =>
  readRuns(text)
    .map((run) => {
      if (run.kind === 'note') return style.note(run.key);
      return run.italic ? style.italic(run.text) : style.text(run.text);
    })
    .join('');

const same = (text: string): string => text;

/** The characters alone. */
export const plainText = (text: string): string => writeRuns(text, { text: same, italic: same, note: () => '' });

/** Plain text with calls of notes written by the caller. */
export const withNotes = (text: string, note: (key: string) => string): string =>
  writeRuns(text, { text: same, italic: same, note });

/** Keys of the notes that a text calls, in order. */
export const notesIn = (text: string): string[] =>
  readRuns(text).flatMap((run) => (run.kind === 'note' ? [run.key] : []));
