/** What the lines of a book say about themselves, before any of them is judged. Plain data: it is kept with the batch, so that a line mended later is judged by the same. */
export interface BookProfile {
  /** By path of the column (`field`, or `reference.attribute`); sheets of one book share it. */
  readonly columns: Readonly<Record<string, ColumnProfile>>;
  /** Pairs of columns that name the same thing in words and in a code, one to one. */
  readonly pairs: readonly NamingPair[];
}

/** Statistics of one column over the whole book. */
export interface ColumnProfile {
  /** Cells that hold a number, a text, a day. */
  readonly numbers: number;
  readonly texts: number;
  readonly dates: number;
  /** All but a few lines have a value, except where another column explains why not. */
  readonly filled?: true;
  /** Columns that explain empty cells: where that column has one of the values (`''`: is empty), this one is rightly empty. */
  readonly excuses?: readonly { readonly path: string; readonly values: readonly string[] }[];
  /** Digits of numbers like staff numbers that all have the same length, zeros in front included. */
  readonly width?: number;
  /** Check digits of the column hold, but for a few. */
  readonly checksHold?: true;
  /** No day of the column lies in the future, but for a few. */
  readonly past?: true;
  /** Code set: words other than the label that the book itself uses for a code. */
  readonly spelling?: Readonly<Record<string, readonly string[]>>;
  /** Reference: nearly all cells hold a code. */
  readonly codes?: true;
  /** Amounts that lie close together. */
  readonly amounts?: Amounts;
  /** Ranges of the amounts by the values of the code column that tells them apart best. */
  readonly amountsBy?: { readonly path: string; readonly ranges: Readonly<Record<string, Range>> };
  /** Free text that repeats: the few words most lines use. */
  readonly words?: readonly string[];
}

/** Where nearly all amounts of a column lie, in the field's unit. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Such a range, with the powers of ten by which units are mixed up in columns of its kind. */
export interface Amounts extends Range {
  readonly mixes: readonly number[];
  /** Told from so few amounts that nothing follows with certainty: a person decides. */
  readonly few?: true;
}

/** A text column and a code column that tell the same, one to one, in nearly all lines. */
export interface NamingPair {
  readonly text: string;
  readonly code: string;
  readonly codeOf: Readonly<Record<string, string>>;
}
