const WIDTH = 100;
const CONTEXT_LINES = 2;
const LONGEST = 14;

/** Marks that occur in no text of the corpus: brackets round the annotation. */
const OPEN = '⟦';
const CLOSE = '⟧';

/** The annotation in ⟦ ⟧ with two lines of text before and after it, broken at 100 characters. */
export function passage(text: string, start: number, end: number): string[] {
  const reach = WIDTH * (CONTEXT_LINES + 1);
  const from = wordStart(text, Math.max(0, start - reach));
  const until = Math.min(text.length, end + reach);
  const marked = `${text.slice(from, start)}${OPEN}${text.slice(start, end)}${CLOSE}${text.slice(end, until)}`;
  const lines = marked.trim().split('\n').flatMap(wrap);
  const first = lines.findIndex((line) => line.includes(OPEN));
  const last = lines.findLastIndex((line) => line.includes(CLOSE));
  const shown = lines.slice(Math.max(0, first - CONTEXT_LINES), last + CONTEXT_LINES + 1);
  if (shown.length <= LONGEST) return shown;
  const half = LONGEST / 2;
  return [...shown.slice(0, half), `[… ${shown.length - LONGEST} lines …]`, ...shown.slice(-half)];
}

function wordStart(text: string, position: number): number {
  if (position === 0) return 0;
  const space = text.slice(position, position + 40).search(/\s/u);
  return space < 0 ? position : position + space + 1;
}

function wrap(line: string): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + word.length + 1 > WIDTH) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
