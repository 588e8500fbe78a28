import { GoaError } from '#platform/store';
import { type CellNote, commentItems, NOTE_AUTHOR, noteShapes } from '../write/notes-out.ts';
import { columnOf, rowOf } from '../xlsx/cell-place.ts';
import type { Container } from '../xlsx/container.ts';
import { wholeText } from './whole-text.ts';

/** The notes that a sheet has. Those of the person stay; those of an earlier marking go. */
export class OldNotes {
  private constructor(
    /** Names of the parts. */
    readonly comments: string,
    readonly drawing: string,
    private readonly commentsText: string,
    private readonly drawingText: string,
    /** Addresses with a note of the person's. */
    readonly taken: ReadonlySet<string>,
  ) {}

  /** Null when the parts cannot be changed safely: drawings of old programs are not always XML. Then the sheet keeps them as they are. */
  static async read(box: Container, comments: string, drawing: string): Promise<OldNotes | null> {
    const texts = await Promise.all([wholeText(box, comments), wholeText(box, drawing)]).catch((error: unknown) => {
      if (error instanceof GoaError) return null;
      throw error;
    });
    if (!texts) return null;
    const [text, shapes] = texts;
    const author = authorsOf(text).indexOf(NOTE_AUTHOR);
    const own = new Set<string>();
    const taken = new Set<string>();
    const kept = text.replace(/<((?:[\w.-]+:)?)comment\s[^>]*>[\s\S]*?<\/\1comment\s*>/g, (comment) => {
      const address = /\sref="([A-Z]{1,3}\d{1,7})"/.exec(comment)?.[1] ?? '';
      const isOwn = author >= 0 && comment.includes(`authorId="${author}"`);
      (isOwn ? own : taken).add(address);
      return isOwn ? '' : comment;
    });
    return new OldNotes(comments, drawing, kept, withoutShapes(shapes, own), taken);
  }

  /** Both parts with notes added. */
  with(notes: readonly CellNote[]): { comments: string; drawing: string } {
    if (notes.length === 0) return { comments: this.commentsText, drawing: this.drawingText };
    const prefix = /<((?:[\w.-]+:)?)commentList\b/.exec(this.commentsText)?.[1] ?? '';
    const open = this.commentsText.replace(/<((?:[\w.-]+:)?)(commentList|authors)\s*\/>/g, '<$1$2></$1$2>');
    const authors = authorsOf(open);
    const known = authors.indexOf(NOTE_AUTHOR);
    const author = known < 0 ? authors.length : known;
    const named =
      known < 0
        ? before(open, /<\/(?:[\w.-]+:)?authors\s*>/, `<${prefix}author>${NOTE_AUTHOR}</${prefix}author>`)
        : open;
    return {
      comments: before(named, /<\/(?:[\w.-]+:)?commentList\s*>/, prefixed(commentItems(notes, author), prefix)),
      drawing: before(this.drawingText, /<\/xml\s*>\s*$/, noteShapes(notes)),
    };
  }
}

/** The text with something added before the first place that the mark finds; unchanged without one. */
export function before(text: string, mark: RegExp, added: string): string {
  const place = text.search(mark);
  return place < 0 ? text : text.slice(0, place) + added + text.slice(place);
}

function authorsOf(comments: string): string[] {
  return [...comments.matchAll(/<(?:[\w.-]+:)?author>([^<]*)</g)].map(([, name]) => name!);
}

function withoutShapes(drawing: string, addresses: ReadonlySet<string>): string {
  if (addresses.size === 0) return drawing;
  const places = new Set([...addresses].map((address) => `${rowOf(address) - 1} ${columnOf(address)}`));
  return drawing.replace(/<v:shape\s[^>]*>[\s\S]*?<\/v:shape\s*>/g, (shape) => {
    const row = /<x:Row>\s*(\d+)/.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)/.exec(shape)?.[1];
    return places.has(`${row} ${column}`) ? '' : shape;
  });
}

function prefixed(xml: string, prefix: string): string {
  return prefix ? xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`) : xml;
}
