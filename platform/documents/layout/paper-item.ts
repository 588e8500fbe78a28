/** What a text is set in: 小标宋 for titles, 仿宋 for the body, 黑体 and 楷体 for headings, 宋体 for page numbers. */
export type Face = 'title' | 'body' | 'hei' | 'kai' | 'song';

/** Something on a page. Lengths are millimetres from the upper left corner, sizes of letters points; pages count from 0. */
export type PaperItem =
  | {
      readonly kind: 'text';
      readonly page: number;
      readonly x: number;
      /** Base line. */
      readonly y: number;
      readonly text: string;
      readonly face: Face;
      readonly size: number;
      readonly colour: Colour;
      /** Added after each sign, millimetres. */
      readonly spacing?: number;
      /** Stretches or squeezes the letters to this share of their width. */
      readonly squeeze?: number;
    }
  | {
      readonly kind: 'line';
      readonly page: number;
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
      readonly width: number;
      readonly colour: Colour;
    }
  | {
      readonly kind: 'code';
      readonly page: number;
      readonly x: number;
      readonly y: number;
      readonly side: number;
      /** What the two-dimensional code says. */
      readonly says: string;
    }
  | {
      readonly kind: 'seal';
      readonly page: number;
      /** Middle of the seal's place. */
      readonly x: number;
      readonly y: number;
      readonly words: string;
    };

/** Colours of official paper. */
export type Colour = 'black' | 'red' | 'grey';

/** A paper that has been laid out. */
export interface LaidOut {
  readonly items: readonly PaperItem[];
  readonly pages: number;
  /** Middle of the place for the seal, if the paper has one. */
  readonly seal?: { readonly page: number; readonly x: number; readonly y: number };
}

/** Width of a text in millimetres. */
export type Measure = (text: string, face: Face, size: number) => number;

/** Millimetres in a point. */
export const MM_PER_POINT = 25.4 / 72;
