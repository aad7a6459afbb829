import { remembered } from '../../matching/remembered.ts';
import type { NameEntry } from './candidate.ts';
import type { Lexica } from './lexica.ts';

/** The people that a Russian word names, in any case, or is the adjective of; null where it does neither. */
export const peopleByStem = (lexica: Pick<Lexica, 'stopwords' | 'cases' | 'peopleStems'>): Lexica['peopleOf'] =>
  remembered((word) => {
    // «о нём» has the stem of «немец».
    if (lexica.stopwords.has(word)) return null;
    for (let cut = word.length; cut >= 3 && word.length - cut <= 4; cut--)
      for (const kind of KINDS) {
        const ending = word.slice(cut);
        if (ending !== '' && lexica.cases.get(kind)?.has(ending) !== true) continue;
        if (ending === '' && kind === 'adjective') continue;
        const entry: NameEntry | undefined = lexica.peopleStems.get(`${kind}:${word.slice(0, cut)}`);
        if (entry !== undefined) return entry;
      }
    return null;
  });

const KINDS = ['adjective', 'noun'] as const;
