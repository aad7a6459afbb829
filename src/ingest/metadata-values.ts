import type { StatedMetadata } from '../core/source.ts';

/** ISO 639-1 to 639-3, for the languages that documents of these countries and about them are written in. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'ara',
  az: 'aze',
  be: 'bel',
  bg: 'bul',
  cs: 'ces',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  et: 'est',
  fa: 'fas',
  fi: 'fin',
  fr: 'fra',
  hu: 'hun',
  hy: 'hye',
  it: 'ita',
  ja: 'jpn',
  ka: 'kat',
  kk: 'kaz',
  ko: 'kor',
  ky: 'kir',
  lt: 'lit',
  lv: 'lav',
  mn: 'mon',
  nl: 'nld',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  ru: 'rus',
  sk: 'slk',
  sl: 'slv',
  sr: 'srp',
  sv: 'swe',
  tg: 'tgk',
  tk: 'tuk',
  tr: 'tur',
  uk: 'ukr',
  ur: 'urd',
  uz: 'uzb',
  zh: 'zho',
};

/** `en-GB`, `ru`, `kaz` → ISO 639-3; `undefined` for what is no known code. */
export function languageCode(tag: string | null | undefined): string | undefined {
  const code = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/iu.exec(tag ?? '')?.[1]?.toLowerCase();
  if (code === undefined) return undefined;
  return code.length === 2 ? LANGUAGES[code] : Object.values(LANGUAGES).includes(code) ? code : undefined;
}

/** `2016`, `2016-09`, `2016/09/28`, `2016-09-28T10:00:00Z`, `28.09.2016` → year, and day or month where stated. */
export function dateOf(text: string | null | undefined): Pick<StatedMetadata, 'year' | 'date'> {
  const iso = /^\s*((?:1[5-9]|20)\d\d)(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?=\D|$)/u.exec(text ?? '');
  const dotted = /^\s*(\d{1,2})\.(\d{1,2})\.((?:1[5-9]|20)\d\d)\s*$/u.exec(text ?? '');
  const [year, month, day] = iso === null ? [dotted?.[3], dotted?.[2], dotted?.[1]] : iso.slice(1);
  if (year === undefined) return {};
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return { year: Number(year) };
  const date = `${year}-${month.padStart(2, '0')}`;
  const isDay = day !== undefined && Number(day) >= 1 && Number(day) <= 31;
  return { year: Number(year), date: isDay ? `${date}-${day.padStart(2, '0')}` : date };
}

/** `Family, Given` → `Given Family`; a name in any other form stays. */
export function personName(name: string): string {
  const [, family, given] = /^([^,;]+),\s*([^,;]+)$/u.exec(name.trim()) ?? [];
  return family === undefined || given === undefined ? name.trim() : `${given.trim()} ${family.trim()}`;
}

/** What word processors put for a title nobody gave. */
export const isRealTitle = (title: string): boolean =>
  title.trim().length > 2 &&
  !/^(?:microsoft word\b.*|(?:document|документ|untitled|без названия)\s*\d*|.*\.(?:docx?|odt|rtf|html?|indd|pdf))$/iu.test(
    title.trim(),
  );

/** Metadata without what is unknown. */
export function stated(
  metadata: { readonly [K in keyof StatedMetadata]?: StatedMetadata[K] | null | undefined },
): StatedMetadata {
  return Object.fromEntries(
    Object.entries(metadata).filter(([, value]) =>
      Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '',
    ),
  );
}
