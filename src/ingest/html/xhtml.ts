const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/iu;

/** Whether a page is written as XML, where any element may close itself. */
export const isXhtml = (text: string): boolean => {
  const head = text.slice(0, 1024);
  return /^\s*<\?xml\b/u.test(head) || head.includes('http://www.w3.org/1999/xhtml');
};

/**
 * Gives elements that close themselves (`<a id="x"/>`, `<title/>`) an end tag: a parser of HTML takes the slash for
 * nothing, and what follows for their content.
 */
export function closeEmpty(text: string): string {
  const chunks: string[] = [];
  let done = 0;
  for (let at = text.indexOf('/>'); at !== -1; at = text.indexOf('/>', at + 2)) {
    const tag = text.lastIndexOf('<', at);
    const name = tag < done ? undefined : /^<([A-Za-z][\w:-]*)/u.exec(text.slice(tag, Math.min(at, tag + 60)))?.[1];
    if (name === undefined || VOID.test(name) || text.slice(tag, at).includes('>')) continue;
    chunks.push(text.slice(done, at), `></${name}>`);
    done = at + 2;
  }
  return chunks.join('') + text.slice(done);
}
