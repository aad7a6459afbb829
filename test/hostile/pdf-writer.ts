import { createHash } from 'node:crypto';

export interface PdfOptions {
  /** Encrypts with the standard handler (RC4, 40 bits); the password is asked for where it is not empty. */
  readonly password?: string;
  /** Pages are pictures, without a letter of text. */
  readonly scanned?: boolean;
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.alloc(16, 7);
const PERMISSIONS = -44;

/** A PDF of one page for each list of lines, with Helvetica and a table of its objects. */
export function pdf(pages: readonly (readonly string[])[], options: PdfOptions = {}): Uint8Array {
  const key = options.password === undefined ? undefined : keyFor(options.password);
  const objects: Buffer[] = [];
  const add = (body: string): number => objects.push(Buffer.from(body, 'latin1'));
  const stream = (dictionary: string, data: Buffer): number => {
    const number = objects.length + 1;
    const content = key === undefined ? data : rc4(objectKey(key, number), data);
    return objects.push(
      Buffer.concat([
        Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`),
        content,
        Buffer.from('\nendstream'),
      ]),
    );
  };
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ')}] >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  stream(
    '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8',
    Buffer.alloc(64, 200),
  );
  for (const lines of pages) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length + 2} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /I1 4 0 R >> >> >>`,
    );
    stream('', Buffer.from(options.scanned === true ? 'q 500 0 0 700 40 60 cm /I1 Do Q' : textOf(lines), 'latin1'));
  }
  return assembled(objects, key === undefined ? '' : encryption(options.password ?? ''));
}

const textOf = (lines: readonly string[]): string =>
  `BT /F1 11 Tf 72 770 Td 14 TL ${lines.map((line) => `(${line.replaceAll(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} ET`;

function assembled(objects: readonly Buffer[], trailer: string): Uint8Array {
  const chunks = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = chunks[0]?.length ?? 0;
  objects.forEach((object, index) => {
    const chunk = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(length);
    chunks.push(chunk);
    length += chunk.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  chunks.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(chunks));
}

const md5 = (...parts: readonly Buffer[]): Buffer => {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);

/** Algorithm 3.3 of the PDF reference, 1.4: the owner's password is the user's. */
const ownerEntry = (password: string): Buffer => rc4(md5(padded(password)).subarray(0, 5), padded(password));

/** Algorithm 3.2. */
function keyFor(password: string): Buffer {
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  return md5(padded(password), ownerEntry(password), permissions, ID).subarray(0, 5);
}

/** Algorithm 3.1. */
const objectKey = (key: Buffer, number: number): Buffer =>
  md5(key, Buffer.from([number & 255, (number >> 8) & 255, (number >> 16) & 255, 0, 0])).subarray(0, 10);

const encryption = (password: string): string => {
  const user = rc4(keyFor(password), PADDING);
  return `/ID [<${ID.toString('hex')}> <${ID.toString('hex')}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P ${PERMISSIONS} /O <${ownerEntry(password).toString('hex')}> /U <${user.toString('hex')}> >>`;
};

/** The cipher that PDF 1.4 asks for; cryptographic libraries no longer offer it. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + (state[i] ?? 0)) & 255;
      swap(i, j);
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
    }),
  );
}
