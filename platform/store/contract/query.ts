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
