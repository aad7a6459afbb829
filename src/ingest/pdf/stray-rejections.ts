/** How many PDFs are being read in this thread. */
let reading = 0;

/**
 * In a file with a damaged table of objects pdf.js starts its recovery and forgets promises that have failed by then; a
 * promise that fails unheard would end the process, and a whole batch with it. What pdf.js goes on to say about the file
 * through the promises that are awaited is not touched.
 */
export async function withoutStrayRejections<T>(read: () => Promise<T>): Promise<T> {
  if (reading++ === 0) process.on('unhandledRejection', passOver);
  try {
    return await read();
  } finally {
    // Node.js reports unheard promises once the present turn is over.
    await new Promise((resolve) => setImmediate(resolve));
    if (--reading === 0) process.off('unhandledRejection', passOver);
  }
}

function passOver(reason: unknown): void {
  if (!(reason instanceof Error) || !/pdfjs/u.test(reason.stack ?? '')) throw reason;
}
