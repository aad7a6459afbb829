/** A text without the inside of its prose, and where its characters stand in the whole text. */
export interface Condensed {
  readonly text: string;
  /** Where the character at `offset` of the condensed text stands in the whole text. Logarithmic. */
  toWhole(offset: number): number;
}

/** What a character of ASCII is to a word of prose; beyond ASCII nothing is markup. */
const Sign = { markup: 0, letter: 1, digit: 2, inside: 3, last: 4, hyphen: 5 } as const;
type Sign = (typeof Sign)[keyof typeof Sign];

const BEYOND_ASCII = 0x80;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const BRACKET = 0x5b;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BACKSLASH = 0x5c;

const SIGNS = new Uint8Array(BEYOND_ASCII);
const setSigns = (characters: string, sign: Sign): void => {
  for (let i = 0; i < characters.length; i++) SIGNS[characters.charCodeAt(i)] = sign;
};
setSigns('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', Sign.letter);
setSigns('0123456789', Sign.digit);
setSigns(',;?%/', Sign.inside);
// Within a word they make addresses, and behind digits items of lists.
setSigns('.:', Sign.last);
setSigns('-', Sign.hyphen);

const signOf = (unit: number): number => (unit < BEYOND_ASCII ? (SIGNS[unit] ?? Sign.markup) : Sign.letter);
const isLetter = (text: string, at: number): boolean => at < text.length && signOf(text.charCodeAt(at)) === Sign.letter;
const endsAt = (text: string, at: number): boolean =>
  at >= text.length || text.charCodeAt(at) === SPACE || text.charCodeAt(at) === LINE_FEED;

const isWordUnit = (unit: number): boolean => signOf(unit) === Sign.letter || signOf(unit) === Sign.digit;

/** Whether a word of prose is one still with its further character at `at`. */
function goesOn(text: string, at: number, unit: number): boolean {
  switch (signOf(unit)) {
    case Sign.letter:
    case Sign.digit:
    case Sign.inside:
      return true;
    case Sign.last:
      return isLetter(text, at - 1) && endsAt(text, at + 1);
    case Sign.hyphen:
      return isLetter(text, at - 1) && isLetter(text, at + 1);
    default:
      return false;
  }
}

/**
 * Leaves out words of prose that no rule of Markdown looks at: those that stand, one space apart, between words of their
 * kind on the same line, outside of labels and tags. What is left has the same markup around the same words and is a
 * fraction of the text: a parser of Markdown looks at every character many times. Linear.
 */
export function withoutProse(text: string): Condensed {
  const chunks: string[] = [];
  /** By cut: where it is in the condensed text, and how many characters are left out up to its end. */
  const cuts: number[] = [];
  const missing: number[] = [];
  let left = 0;
  let out = 0;
  // Of the words of prose in a row: where the second begins, and the last.
  let second = -1;
  let last = -1;
  const endRow = (): void => {
    if (second >= 0 && last > second) {
      chunks.push(text.slice(left, second));
      cuts.push(second - out);
      out += last - second;
      missing.push(out);
      left = last;
    }
    second = last = -1;
  };
  /** The end of the label or tag that has begun. */
  let kept = -1;
  let word = 0;
  let isProse = true;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : LINE_FEED;
    if (unit === SPACE || unit === LINE_FEED) {
      if (!isProse || i === word || word < kept) endRow();
      else if (second < 0) second = i + 1;
      else last = word;
      if (unit === LINE_FEED) endRow();
      word = i + 1;
      isProse = true;
      continue;
    }
    if (unit === BRACKET && i > kept) kept = labelEnd(text, i);
    else if (unit === LESS_THAN && i > kept) kept = tagEnd(text, i);
    if (!isProse) continue;
    isProse = i === word ? isWordUnit(unit) : goesOn(text, i, unit);
  }
  if (cuts.length === 0) return { text, toWhole: (offset) => offset };
  chunks.push(text.slice(left));
  return {
    text: chunks.join(''),
    toWhole(offset) {
      let low = 0;
      let high = cuts.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((cuts[middle] ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      return low === 0 ? offset : offset + (missing[low - 1] ?? 0);
    },
  };
}

/** Where the label ends that may begin at `at`; the end of the text where none does. */
function labelEnd(text: string, at: number): number {
  let closing = text.indexOf(']', at);
  while (closing !== -1 && text.charCodeAt(closing - 1) === BACKSLASH) closing = text.indexOf(']', closing + 1);
  return closing === -1 ? text.length : closing;
}

/** Where the tag ends that may begin at `at`, past what stands in quotation marks; the end of the text where none does. */
function tagEnd(text: string, at: number): number {
  if (endsAt(text, at + 1)) return at;
  let open = 0;
  for (let i = at; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === open) open = 0;
    else if (open === 0 && (unit === QUOTE || unit === APOSTROPHE)) open = unit;
    else if (open === 0 && unit === GREATER_THAN) return i;
  }
  return text.length;
}
