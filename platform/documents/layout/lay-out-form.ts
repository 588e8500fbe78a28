import type { ApplicationForm, FormRow } from './application-form.ts';
import { breakLines } from './break-lines.ts';
import { officialDate } from './official-paper.ts';
import { type Face, type LaidOut, type Measure, MM_PER_POINT, type PaperItem } from './paper-item.ts';

/** Page of a form: A4 with narrow margins, so that a form fits one sheet where it can. */
const PAGE = { left: 20, top: 20, width: 170, bottom: 272 };
const SIZE = 12;
/** Height of a line of 12 points, and room above and below the words of a cell. */
const LINE = 6.2;
const ROOM = 1.6;
/** Least height of a row, and of an opinion box. */
const LEAST = { row: 9.5, opinion: 34 };
/** Lines that the cells of one page hold. */
const MOST_LINES = Math.floor((PAGE.bottom - PAGE.top - 2 * ROOM) / LINE);
/** Width of the name of a field. */
const NAME = 30;

/** Lays out a form with boxes for fields, opinions and seals, each copy on its own sheets. Pure. */
export function layOutForm(form: ApplicationForm, measure: Measure): LaidOut {
  const one = new FormSheet(measure);
  one.head(form);
  for (const row of form.rows) one.row(row);
  one.notes(form);
  const pages = one.page + 1;
  const copies = Array.from({ length: Math.max(1, form.copies) }, (_, copy) => [
    ...one.items.map((item) => ({ ...item, page: item.page + copy * pages })),
    ...feet(form, copy, pages, measure),
  ]);
  return { items: copies.flat(), pages: pages * copies.length };
}

interface Cell {
  readonly words?: string;
  /** Instead of words: lines that are broken already. */
  readonly lines?: readonly string[];
  readonly width: number;
  readonly face: Face;
}

class FormSheet {
  readonly items: PaperItem[] = [];
  page = 0;
  y = PAGE.top;
  readonly measure: Measure;

  constructor(measure: Measure) {
    this.measure = measure;
  }

  head({ title, left, right, verify }: ApplicationForm): void {
    const wide = this.measure(title, 'title', 20);
    this.text(title, PAGE.left + (PAGE.width - wide) / 2, this.y + 7, 'title', 20);
    if (verify) {
      const side = 18;
      this.items.push({ kind: 'code', page: 0, x: PAGE.left + PAGE.width - side, y: 8, side, says: verify.address });
    }
    this.y += 14;
    if (left) this.text(left, PAGE.left, this.y + 4, 'body', SIZE);
    if (right) this.text(right, PAGE.left + PAGE.width - this.measure(right, 'body', SIZE), this.y + 4, 'body', SIZE);
    this.y += 7;
  }

  row(row: FormRow): void {
    if (row.kind === 'heading') this.cells([{ words: row.words, width: PAGE.width, face: 'hei' }]);
    else if (row.kind === 'fields') this.fields(row.fields);
    else if (row.kind === 'table') this.table(row);
    else this.opinion(row);
  }

  notes({ notes }: ApplicationForm): void {
    this.y += 3;
    for (const note of notes) {
      for (const text of this.broken(note, PAGE.width, 'body', 10.5)) {
        this.room(5);
        this.text(text, PAGE.left, this.y + 4, 'body', 10.5);
        this.y += 5;
      }
    }
  }

  private fields(fields: Extract<FormRow, { kind: 'fields' }>['fields']): void {
    const all = fields.reduce((sum, { share = 1 }) => sum + share, 0);
    const free = PAGE.width - NAME * fields.length;
    this.cells(
      fields.flatMap(({ name, value, share = 1 }) => [
        { words: name, width: NAME, face: 'hei' as const },
        { words: value, width: (free * share) / all, face: 'body' as const },
      ]),
    );
  }

  private table({ heads, lines }: Extract<FormRow, { kind: 'table' }>): void {
    const width = PAGE.width / Math.max(1, heads.length);
    this.cells(heads.map((words) => ({ words, width, face: 'hei' })));
    for (const line of lines) this.cells(heads.map((_, at) => ({ words: line[at] ?? '', width, face: 'body' })));
  }

  private opinion({ who, opinion, seal }: Extract<FormRow, { kind: 'opinion' }>): void {
    const inner = PAGE.width - NAME;
    const lines = opinion ? this.broken(opinion.words, inner - 4, 'body', SIZE) : [];
    // What one box cannot hold stands before it; signature and seal stay with the end.
    const before = lines.splice(0, Math.max(0, lines.length - MOST_LINES / 2));
    if (before.length > 0)
      this.cells([
        { words: who, width: NAME, face: 'hei' },
        { lines: before, width: inner, face: 'body' },
      ]);
    const height = Math.max(LEAST.opinion, lines.length * LINE + 18);
    this.room(height);
    this.box(PAGE.left, NAME, height);
    this.box(PAGE.left + NAME, inner, height);
    this.middle(this.broken(who, NAME - 4, 'hei', SIZE), PAGE.left, NAME, height, 'hei');
    lines.forEach((text, at) => {
      this.text(text, PAGE.left + NAME + 2, this.y + ROOM + 4.4 + at * LINE, 'body', SIZE);
    });
    const under = this.y + height - 4;
    const signed = opinion ? `${opinion.by}　${officialDate(opinion.on)}` : '签字：　　　　　　　　年　　月　　日';
    this.text(signed, PAGE.left + PAGE.width - 4 - this.measure(signed, 'body', SIZE), under, 'body', SIZE);
    if (seal) this.text('（盖章）', PAGE.left + PAGE.width - 60, under - 8, 'body', SIZE, 'grey');
    this.y += height;
  }

  /** Cells beside one another, as high as the highest of them; what is higher than a page goes on on the next. */
  private cells(given: readonly Cell[]): void {
    const cells = given.map((cell) => ({
      ...cell,
      lines: cell.lines ?? this.broken(cell.words ?? '', cell.width - 4, cell.face, SIZE),
    }));
    const most = Math.max(...cells.map(({ lines }) => lines.length));
    for (let from = 0; from < most; from += MOST_LINES) {
      const part = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, from + MOST_LINES) }));
      const height = Math.max(LEAST.row, Math.min(most - from, MOST_LINES) * LINE + 2 * ROOM);
      this.room(height);
      let x = PAGE.left;
      for (const { lines, width, face } of part) {
        this.box(x, width, height);
        this.middle(lines, x, width, height, face);
        x += width;
      }
      this.y += height;
    }
  }

  /** Lines in the middle of a cell's height; names of fields also of its width. */
  private middle(lines: readonly string[], x: number, width: number, height: number, face: Face): void {
    const top = this.y + (height - lines.length * LINE) / 2;
    lines.forEach((text, at) => {
      const indent = face === 'hei' ? (width - 4 - this.measure(text, face, SIZE)) / 2 : 0;
      this.text(text, x + 2 + indent, top + at * LINE + (LINE + SIZE * MM_PER_POINT * 0.76) / 2, face, SIZE);
    });
  }

  private broken(text: string, width: number, face: Face, size: number): string[] {
    const measure = (words: string) => this.measure(words, face, size);
    return text.split('\n').flatMap((part) => breakLines(part, { width, measure }).map((line) => line.text));
  }

  private room(height: number): void {
    if (this.y + height <= PAGE.bottom) return;
    this.page++;
    this.y = PAGE.top;
  }

  private box(x: number, width: number, height: number): void {
    const corners = [
      [x, this.y],
      [x + width, this.y],
      [x + width, this.y + height],
      [x, this.y + height],
    ] as const;
    corners.forEach((from, at) => {
      const to = corners[(at + 1) % 4] ?? from;
      this.items.push({ kind: 'line', page: this.page, from, to, width: 0.25, colour: 'black' });
    });
  }

  private text(text: string, x: number, y: number, face: Face, size: number, colour: 'black' | 'grey' = 'black'): void {
    if (text !== '') this.items.push({ kind: 'text', page: this.page, x, y, text, face, size, colour });
  }
}

/** 第1页 共2页, and which copy it is. */
function feet({ copies, verify }: ApplicationForm, copy: number, pages: number, measure: Measure): PaperItem[] {
  return Array.from({ length: pages }, (_, page): PaperItem => {
    const parts = [
      `第${page + 1}页 共${pages}页`,
      copies > 1 ? `共${copies}份之第${copy + 1}份` : '',
      verify ? `内容摘要 ${verify.digest}` : '',
    ];
    const text = parts.filter(Boolean).join('　');
    const x = PAGE.left + (PAGE.width - measure(text, 'song', 9)) / 2;
    return { kind: 'text', page: page + copy * pages, x, y: 285, text, face: 'song', size: 9, colour: 'grey' };
  });
}
