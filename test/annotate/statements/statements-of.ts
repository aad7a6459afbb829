import { statementsStage } from '../../../src/annotate/statements/stage.ts';
import { type Draft, draftsOf } from '../../../src/core/layer.ts';
import { type Citation, citations } from '../../../src/layers/citations.ts';
import { type Quotation, quotations } from '../../../src/layers/quotations.ts';
import { statements } from '../../../src/layers/statements.ts';
import { stamp } from '../../../src/pipeline/stamp.ts';
import type { WorkingDocument } from '../../../src/pipeline/working-document.ts';
import { annotateWith, found, store } from '../../support/annotate.ts';

const CITED =
  /\((?:(?<name>\p{Lu}\p{L}+(?:, \p{Lu}\p{L}+)*),? )?(?<year>\d{4})?(?:(?:^|, )?(?<page>\d{1,3}(?:-\d{1,3})?))?\)/gu;
const NARRATOR = /(?<name>\p{Lu}\p{L}+(?: (?:and|и) \p{Lu}\p{L}+)?) $/u;

/**
 * Statements of a text whose quotations and citations are marked in the plainest way, so that these tests hold however
 * the stages that find them change: « » and “ ”; (Name 2003, 23), Name (2003), (2003, 23), (23).
 */
export function statementsOf(text: string, options: object = {}, metadata: { authors?: string[] } = {}) {
  const document = documentWithStatements(text, options, metadata);
  return found(document, statements);
}

export function documentWithStatements(text: string, options: object = {}, metadata: { authors?: string[] } = {}) {
  const document = annotateWith(['sentences'], text, metadata);
  stamp(document, 'quotations', { layers: [draftsOf(quotations, quotationsIn(document))] });
  stamp(document, 'citations', { layers: [draftsOf(citations, citationsIn(document))] });
  const annotate = statementsStage.prepare(statementsStage.options.parse(options), { store, resolve: (path) => path });
  stamp(document, 'statements', annotate(document));
  return document;
}

function quotationsIn({ text }: WorkingDocument): Draft<Quotation>[] {
  return [...text.matchAll(/«[^«»]{1,900}»|“[^“”]{1,900}”/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: {
      kind: match[0].split(/\s+/u).length > 2 ? ('quote' as const) : ('term' as const),
      speaker: null,
      entity: null,
      citation: null,
      language: 'und',
      nested: false,
    },
  }));
}

function citationsIn({ text }: WorkingDocument): Draft<Citation>[] {
  let last = '';
  return [...text.matchAll(CITED)].map((match) => {
    const { name, year, page } = match.groups ?? {};
    const narrator =
      name === undefined && year !== undefined ? NARRATOR.exec(text.slice(0, match.index))?.groups?.name : undefined;
    const family = (name ?? narrator)?.split(/\W+/u)[0];
    if (family !== undefined) last = `${family}${year ?? ''}`;
    const inside = { start: match.index + 1, end: match.index + match[0].length - 1 };
    const value = { targets: [last], locator: page ?? null };
    if (narrator !== undefined)
      return {
        start: match.index - narrator.length - 1,
        end: inside.end + 1,
        value: { ...value, form: 'narrative' as const },
      };
    return {
      ...inside,
      value: { ...value, form: year === undefined ? ('page-only' as const) : ('parenthetical' as const) },
    };
  });
}
