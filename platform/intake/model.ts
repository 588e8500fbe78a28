import type { CellValue } from '#platform/books';

/** How sure the platform is of what it proposes; `memory` is what a person confirmed for this kind of sheet before. */
export type MatchReason = 'memory' | 'title' | 'synonym' | 'pattern' | 'values';

/** A column of the table found in a sheet. */
export interface TableColumn {
  /** Position in the sheet, from 0. */
  readonly index: number;
  /** Lowest header cell without line breaks and unit, for example `购置价格`. */
  readonly title: string;
  /** Title as it stands in the sheet, for example `购置价格(万元)`. */
  readonly written: string;
  /** Group title above it, when the header has two lines. */
  readonly group?: string;
  /** Unit of measure said by the title or by a line above the table, for example `万元`. */
  readonly unit?: string;
  readonly hidden: boolean;
}

/** Where the table of a sheet stands. */
export interface TableLayout {
  readonly sheet: string;
  /** Lines of the header, from 1; one or two. */
  readonly headerRows: readonly number[];
  readonly columns: readonly TableColumn[];
  readonly firstDataRow: number;
  /** Unit of amounts said above the table (单位：万元), for columns of money that name none. */
  readonly moneyUnit?: string;
  /** Lines above the header with what they are: title, 填报单位, 单位：万元 … */
  readonly preamble: readonly { readonly row: number; readonly text: string }[];
}

/** Which column fills which field. */
export interface ColumnMatch {
  readonly column: number;
  /**
   * Field of the target, or `<reference>.<field of the referred row>` for a column that helps to find the row (a unit's code beside its name)
   * or repeats what that row says; null when the column is left out.
   */
  readonly field: string | null;
  readonly reason?: MatchReason;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Why a line of the sheet is no data. */
export type SkipReason = 'blank' | 'repeatedHeader' | 'subtotal' | 'total' | 'footer' | 'note' | 'preamble';

/** What was found in one cell (or, with column -1, about a whole line). */
export interface CellFinding {
  readonly column: number;
  /** Field the column fills; absent for a whole line. */
  readonly field?: string;
  /** `repair`: mended with certainty; `error`: the line waits for a person; `warning`: it stands but deserves a look. */
  readonly level: 'repair' | 'error' | 'warning';
  /** Stable name of what was found, for example `fullwidth`, `wrongCheck`, `duplicateRow`. */
  readonly code: string;
  /** Chinese sentence for the person. */
  readonly message: string;
  readonly before?: CellValue;
  readonly after?: unknown;
  /** Value a person may take over; never taken by itself. */
  readonly proposal?: unknown;
  /** Only the other lines speak against the value: a person may say that it is right as it stands. */
  readonly waivable?: true;
}

/** `ready` may be committed; `held` waits for a person; `folded` is the same line twice; `skipped` is no data. */
export type LineState = 'ready' | 'held' | 'folded' | 'skipped';

/** One line after checking. */
export interface CheckedLine {
  readonly row: number;
  readonly state: LineState;
  readonly skip?: SkipReason;
  /** Sheet of the line. */
  readonly sheet: string;
  /** Line this one repeats (folded) or contradicts (held), and its sheet when that is another one. */
  readonly with?: number;
  readonly withSheet?: string;
  /** Digests of the keys under which no two rows may stand, in the order of the target's keys; empty ones are left out. */
  readonly keys?: readonly number[];
  /** Row of the ledger that carries the same key. */
  readonly existing?: string;
  /** Wire values by field, as the write path takes them; absent for skipped lines, partial for held ones. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly findings: readonly CellFinding[];
}
