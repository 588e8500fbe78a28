import { bookFault } from '../faults.ts';
import type { Container } from './container.ts';
import { LONGEST_CELL } from './line-reader.ts';
import { readPart } from './read-part.ts';
import { StringShelf } from './string-shelf.ts';
import { cellText } from './xml-text.ts';

/** Some ten columns of nothing but different texts in a full sheet. */
const MOST_STRINGS = 12_000_000;

/** Puts the shared strings of a workbook on a shelf: runs of rich text joined, phonetic readings (`rPh`) left out. */
export async function readSharedStrings(box: Container, part: string | undefined): Promise<StringShelf> {
  const shelf = new StringShelf();
  if (!part || !box.has(part)) return shelf;
  let [raw, inText, phonetic] = ['', false, 0];
  try {
    await readPart(
      box,
      part,
      {
        open(name) {
          if (name === 'si') raw = '';
          else if (name === 't') inText = phonetic === 0;
          else if (name === 'rPh') phonetic++;
        },
        text(piece) {
          if (!inText) return;
          raw += piece;
          if (raw.length > LONGEST_CELL) throw bookFault('BOOK_DAMAGED', { part, reason: 'endless text' });
        },
        close(name) {
          if (name === 't') inText = false;
          else if (name === 'rPh') phonetic--;
          else if (name === 'si') {
            if (shelf.length >= MOST_STRINGS) throw bookFault('BOOK_BOMB', { part });
            shelf.append(cellText(raw));
          }
        },
      },
      Number.POSITIVE_INFINITY,
    );
  } catch (error) {
    shelf.close();
    throw error;
  }
  return shelf;
}
