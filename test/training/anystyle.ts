import { existsSync, readFileSync } from 'node:fs';
import type { Piece } from '../../src/annotate/references/pieces/piece.ts';

/** Strings of references whose words are labelled, AnyStyle's core set (BSD-2-Clause). */
const FILE = new URL('../../../shared/data/anystyle/core.xml', import.meta.url);

const PIECE_OF: Readonly<Record<string, Piece>> = {
  author: 'author',
  director: 'author',
  producer: 'author',
  editor: 'editor',
  translator: 'translator',
  title: 'title',
  'container-title': 'book',
  source: 'book',
  journal: 'journal',
  'collection-title': 'series',
  date: 'date',
  volume: 'volume',
  pages: 'pages',
  publisher: 'publisher',
  location: 'place',
  genre: 'genre',
  medium: 'genre',
  edition: 'edition',
  'citation-number': 'number',
  url: 'web',
  doi: 'web',
};

export interface LabelledEntry {
  readonly text: string;
  /** By word between spaces. */
  readonly pieces: readonly Piece[];
}

/** @returns [] where the file is missing */
export function readAnystyle(): LabelledEntry[] {
  if (!existsSync(FILE)) return [];
  const xml = readFileSync(FILE, 'utf8');
  return [...xml.matchAll(/<sequence>([\s\S]*?)<\/sequence>/gu)].map(([, sequence = '']) => {
    const parts = [...sequence.matchAll(/<([\w-]+)>([\s\S]*?)<\/\1>/gu)].map(
      ([, name = '', content = '']) => [name, plain(content)] as const,
    );
    const words = parts.flatMap(([name, content]) =>
      content.split(' ').flatMap((word) => (word === '' ? [] : [[word, PIECE_OF[name] ?? 'note'] as const])),
    );
    return { text: words.map(([word]) => word).join(' '), pieces: words.map(([, piece]) => piece) };
  });
}

const plain = (content: string): string =>
  content
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .trim();
