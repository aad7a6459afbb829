/** `startxref` stands near the end of the file (ISO 32000-2, 7.5.5). */
const TAIL = 2048;

/** Whether the file's own table of its parts is where the file says: else pdf.js has searched the file for them. */
export function isIntact(bytes: Uint8Array): boolean {
  const latin = (from: number, to: number): string =>
    Buffer.from(bytes.subarray(Math.max(0, from), to)).toString('latin1');
  const tail = latin(bytes.length - TAIL, bytes.length);
  const places = [...tail.matchAll(/startxref\s+(\d{1,12})/gu)];
  const place = Number(places.at(-1)?.[1] ?? Number.NaN);
  if (Number.isNaN(place)) return false;
  // Offsets count from the header, which a mail program may have put something in front of.
  const header = Math.max(0, latin(0, 1024).indexOf('%PDF-'));
  return /^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/u.test(latin(place + header, place + header + 40)) || place === 0;
}
