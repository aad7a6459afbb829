import { DocumentError } from '../../core/diagnostic.ts';
import type { Reading } from '../format.ts';
import type { PageBlock } from './blocks.ts';
import { isUnreadable } from './characters.ts';
import { decodeDisguised, disguisedFonts } from './cyrillic.ts';
import { FontTable } from './fonts.ts';
import { findFurniture, type PageFurniture } from './furniture.ts';
import { informationOf } from './information.ts';
import { isIntact } from './intact.ts';
import { layOut } from './layout.ts';
import { linkNotes } from './note-calls.ts';
import { type OpenedPdf, openPdf } from './open.ts';
import type { PageText } from './page-text.ts';
import { readPages } from './pages.ts';
import { reportOn } from './report.ts';
import { type Piece, segmentsOf } from './segments.ts';
import { withoutStrayRejections } from './stray-rejections.ts';
import { joinTables } from './table-flow.ts';
import { SourceWriter } from './write.ts';

/** The header may stand behind what a mail program or a server has put before it (ISO 32000-2, annex H). */
const HEADER_WITHIN = 1024;

export const looksLikePdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, HEADER_WITHIN)).includes('%PDF-');

/**
 * Reads a PDF. Ligatures are written in their letters, words are parted where glyphs are; lines end in line feeds, blocks
 * in blank lines, cells of tables in tabs.
 * @throws DocumentError where it cannot be opened, or has no text at all
 */
export const readPdf = (bytes: Uint8Array): Promise<Reading> => withoutStrayRejections(() => readOpened(bytes));

async function readOpened(bytes: Uint8Array): Promise<Reading> {
  const opened = await openPdf(bytes);
  try {
    const fonts = new FontTable();
    const pages = await collectPages(opened, fonts);
    refuseWithoutText(pages);
    const { info } = await opened.pdf.getMetadata().catch(() => ({ info: {} }));
    return { ...compose(pages, fonts, !isIntact(bytes)), encoding: null, supposed: informationOf(info) };
  } finally {
    await opened.pdf.destroy();
  }
}

async function collectPages({ pdf, operators }: OpenedPdf, fonts: FontTable): Promise<PageText[]> {
  const pages: PageText[] = [];
  for await (const ink of readPages(pdf, operators, fonts)) {
    const segments = ink === null ? [] : segmentsOf(ink.glyphs);
    const garbled = ink === null ? 0 : ink.glyphs.filter((glyph) => isUnreadable(glyph.text)).length;
    pages.push({
      number: pages.length + 1,
      width: ink?.width ?? 0,
      height: ink?.height ?? 0,
      segments,
      rules: ink?.rules ?? [],
      dots: ink?.dots ?? [],
      rotated: ink?.rotated ?? '',
      unreadable: (ink?.unreadable ?? 0) + garbled,
      failed: ink === null,
    });
  }
  return pages;
}

function refuseWithoutText(pages: readonly PageText[]): void {
  if (pages.every((page) => page.failed))
    throw new DocumentError('ingest/pdf-damaged', 'none of the pages of the PDF can be read: the file is damaged');
  if (pages.every((page) => page.segments.length === 0 && page.rotated === ''))
    throw new DocumentError(
      'ingest/pdf-without-text',
      'the PDF has no text, only pictures of pages (a scan) or empty pages: put it through OCR (a program that reads scans) and use the file that gives',
    );
}

function compose(
  pages: readonly PageText[],
  fonts: FontTable,
  repaired: boolean,
): Omit<Reading, 'encoding' | 'supposed'> {
  const furniture = findFurniture(pages);
  const laidOut = layOut(pages, furniture, fonts);
  const calls = linkNotes(laidOut);
  labelContinuations(laidOut);
  const { blocks, tables } = joinTables(laidOut);
  const disguised = disguisedFonts(piecesOf(pages));
  const writer = new SourceWriter(fonts, calls, ({ font, text }) =>
    disguised.has(font) ? decodeDisguised(text) : text,
  );
  const byPage = new Map<number, PageBlock[]>();
  for (const block of blocks) {
    const page = block.writtenOn ?? block.page;
    const there = byPage.get(page);
    if (there === undefined) byPage.set(page, [block]);
    else there.push(block);
  }
  const heads = [...tables.values()].flatMap(({ repeated }) => repeated);
  pages.forEach(({ number }, index) => {
    const around: PageFurniture | undefined = furniture[index];
    writer.beginPage(number, around?.printed ?? null);
    writer.furniture(around?.head ?? []);
    writer.furniture(heads.flatMap(({ page, row }) => (page === number ? [row.flat()] : [])));
    for (const block of byPage.get(number) ?? []) {
      const table = tables.get(block);
      writer.beginPage(block.page);
      if (table === undefined) writer.block(block);
      else writer.table(table);
      writer.beginPage(number);
    }
    writer.furniture(around?.foot ?? []);
  });
  const mended = [...disguised].map((font) => fonts.font(font).name);
  return { ...writer.finish(), diagnostics: reportOn(pages, mended, repaired) };
}

/** The second half of a note has the label and the link of the first. */
function labelContinuations(blocks: readonly PageBlock[]): void {
  let note: PageBlock | undefined;
  let before: PageBlock | undefined;
  for (const block of blocks) {
    const ofEndNote = block.kind === 'paragraph' && before?.kind === 'note' && before.ordinal !== undefined;
    if (block.continues && ofEndNote) block.kind = 'note';
    if (block.kind === 'note') {
      if (block.continues && note?.label !== undefined) continueNote(block, note);
      else if (block.continues) {
        block.continues = false;
        block.kind = 'paragraph';
      }
      note = block;
    }
    before = block;
  }
}

function continueNote(block: PageBlock, note: PageBlock): void {
  if (note.label !== undefined) block.label = note.label;
  if (note.link !== undefined) block.link = note.link;
  if (note.ordinal !== undefined) block.ordinal = note.ordinal;
}

function* piecesOf(pages: readonly PageText[]): Generator<Piece> {
  for (const { segments } of pages) for (const { pieces } of segments) yield* pieces;
}
