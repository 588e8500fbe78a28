import type { FilterOperator, RecordOf, Resource, RowFacts } from '#standards/language';

/** A list filter: conditions on readable fields, joined by and, or, not. */
export type Filter =
  | { readonly field: string; readonly op: FilterOperator; readonly value?: unknown }
  | { readonly and: readonly Filter[] }
  | { readonly or: readonly Filter[] }
  | { readonly not: Filter };

/** What a list asks for. */
export interface ListQuery {
  readonly filter?: Filter;
  /** Words typed into the search box; matched against the resource's search fields, pinyin included. */
  readonly search?: string;
  /** Field name, `-` first for descending; the resource's order, else newest first. */
  readonly sort?: string;
  /** 1 to 200, 20 when not given. */
  readonly limit?: number;
  /** Cursor of the page before, opaque. */
  readonly after?: string;
  /** Voided rows too. */
  readonly voided?: boolean;
}

/** One row as the actor may see it: unreadable fields are absent, masked ones carry the mask and stand in `masked`. */
export type Seen<R extends Resource> = Partial<RecordOf<R>> &
  RowFacts & {
    readonly $masked?: readonly string[];
    /** Documents only. */
    readonly docState?: 'draft' | 'submitted' | 'voided';
    /** Documents only: id of the row that this one replaces. */
    readonly replaces?: string | null;
  };

/** A row that carries one of several sets of values that were asked for; `at` is the index of the set. */
export interface Match<R extends Resource> {
  readonly at: number;
  readonly row: Seen<R>;
}

/** One page of a list. */
export interface Page<R extends Resource> {
  readonly rows: readonly Seen<R>[];
  /** Cursor of the next page; absent on the last. */
  readonly next?: string;
  /** Titles of referenced rows: resource → id → title. */
  readonly refs: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A count that stops at 10,000: `{ value: 10000, capped: true }` shows as "10,000+". */
export interface CappedCount {
  readonly value: number;
  readonly capped: boolean;
}

/** One figure over the rows of a group. `where` lets in only some of them; `field` is left out for `count` alone. */
export interface Figure {
  /** `sum` and `average` of numbers; `least` and `most` of numbers and days; `distinct` counts different values. */
  readonly take: 'count' | 'distinct' | 'sum' | 'average' | 'least' | 'most';
  readonly field?: string;
  readonly where?: Filter;
}

/**
 * What rows are parted by: the name of a field; the unit that owns them; or the node of the organisation right below a region or unit of that id that they
 * lie under (`region.node`, `unit.node`; empty for rows of that place itself). Rows elsewhere are then left out.
 */
export type PartedBy = string | { readonly place: 'unit' } | { readonly place: 'below'; readonly of: string };

/** Figures of a list, parted into groups or not; at most 1,000 groups, the one with most rows first. */
export interface SumQuery {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly by?: readonly PartedBy[];
  readonly filter?: Filter;
  readonly search?: string;
}

/** One group with its figures. Counts and sums of whole numbers are numbers, everything with digits after the point a decimal string; null where no row has a value. */
export interface SumGroup {
  /** Values of `by` in its order. */
  readonly keys: readonly unknown[];
  readonly figures: Readonly<Record<string, number | string | null>>;
}

/** A row offered by a picker. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
}

/** What the actor may do with each field of a resource, for lists, forms and filters. */
export type FieldAccess = Readonly<Record<string, 'clear' | 'masked' | 'hidden'>>;

/** Why an actor can or cannot do a verb on a row: each step with its verdict, in Chinese. */
export interface Explanation {
  readonly allowed: boolean;
  readonly steps: readonly { readonly ok: boolean; readonly text: string }[];
  readonly fields?: FieldAccess;
}

/** One change in the trail of a row; values are masked like the row itself. */
export interface TrailEntry {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly actorUnit: string | null;
  readonly verb: string;
  readonly reason: string | null;
  readonly command: string | null;
  readonly changes: readonly {
    readonly field: string;
    readonly title: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}
