import { unzipSync } from 'fflate';
import { DocumentError } from '../core/diagnostic.ts';

/** Bounds of what a container may unpack to, in bytes and in number: far beyond any document, far below memory. */
const LARGEST_PART = 96 * 1024 * 1024;
const LARGEST_TOTAL = 160 * 1024 * 1024;
const MOST_ENTRIES = 20_000;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** Whether a part of this name, or whose name begins so, is mentioned in a container; nothing is unpacked. */
export const namesPart = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(name, undefined, 'latin1') >= 0;

/** The media type that OpenDocument and EPUB containers begin with, uncompressed, in a part of its own. */
export const mediaTypeOf = (bytes: Uint8Array): string =>
  isZip(bytes)
    ? (/^mimetype(application\/[\w.+-]+?)(?:PK|$)/u.exec(
        Buffer.from(bytes.subarray(30, 160)).toString('latin1'),
      )?.[1] ?? '')
    : '';

/** The parts of a ZIP container that a document is read from. Parts are looked up by name; nothing is written anywhere. */
export class Container {
  private readonly bytes: Uint8Array;
  private readonly sizes: ReadonlyMap<string, number>;
  private total = 0;

  /** @throws DocumentError `ingest/damaged`, `ingest/too-large` */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const sizes = new Map<string, number>();
    let entries = 0;
    damagedUnless(() =>
      unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          if (++entries > MOST_ENTRIES) throw tooLarge(`it has more than ${MOST_ENTRIES} parts`);
          sizes.set(name, originalSize);
          return false;
        },
      }),
    );
    this.sizes = sizes;
  }

  get names(): readonly string[] {
    return [...this.sizes.keys()];
  }

  has(name: string): boolean {
    return this.sizes.has(name);
  }

  /** The bytes of a part; `null` where there is none of that name. */
  part(name: string): Uint8Array | null {
    const size = this.sizes.get(name);
    if (size === undefined) return null;
    this.total += size;
    if (size > LARGEST_PART || this.total > LARGEST_TOTAL)
      throw tooLarge(`with its part ${JSON.stringify(name)} it comes to ${Math.round(this.total / (1024 * 1024))} MB`);
    // Memory is bounded by the declared size: what unpacks to more is cut off there, and found damaged.
    const unpacked = damagedUnless(() => unzipSync(this.bytes, { filter: (file) => file.name === name }));
    return unpacked[name] ?? null;
  }

  /** A part that is XML or HTML text; `null` where there is none of that name. */
  text(name: string): string | null {
    const bytes = this.part(name);
    return bytes === null ? null : decodeMarkup(bytes);
  }
}

function decodeMarkup(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes);
}

function damagedUnless<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError(
      'ingest/damaged',
      'the file is damaged: its ZIP container cannot be unpacked; open it in the program that made it and save it again',
    );
  }
}

const tooLarge = (what: string): DocumentError =>
  new DocumentError('ingest/too-large', `the file is a container that unpacks to too much: ${what}`);
