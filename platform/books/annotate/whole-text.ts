import { bookFault } from '../faults.ts';
import type { Container } from '../xlsx/container.ts';
import { textOf } from '../xlsx/read-part.ts';
import { XmlScanner } from '../xlsx/xml-scanner.ts';

/** Styles and lists of parts are small; a part above this is not changed in memory. */
const MOST = 32 * 1024 * 1024;

/** A small part as one text. Errors: BOOK_TOO_LARGE_TO_WRITE, and those of reading. */
export async function wholeText(box: Container, part: string): Promise<string> {
  // Proven to be XML before patterns are tried on it: an element that never ends would make them slow.
  const scanner = new XmlScanner({ open() {}, close() {} });
  let text = '';
  for await (const piece of textOf(box, part)) {
    text += piece;
    scanner.push(piece);
    if (text.length > MOST) throw bookFault('BOOK_TOO_LARGE_TO_WRITE', { part });
  }
  scanner.end();
  return text;
}
