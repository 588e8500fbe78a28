import type { Readable } from 'node:stream';
import type { Kysely } from 'kysely';
import type { CappedCount, ListQuery } from './query.ts';
import type { Tables } from './store.ts';

/** Which rows of a list leave, in which order, and with which fields. */
export interface ExportQuery extends Pick<ListQuery, 'filter' | 'search' | 'sort' | 'voided'> {
  /** Names of the fields in the order wanted; all that the actor may see when not given. Those that the actor may not see are refused like unknown ones. */
  readonly fields?: readonly string[];
}

/** A column of an export. */
export interface ExportColumn {
  readonly name: string;
  readonly title: string;
  /** How its texts are to be read. */
  readonly kind: 'text' | 'integer' | 'decimal' | 'day' | 'moment';
  /** decimal: digits after the point. */
  readonly scale?: number;
}

/** An export that was judged and not begun. */
export interface JudgedExport {
  /** Digest of all that decides which rows and how much of each field the actor gets: the arms with their clearance, and the columns with their grades. */
  readonly rights: string;
  /** How many rows would leave; counting stops at `most`. */
  count(most: number): Promise<CappedCount>;
}

/**
 * A list that leaves the house: what the actor may see of each row, codes as labels, references as titles, as one snapshot. The look is in the
 * access log, with the number of rows, before the first byte is given, unless `note` is left to the caller. It is read once, either as CSV or as rows.
 */
export interface ListExport extends Pick<JudgedExport, 'rights'> {
  readonly columns: readonly ExportColumn[];
  readonly count: number;
  /** Some column is sealed and clear to the actor: it is opened row by row, so that only `rows` can be read. */
  readonly sealed: boolean;
  /** UTF-8 with mark, header first (RFC 4180 quoting); text that would run as a formula has an apostrophe before it. */
  csv(): Readable;
  /** Texts by column, `null` when empty, in batches. */
  rows(): AsyncIterable<readonly (readonly (string | null)[])[]>;
  /** Notes the look in the access log; for exports whose bytes nobody gets before the caller's transaction commits (`noted: false`). */
  note(system: Kysely<Tables>): Promise<void>;
  /** Gives the connection back when nothing is read. */
  close(): Promise<void>;
}

/** How an export is begun. */
export interface ExportOptions {
  /** More rows are refused as `EXPORT_LARGE`, before anything is noted. */
  readonly most?: number;
  /** False: the caller notes the look itself, in the transaction that hands the rows out. */
  readonly noted?: boolean;
}
