import type { PlacedDocument } from '../grouping/groups.ts';
import type { CellStatus, CodedPassage, GridCell, GridPart } from '../model/grid.ts';
import { entryOf, sortedBy } from '../order.ts';
import type { CodeFacts } from '../read/facts.ts';
import { TraceOf } from '../traces.ts';
import type { Coding } from './coded.ts';
import type { Columns } from './columns.ts';
import type { Comparing } from './comparing.ts';

export const PASSAGES_SHOWN = 20;

interface Entry {
  readonly document: PlacedDocument;
  readonly code: CodeFacts;
  /** Its place among the passages. */
  readonly index: number;
}

/** Codes × groups × columns, with what is not there told apart: not mentioned, said to be absent, no text. */
export function gridOf(comparing: Comparing, coding: Coding, columns: Columns): GridPart {
  const { placement } = comparing;
  const coded = new Map<string, Entry[]>();
  const paragraphs = new Map<string, number>();
  const passages: CodedPassage[] = [];
  for (const document of placement.documents) {
    const { facts, groupOf, group } = document;
    const name = (paragraph: number): string => placement.groups[groupOf[paragraph] ?? group ?? -1]?.id ?? '';
    facts.paragraphs.forEach((_, index) => {
      for (const codebook of coding.codebooks)
        if (coding.isCoded(document, index, codebook))
          for (const { id } of columns.of(document, index, [])) {
            const key = keyOf(codebook, '', name(index), id);
            paragraphs.set(key, entryOf(paragraphs, key, () => 0) + 1);
          }
    });
    for (const code of facts.codes) {
      const groupId = name(code.paragraph);
      const { codebook, polarity, lacking, paragraph } = code;
      const ordinal = document.ordinals[paragraph] ?? null;
      passages.push({ ...code.passage, codebook, code: code.code, polarity, lacking, group: groupId, ordinal });
      for (const { id } of columns.of(document, paragraph, code.years))
        entryOf(coded, keyOf(codebook, code.code, groupId, id), () => []).push({
          document,
          code,
          index: passages.length - 1,
        });
    }
  }
  const codebooks = codebooksOf(comparing, coding);
  const cells = codebooks.flatMap(({ name, codes }) =>
    codes.flatMap(({ code }) =>
      placement.groups.flatMap((group, index) =>
        columns.ofGroup(index).map((column): GridCell => {
          const entries = coded.get(keyOf(name, code, group.id, column.id)) ?? [];
          const of = paragraphs.get(keyOf(name, '', group.id, column.id)) ?? 0;
          return { codebook: name, code, group: group.id, column: column.id, ...cellOf(entries, of) };
        }),
      ),
    ),
  );
  return { codebooks, columns: [...columns.all], cells, passages, passagesShown: PASSAGES_SHOWN };
}

const keyOf = (...parts: readonly string[]): string => parts.join('\n');

function codebooksOf({ codebooks: known, placement }: Comparing, coding: Coding): GridPart['codebooks'] {
  const occurring = new Map<string, Set<string>>();
  for (const { facts } of placement.documents)
    for (const { codebook, code } of facts.codes) entryOf(occurring, codebook, () => new Set()).add(code);
  return coding.codebooks.map((name) => {
    const book = known.find((one) => one.name === name);
    const listed = book?.codes ?? [];
    // A researcher may have renamed a code since: what occurs is listed in any case.
    const others = sortedBy(occurring.get(name) ?? [], (code) => code).filter(
      (code) => !listed.some((one) => one.code === code),
    );
    return {
      name,
      title: book?.title ?? null,
      complete: book !== undefined,
      codes: [...listed, ...others.map((code) => ({ code, definition: null }))],
    };
  });
}

function cellOf(entries: readonly Entry[], of: number): Omit<GridCell, 'codebook' | 'code' | 'group' | 'column'> {
  const trace = new TraceOf();
  for (const { document, code } of entries) trace.add(document.id, code.passage.annotation);
  const count = (fits: (code: CodeFacts) => boolean): number => entries.filter(({ code }) => fits(code)).length;
  const lacking = count((code) => code.lacking);
  return {
    status: statusOf(entries.length, lacking, of),
    count: entries.length,
    paragraphs: new Set(entries.map(({ document, code }) => `${document.id}\n${code.paragraph}`)).size,
    documents: trace.documents,
    of,
    supportive: count(({ polarity }) => polarity === 'supportive'),
    restrictive: count(({ polarity }) => polarity === 'restrictive'),
    ambivalent: count(({ polarity }) => polarity === 'ambivalent'),
    lacking,
    passages: inTurn(entries).map(({ index }) => index),
    trace: trace.trace,
  };
}

const statusOf = (count: number, lacking: number, of: number): CellStatus => {
  if (count > 0) return lacking === count ? 'absent' : 'mentioned';
  return of > 0 ? 'not-mentioned' : 'no-text';
};

/** The first of every document, then the second of every document …, up to the number that is shown. */
function inTurn(entries: readonly Entry[]): Entry[] {
  const byDocument = new Map<string, Entry[]>();
  for (const entry of entries) entryOf(byDocument, entry.document.id, () => []).push(entry);
  const taken: Entry[] = [];
  for (let round = 0; taken.length < Math.min(PASSAGES_SHOWN, entries.length); round++)
    for (const mine of byDocument.values()) {
      const entry = mine[round];
      if (entry !== undefined && taken.length < PASSAGES_SHOWN) taken.push(entry);
    }
  return taken;
}
