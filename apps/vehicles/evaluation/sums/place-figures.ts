/** Figures by side of an indicator (`useRate.n`): counts are numbers, amounts decimal strings, null where no row has a value. */
export type Figures = Readonly<Record<string, number | string | null>>;

/** Everything that the evaluation of a place tells, however it was found. */
export interface PlaceFigures {
  readonly whole: Figures;
  /** By the node right below the place; empty for rows of the place itself. */
  readonly parts: readonly { readonly node: string; readonly figures: Figures }[];
  /** By month, in their order. */
  readonly months: readonly { readonly month: string; readonly figures: Figures }[];
  readonly rows: { readonly all: number; readonly closed: number; readonly again: number };
  /** Latest reckoning (UTC ISO). */
  readonly reckonedAt: string | null;
}

/** A place and the months it is evaluated in, by their first days. */
export interface AskedFigures {
  readonly place: string;
  readonly from: string;
  readonly to: string;
}
