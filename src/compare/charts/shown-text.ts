/**
 * Text of a document as a page or picture may show it: characters that XML 1.0 and HTML do not allow (control characters,
 * halves of surrogate pairs, non-characters) become U+FFFD, and marks that turn the direction of writing are taken out,
 * since they would also turn what stands behind them ("\u202Egpj.exe"). The annotations keep the text as it was.
 */
export function shownText(text: string): string {
  return text.replace(TURNING, '').replace(NOT_ALLOWED, '\uFFFD');
}

// Embeddings, overrides and isolates (U+202A–E, U+2066–9). U+200E and U+200F only sort neighbours and stay.
const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu;
// Non-characters are parse errors in HTML (U+FDD0, U+1FFFE …). Tab, line feed and carriage return are allowed by XML 1.0 (production 2); with the u flag \uD800-\uDFFF are lone halves only.
const NOT_ALLOWED =
  /\p{Noncharacter_Code_Point}|[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** At most so many characters, cut between words where one ends in the second half, with "…" for what is left out. */
export function shortened(text: string, length: number): string {
  const shown = shownText(text).replace(/\s+/gu, ' ').trim();
  const characters = [...shown];
  if (characters.length <= length) return shown;
  const cut = characters.slice(0, length - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
