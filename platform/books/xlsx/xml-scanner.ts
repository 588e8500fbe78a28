import { bookFault } from '../faults.ts';

/** What a scanner tells about the document as it comes by. Names are local: prefixes are left out. */
export interface XmlHandler {
  /** `attributes` is the raw text behind the name; read it with `attribute`. An empty element is followed by `close`. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Raw text; read it with `unescapeXml`. */
  text?(raw: string): void;
}

/** No cell holds more than 32,767 characters; a longer run without a tag is no sheet. */
const LONGEST_RUN = 4 * 1024 * 1024;

const DEEPEST = 256;

/**
 * Scans XML in pieces of any size, in constant memory: the one thing that readers of whole documents cannot do, several times faster than
 * general streaming parsers (docs/adr/0012). Refuses a DTD, so that no entity can be defined. Errors: BOOK_DAMAGED, BOOK_ENTITIES.
 */
export class XmlScanner {
  private rest = '';
  private readonly path: string[] = [];
  private rootSeen = false;

  constructor(private readonly handler: XmlHandler) {}

  push(piece: string): void {
    const text = this.rest ? this.rest + piece : piece;
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag < 0) break;
      const end = endOfTag(text, tag);
      if (end < 0) break;
      if (tag > at) this.handler.text?.(text.slice(at, tag));
      this.tag(text, tag, end);
      at = end + 1;
    }
    this.rest = text.slice(at);
    if (this.rest.length > LONGEST_RUN) throw bookFault('BOOK_DAMAGED', { reason: 'run without a tag' });
  }

  /** Says that the document is over. Errors: BOOK_DAMAGED when it stops half-way. */
  end(): void {
    if (!this.rootSeen || this.path.length > 0 || this.rest.includes('<')) {
      throw bookFault('BOOK_DAMAGED', { reason: 'the document stops half-way' });
    }
  }

  private tag(text: string, start: number, end: number): void {
    const first = text.charCodeAt(start + 1);
    if (first === SLASH) this.shut(text.slice(start + 2, end).trimEnd());
    else if (first === QUESTION) return;
    else if (first === EXCLAMATION) this.declaration(text.slice(start, end + 1));
    else this.start(text, start + 1, end);
  }

  private start(text: string, from: number, end: number): void {
    const empty = text.charCodeAt(end - 1) === SLASH;
    const last = empty ? end - 1 : end;
    let stop = from;
    while (stop < last && text.charCodeAt(stop) > SPACE) stop++;
    const name = text.slice(from, stop);
    if (name === '' || this.path.length > DEEPEST) throw bookFault('BOOK_DAMAGED', { reason: 'not XML' });
    this.rootSeen = true;
    const local = localName(name);
    this.handler.open(local, text.slice(stop, last));
    if (empty) this.handler.close(local);
    else this.path.push(name);
  }

  private shut(name: string): void {
    if (this.path.pop() !== name) throw bookFault('BOOK_DAMAGED', { reason: `unexpected end of ${name.slice(0, 40)}` });
    this.handler.close(localName(name));
  }

  private declaration(tag: string): void {
    if (tag.startsWith('<![CDATA[')) {
      this.handler.text?.(tag.slice(9, -3).replace(/&/g, '&amp;').replace(/</g, '&lt;'));
    } else if (!tag.startsWith('<!--')) throw bookFault('BOOK_ENTITIES');
  }
}

const [SPACE, EXCLAMATION, DOUBLE, SINGLE, SLASH, GREATER, QUESTION] = [32, 33, 34, 39, 47, 62, 63];

/** Position of the `>` that ends the tag, or -1 when it has not come yet; a `>` may stand inside a value. */
function endOfTag(text: string, start: number): number {
  const first = text.charCodeAt(start + 1);
  if (first === EXCLAMATION) return endOfDeclaration(text, start);
  if (first === SLASH) return text.indexOf('>', start);
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === GREATER) return at;
    if (char !== DOUBLE && char !== SINGLE) continue;
    at = text.indexOf(char === DOUBLE ? '"' : "'", at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

function endOfDeclaration(text: string, start: number): number {
  if (text.length < start + 9) return -1;
  const [closing, length] = text.startsWith('<!--', start)
    ? ['-->', 3]
    : text.startsWith('<![CDATA[', start)
      ? [']]>', 3]
      : ['>', 1];
  const end = text.indexOf(closing, start + 2);
  return end < 0 ? -1 : end + length - 1;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
