import type { FontTable } from './fonts.ts';
import { toMatrix } from './geometry.ts';
import type { PageInk } from './ink.ts';
import { type FontFacts, type OperatorNumbers, readInk } from './interpreter.ts';
import type { PageProxy, PdfProxy } from './open.ts';

/** `AnnotationMode.DISABLE` of pdf.js: comments and form fields are not the text. */
const NO_ANNOTATIONS = 0;

/** Reads page after page, so that memory holds one page of glyphs at a time. A page that fails is `null`. */
export async function* readPages(
  pdf: PdfProxy,
  operators: OperatorNumbers,
  fonts: FontTable,
): AsyncGenerator<PageInk | null> {
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      yield await readPage(page, operators, fonts);
      page.cleanup();
    } catch {
      yield null;
    }
  }
}

async function readPage(page: PageProxy, operators: OperatorNumbers, fonts: FontTable): Promise<PageInk> {
  const list = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  const viewport = page.getViewport({ scale: 1 });
  const factsOf = rememberFonts(page, fonts);
  return readInk(
    list,
    operators,
    { width: viewport.width, height: viewport.height, viewport: toMatrix(viewport.transform) },
    factsOf,
  );
}

function rememberFonts(page: PageProxy, fonts: FontTable): (id: string) => FontFacts {
  const known = new Map<string, FontFacts>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const loaded: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined;
    const object = typeof loaded === 'object' && loaded !== null ? loaded : {};
    const facts: FontFacts = {
      number: fonts.numberOf(id, String(Reflect.get(object, 'name') ?? '')),
      unit: Reflect.get(object, 'isType3Font') === true ? toMatrix(Reflect.get(object, 'fontMatrix'))[0] : 0.001,
      vertical: Reflect.get(object, 'vertical') === true,
    };
    known.set(id, facts);
    return facts;
  };
}
