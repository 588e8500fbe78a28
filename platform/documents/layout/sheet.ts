import { type BrokenLine, breakLines } from './break-lines.ts';
import { type Colour, type Face, type Measure, MM_PER_POINT, type PaperItem } from './paper-item.ts';

/** A4 and the type area of GB/T 9704-2012 §5.2: 156 mm × 225 mm, 37 mm from above, 28 mm from the left; 22 lines of 28 signs. */
export const SHEET = {
  width: 210,
  height: 297,
  left: 28,
  top: 37,
  inner: 156,
  depth: 225,
  lines: 22,
  signs: 28,
} as const;

/** Height of a line and width of a sign of the body, millimetres. */
export const PITCH = SHEET.depth / SHEET.lines;
export const CELL = SHEET.inner / SHEET.signs;

/** Chinese sizes in points: 二号, 三号, 四号. */
export const SIZES = { two: 22, three: 16, four: 14 } as const;

/** How a text is set. */
export interface Style {
  readonly face: Face;
  readonly size: number;
  readonly colour?: Colour;
}

/** A paper being filled line by line, from above, over as many pages as it takes. */
export class Sheet {
  readonly items: PaperItem[] = [];
  readonly measure: Measure;
  page = 0;
  /** Lines used on this page; halves may be used. */
  line = 0;

  constructor(measure: Measure) {
    this.measure = measure;
  }

  /** Goes to the next page unless so many lines are left. */
  need(lines: number): void {
    if (this.line + lines <= SHEET.lines + 0.001) return;
    this.page++;
    this.line = 0;
  }

  /** Passes over lines, but never begins a page with emptiness. */
  skip(lines: number): void {
    if (this.line > 0) this.line += lines;
  }

  /** Base line of letters of that size, in the middle of the present line. */
  baseline(size: number, lines = 1): number {
    const height = size * MM_PER_POINT;
    return SHEET.top + this.line * PITCH + (lines * PITCH - height) / 2 + height * 0.88;
  }

  /** Sets one line at `x` (from the left of the type area) and goes on by `lines`. */
  put(text: string, x: number, style: Style, lines = 1): void {
    this.need(lines);
    this.at(text, SHEET.left + x, this.baseline(style.size, lines), style);
    this.line += lines;
  }

  /** Sets a text anywhere on the present page; signs of the body stand in the grid of 28 to a line. */
  at(text: string, x: number, y: number, { face, size, colour = 'black' }: Style): void {
    const spacing = size === SIZES.three ? CELL - size * MM_PER_POINT : undefined;
    this.items.push({ kind: 'text', page: this.page, x, y, text, face, size, colour, spacing });
  }

  /** Sets a text in the middle of the line. */
  centre(text: string, style: Style, lines = 1): void {
    this.put(text, (SHEET.inner - this.widthOf(text, style)) / 2, style, lines);
  }

  /** Width of a text as it will be set. */
  widthOf(text: string, { face, size }: Style): number {
    const grid = size === SIZES.three ? [...text].length * (CELL - size * MM_PER_POINT) : 0;
    return this.measure(text, face, size) + grid;
  }

  /** Breaks a paragraph as it will be set. */
  broken(
    text: string,
    style: Style,
    indents: { readonly indent?: number; readonly hanging?: number } = {},
  ): BrokenLine[] {
    return breakLines(text, { width: SHEET.inner + 0.01, ...indents, measure: (words) => this.widthOf(words, style) });
  }

  /** A rule over the width of the type area, at a height of the present page. */
  rule(y: number, width: number, colour: Colour): void {
    const to = SHEET.left + SHEET.inner;
    this.items.push({ kind: 'line', page: this.page, from: [SHEET.left, y], to: [to, y], width, colour });
  }
}
