/** `1) …`, `(a) …`, `б) …`, `(iv) …`. */
const ENUMERATED = /^[ \t]*\(?(?:\d{1,2}(?:-\d{1,2})?|\p{Ll}|[ivx]{2,4})\)\s+\S/u;

/** Whether a line is an enumerated item. The letter or number stays: laws and reports are cited by it. */
export const isEnumerated = (line: string): boolean => ENUMERATED.test(line);
