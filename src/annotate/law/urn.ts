import type { Lexica } from './lexica.ts';

/** What a uniform name is built from. */
export interface Named {
  readonly kind: string;
  readonly jurisdiction: string | null;
  readonly date: string | null;
  readonly number: string | null;
  readonly authority: string | null;
}

/** Who issues instruments of a kind where the citation does not say. */
const AUTHORITIES: ReadonlyMap<string, string> = new Map([
  ['decree', 'president'],
  ['resolution', 'government'],
  ['order', 'ministry'],
]);

/** The state itself enacts these, whoever signed them. */
const OF_STATE: ReadonlySet<string> = new Set(['law', 'constitutional-law', 'code', 'constitution']);

/** These have no name of their own: they are identified by the act that approves them. */
const APPROVED: ReadonlySet<string> = new Set(['concept', 'program', 'bill', 'treaty', 'article']);

/**
 * `urn:lex:kz:state:law:2005-04-12;36-iii` (RFC 9676). Only for national instruments whose day is known, and whose
 * number is: a constitution alone does without one.
 */
export function urnOf(lex: Lexica, { kind, jurisdiction, date, number, authority }: Named): string | null {
  if (jurisdiction === null || jurisdiction === 'INT' || date?.length !== 10) return null;
  if (number === null && kind !== 'constitution') return null;
  if (APPROVED.has(kind)) return null;
  const issuer = OF_STATE.has(kind) ? 'state' : (authority ?? AUTHORITIES.get(kind) ?? 'state');
  const name = `urn:lex:${jurisdiction.toLowerCase()}:${issuer}:${kind.replaceAll('-', '.')}:${date}`;
  return number === null ? name : `${name};${plain(lex, number)}`;
}

/**
 * The Akoma Ntoso IRI of the work: `/akn/kz/act/law/2005-04-12/36-iii`, with who issued it where that is not the state,
 * `/akn/kz/act/decree/president/2006-07-25/154`.
 */
export function iriOf(urn: string | null): string | null {
  const [, , jurisdiction, issuer, kind, details] = urn?.split(':') ?? [];
  if (jurisdiction === undefined || issuer === undefined || kind === undefined || details === undefined) return null;
  const [date, number] = details.split(';');
  const actor = issuer === 'state' ? '' : `/${issuer}`;
  return `/akn/${jurisdiction}/act/${kind}${actor}/${date}${number === undefined ? '' : `/${number}`}`;
}

/** The URN of an edition and a provision of an instrument: `…;36-iii@2012-01-01~art5;par1`. Lists have no such name. */
export function citedUrn(urn: string | null, edition: string | null, provision: string | null): string | null {
  if (urn === null) return null;
  const version = edition?.length === 10 ? `@${edition}` : '';
  const partition = provision === null ? null : partitionOf(provision);
  return `${urn}${version}${partition === null ? '' : `~${partition}`}`;
}

/** "art. 58 para. 1 subpara. 2" is `art58;par1;sub2`. */
function partitionOf(provision: string): string | null {
  const levels = Array.from(provision.matchAll(/(\p{L}+)\.? ([\p{L}\d.()-]+)(,)?/gu));
  if (levels.length === 0 || provision.includes(';') || levels.some(([, , , list]) => list !== undefined)) return null;
  return levels.map(([, unit = '', number = '']) => `${PARTITIONS.get(unit) ?? unit}${number.toLowerCase()}`).join(';');
}

const PARTITIONS: ReadonlyMap<string, string> = new Map([
  ['para', 'par'],
  ['subpara', 'sub'],
]);

/** ASCII as the standard demands: «ЗРУ-764» is `zru-764`, «216-н/қ» is `216-n-q`. */
const plain = (lex: Lexica, number: string): string =>
  Array.from(number.toLowerCase(), (letter) => (lex.latin.get(letter) === '-' ? '' : (lex.latin.get(letter) ?? letter)))
    .join('')
    .replace(/[^a-z0-9.]+/gu, '-')
    .replace(/^-|-$/gu, '');
