import { parseFragment } from 'parse5';
import type { Mark } from '../../core/source.ts';
import type { Range } from '../../core/span.ts';

/** `\*`; `&amp;`; `\({}^{1}\)`, as nougat writes what is raised. */
const SIGN =
  /\\\(\s*(?:\{\})?\^\{?\s*(?:\\(?:dagger|ddagger|ast)|[\w*†‡§]{1,4})\s*\}?\s*\\\)|\\[!-/:-@[-`{-~]|&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,30});/giu;

/** Pandoc writes dashes with hyphens: `1951--1953`, `so --- and so`. */
export function dashMarks(text: string, [start, end]: Range): Mark[] {
  const source = text.slice(start, end);
  if (!source.includes('--')) return [];
  return [...source.matchAll(/(?<![-<!])-{2,3}(?![->])/gu)].map((match) => ({
    kind: 'character',
    range: [start + match.index, start + match.index + match[0].length],
    text: match[0].length === 2 ? '–' : '—',
  }));
}

/** What in running text stands for other characters: escapes, entities, raised characters in TeX. */
export function textMarks(text: string, [start, end]: Range): Mark[] {
  const source = text.slice(start, end);
  if (!/[\\&]/u.test(source)) return [];
  return [...source.matchAll(SIGN)].flatMap((match): Mark[] => {
    const from = start + match.index;
    const to = from + match[0].length;
    if (match[0].startsWith('&')) return entity(match[0], [from, to]);
    if (match[0].length === 2) return [{ kind: 'syntax', range: [from, from + 1] }];
    const label = /[\w*†‡§]+(?=\s*\}?\s*\\\)$)/u.exec(match[0]);
    if (label === null) return [];
    const raised: Range = [from + label.index, from + label.index + label[0].length];
    return [
      { kind: 'syntax', range: [from, raised[0]] },
      { kind: 'superscript', range: raised },
      { kind: 'syntax', range: [raised[1], to] },
    ];
  });
}

function entity(written: string, range: Range): Mark[] {
  const node = parseFragment(written).childNodes[0];
  const text = node !== undefined && 'value' in node ? node.value : written;
  return text === written ? [] : [{ kind: 'character', range, text }];
}
