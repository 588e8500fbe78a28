import { bookFault } from '../faults.ts';
import type { Container } from './container.ts';
import { type XmlHandler, XmlScanner } from './xml-scanner.ts';

/** Lists of parts, sheets and styles are small; whoever reads one keeps it in memory. */
const MOST_OF_A_LIST = 32 * 1024 * 1024;

/** Scans one part from beginning to end. Errors: BOOK_DAMAGED, BOOK_ENTITIES, BOOK_BOMB (longer than `most` characters). */
export async function readPart(
  box: Container,
  name: string,
  handler: XmlHandler,
  most = MOST_OF_A_LIST,
): Promise<void> {
  const scanner = new XmlScanner(handler);
  let length = 0;
  for await (const piece of textOf(box, name)) {
    length += piece.length;
    if (length > most) throw bookFault('BOOK_BOMB', { part: name });
    scanner.push(piece);
  }
  scanner.end();
}

/** Text of a part piece by piece. XML in these containers is UTF-8; other encodings are read by no spreadsheet program either. */
export async function* textOf(box: Container, name: string): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const bytes of box.read(name)) {
    const piece = decoded(decoder, bytes, name);
    if (piece) yield piece;
  }
  const last = decoded(decoder, undefined, name);
  if (last) yield last;
}

function decoded(decoder: TextDecoder, bytes: Buffer | undefined, part: string): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw bookFault('BOOK_DAMAGED', { part, reason: 'not UTF-8' });
  }
}
