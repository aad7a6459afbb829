import type { LoggerInterface } from 'vega';
import type { Chart, ChartDesign } from './chart.ts';
import { COLOURS, THEME } from './theme.ts';

/**
 * Draws one chart without a screen. Text is measured by Vega's estimate, so fonts of the machine change nothing. What Vega
 * and Vega-Lite warn of goes to `warn`, not to the terminal: the designs are ours, and a test sees that there is nothing.
 */
export async function draw(design: ChartDesign, warn: (message: string) => void = () => {}): Promise<Chart> {
  // Loaded where a chart is drawn, so that no other command waits for it.
  const [{ parse, View }, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const logger = loggerTo(warn);
  // Vega marks the rows of the data that it is given; the specification is kept as it was.
  const { spec } = compile(structuredClone(design.spec), { config: THEME, logger });
  const view = new View(parse(spec), { renderer: 'none', logger });
  try {
    return { ...design, svg: tidied(await view.toSVG(), design) };
  } finally {
    view.finalize();
  }
}

function loggerTo(warn: (message: string) => void): LoggerInterface {
  const logger: LoggerInterface = {
    level: (() => logger) as LoggerInterface['level'],
    error: (...parts) => {
      warn(parts.join(' '));
      return logger;
    },
    warn: (...parts) => {
      warn(parts.join(' '));
      return logger;
    },
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}

/**
 * The picture with a name for screen readers (WAI-ARIA `img`: its parts are not read one by one, the table behind it is),
 * tooltips on its marks, ids that are numbered within the chart (Vega counts them on from chart to chart, and a page holds
 * several), and coordinates to a thousandth of a pixel.
 */
function tidied(svg: string, { name, title, caption }: ChartDesign): string {
  const ids = new Map<string, string>();
  const idOf = (old: string): string => {
    const id = ids.get(old) ?? `${name}-${ids.size + 1}`;
    ids.set(old, id);
    return id;
  };
  return withTooltips(svg)
    .replace(/ (id="|[a-z-]+="url\(#)((?:clip|gradient)[\w-]*)/gu, (_, before: string, old: string) => {
      return ` ${before}${idOf(old)}`;
    })
    .replace(/ (d|transform)="([^"]*)"/gu, (_, attribute: string, value: string) => {
      return ` ${attribute}="${value.replace(/(\.\d{3})\d+/gu, '$1')}"`;
    })
    .replace(/^<svg /u, `<svg role="img" aria-label="${attributeText(`${title}. ${caption}`)}" `)
    .replace(/(<svg[^>]*><rect [^>]*fill=")(?:white|#fff)"/u, `$1${COLOURS.paper}"`);
}

/**
 * Vega describes every mark by `aria-label` and role, which nothing reads inside of an `img`. A mark's description becomes
 * its `title` (SVG 2, 5.4), which browsers show under the pointer; all others go. Vega escapes `<`, `>` and `"` in attributes.
 */
function withTooltips(svg: string): string {
  return svg
    .replace(
      /<path aria-label="([^"]*)" role="graphics-symbol" aria-roledescription="(?!axis|legend|title)[^"]*"([^>]*)\/>/gu,
      (_, label: string, rest: string) => `<path${rest}><title>${label}</title></path>`,
    )
    .replace(/<[a-z][^>]*>/gu, (tag) => tag.replace(/ (?:role|aria-[a-z]+|pointer-events|class)="[^"]*"/gu, ''));
}

const attributeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
