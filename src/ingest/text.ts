import type { FormatReader } from './format.ts';

/** Plain text says nothing about itself but where pages end, if it has form feeds. */
export const readText: FormatReader = (text) => {
  if (!text.includes('\f')) return { marks: [], pages: [], diagnostics: [] };
  const pages = [];
  let start = 0;
  for (let end = text.indexOf('\f'); start <= text.length; end = text.indexOf('\f', start)) {
    const behind = end === -1 ? text.length : end + 1;
    pages.push({ number: pages.length + 1, range: [start, behind] as const });
    if (end === -1) break;
    start = behind;
  }
  return { marks: [], pages, diagnostics: [] };
};
