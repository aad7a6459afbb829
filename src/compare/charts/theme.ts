import type { Config } from 'vega-lite';

/**
 * Colours of the charts. Each has one meaning and a spelling of its own, since the page maps them to its own colours in the
 * dark (`page/style.ts` selects `[fill="#1b1e23"]`). Contrast to white is at least 4.5 : 1 for text, 3 : 1 for marks.
 */
export const COLOURS = {
  paper: '#ffffff',
  ink: '#1b1e23',
  faint: '#565d69',
  rule: '#d9dde3',
  accent: '#2f6690',
  second: '#b4532a',
  /** Text that stands on a coloured cell and keeps its colour in the dark. */
  onPale: '#101215',
  onDeep: '#fefefe',
} as const;

/** From few to many: one hue, even steps of lightness, told apart in greyscale too. */
export const SEQUENCE = ['#e8f0f6', '#bcd4e6', '#8bb4d3', '#5a92bd', '#35709f', '#1c4a70'] as const;

/**
 * Kinds and speakers: Okabe and Ito's palette (2008), which people who tell red and green badly can tell apart, its green, yellow
 * and sky blue darkened to stand out from paper and to carry white text.
 */
export const CATEGORIES = [
  '#0072b2',
  '#b84f00',
  '#00795a',
  '#cc79a7',
  '#8c6d00',
  '#5b4fa2',
  '#4c97c4',
  '#666b73',
  '#a33b3b',
  '#3d6b35',
] as const;

/** What all charts share. Sizes are pixels of the picture, which the page may scale. */
export const THEME: Config = {
  font: 'sans-serif',
  background: COLOURS.paper,
  padding: 6,
  view: { stroke: null },
  title: { anchor: 'start', color: COLOURS.ink, fontSize: 15, fontWeight: 600, offset: 12 },
  axis: {
    labelColor: COLOURS.faint,
    titleColor: COLOURS.ink,
    gridColor: COLOURS.rule,
    domainColor: COLOURS.faint,
    tickColor: COLOURS.faint,
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 500,
    labelLimit: 620,
    titlePadding: 8,
  },
  header: { labelColor: COLOURS.ink, labelFontSize: 13, labelFontWeight: 600, labelLimit: 400, title: null },
  legend: {
    labelColor: COLOURS.ink,
    titleColor: COLOURS.ink,
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 500,
    labelLimit: 480,
    titleLimit: 480,
    symbolStrokeWidth: 2,
    gradientStrokeColor: COLOURS.rule,
  },
  range: { category: [...CATEGORIES], ramp: [...SEQUENCE], heatmap: [...SEQUENCE] },
  text: { color: COLOURS.ink, fontSize: 12 },
  point: { opacity: 1 },
};
