import type { regionKind } from '#standards/code-sets';
import type { Evidence } from '#standards/language';

/** Kinds of region as the shared code set names them. */
export type RegionKind = (typeof regionKind)['items'][number]['code'];

/** Administrative level (行政层级): 2 province, 3 city, 4 county; 1 is the centre and 5 the township. */
export type RegionLevel = '2' | '3' | '4';

/** One record of the region table: a code under one name over one stretch of time. */
export interface Region {
  /** Six digits of GB/T 2260, or an extension code with a letter for a management area. */
  readonly code: string;
  readonly name: string;
  /** Name without the word for its kind, as spoken and as used in tables (南明, 道真, 黔西南州). */
  readonly short: string;
  readonly kind: RegionKind;
  readonly level: RegionLevel;
  /** Code of the region above, of the same days; absent on the province. */
  readonly parent?: string;
  /** First two signs of the number plates issued there (贵A). */
  readonly plate?: string;
  /** First day `yyyy-mm-dd`: the day of the approval; absent when older than the first yearly table (1981). */
  readonly validFrom?: string;
  /** Last day `yyyy-mm-dd`; absent while valid. */
  readonly validTo?: string;
  /** Codes that took over the whole of its ground, the main one first; empty while valid. */
  readonly successors: readonly string[];
  /** Number of the document that ended the record, or that made it while in force; absent where none is known. */
  readonly document?: string;
  readonly evidence: Evidence;
}
