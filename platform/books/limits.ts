/** How much one file may ask of the server. */
export interface BookLimits {
  /** Lines of one sheet that hold something. Excel itself ends at 1,048,576; a text file may have more. */
  readonly maxRows: number;
  /** Columns that hold something. The widest ledger has below 200; a stray value far right would make each line thousands of cells long. */
  readonly maxColumns: number;
  /** Bytes that all parts of a container may inflate to. A million lines of twelve columns are some 0.7 GB. */
  readonly maxInflated: number;
  /** Inflated ÷ compressed bytes that a part may reach once it is over `ratioFrom`. Sheets of real offices stay below 40. */
  readonly maxRatio: number;
  readonly ratioFrom: number;
  /** Bytes of an .xls: its reader holds the whole book in memory. */
  readonly maxXlsBytes: number;
  /** Milliseconds that reading an .xls may take. */
  readonly maxXlsTime: number;
}

/** What holds unless the caller says otherwise. */
export const DEFAULT_LIMITS: BookLimits = {
  maxRows: 2_000_000,
  maxColumns: 1_000,
  maxInflated: 2 * 1024 ** 3,
  maxRatio: 250,
  ratioFrom: 32 * 1024 ** 2,
  maxXlsBytes: 64 * 1024 ** 2,
  maxXlsTime: 60_000,
};
