import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { CodeItem, DatedRow, InputOf, RecordOf, Registry, Resource } from '#standards/language';
import type { Actor } from './actor.ts';
import type { ExportOptions, ExportQuery, JudgedExport, ListExport } from './export.ts';
import type {
  CappedCount,
  Choice,
  Explanation,
  FieldAccess,
  Filter,
  ListQuery,
  Match,
  Page,
  Seen,
  SumGroup,
  SumQuery,
  TrailEntry,
} from './query.ts';

/** Tables as the platform's own wings see them; values are read as `unknown` and narrowed where they are used. */
export type Tables = Record<string, Record<string, unknown>>;

/** All reading, always for an actor and always under the one predicate. */
export interface Reader {
  readonly actor: Actor;
  find<R extends Resource>(resource: R, query?: ListQuery): Promise<Page<R>>;
  /** The row, or `GoaError NOT_FOUND` (also when it exists and is out of sight). */
  get<R extends Resource>(resource: R, id: string): Promise<Seen<R>>;
  /** The row as `get` gives it, with the titles of the rows it refers to. */
  one<R extends Resource>(resource: R, id: string): Promise<{ readonly row: Seen<R>; readonly refs: Page<R>['refs'] }>;
  count<R extends Resource>(resource: R, query?: Pick<ListQuery, 'filter' | 'search' | 'voided'>): Promise<CappedCount>;
  /** Rows counted by one clear field, largest first. */
  group<R extends Resource>(
    resource: R,
    by: string,
    query?: Pick<ListQuery, 'filter' | 'search'>,
  ): Promise<readonly { readonly key: unknown; readonly count: number }[]>;
  /**
   * Sums and other figures over the rows of the list, parted into groups or not. Every field in it must be clear: one that is masked is refused as
   * `FIELD_MASKED`, also when only some matching rows (those that sight alone shows) mask it. One group where nothing parts the rows.
   */
  sums(resource: Resource, query: SumQuery): Promise<readonly SumGroup[]>;
  /** Live rows in sight that carry one of the sets of values in these fields (which must be clear), in one statement. */
  matching<R extends Resource>(
    resource: R,
    fields: readonly string[],
    sets: readonly (readonly unknown[])[],
  ): Promise<readonly Match<R>[]>;
  /** Choices for a picker: label, search text and pinyin are matched; same scope as the list. */
  pick<R extends Resource>(resource: R, words: string, limit?: number, filter?: Filter): Promise<readonly Choice[]>;
  history<R extends Resource>(resource: R, id: string): Promise<readonly TrailEntry[]>;
  /** Why this actor can or cannot; `asker` is who wants to know when it is somebody else (they must see the row or hold `platform.explain` there). */
  explain<R extends Resource>(verb: string, resource: R, id: string, asker?: Actor): Promise<Explanation>;
  fieldAccess(resource: Resource, verb?: string): FieldAccess;
  /** Those of the verbs that the actor may do on this visible row now (permission, depth and state). */
  can<R extends Resource>(resource: R, id: string, verbs: readonly string[]): Promise<readonly string[]>;
  /** May the actor do this verb on some rows at all (for menus and buttons)? */
  may(permission: string): boolean;
  /** Masked field of one row in clear, with a logged reason; permission `<resource>.reveal`. */
  reveal<R extends Resource>(resource: R, id: string, field: string, reason: string): Promise<unknown>;
  /** Judges an export of the list as `Store.export` does, without beginning it. */
  judgeExport(resource: Resource, query?: ExportQuery): Promise<JudgedExport>;
  /** Filtered and masked source for hand-written joins: columns are named by field names. */
  scoped<R extends Resource>(resource: R, verb?: string): RawBuilder<RecordOf<R>>;
}

/** One row of an update: `rev` is the revision the person saw. */
export interface Patch<R extends Resource> {
  readonly id: string;
  readonly rev: number;
  readonly set: Partial<InputOf<R['fields']>>;
}

/** Warnings and explanations that rules produced for written rows. */
export interface Finding {
  readonly row: number;
  readonly rule: string;
  readonly severity: 'explain' | 'warn';
  readonly field?: string;
  readonly message: string;
  /** Decision-table row the check used. */
  readonly usedRow?: string;
}

/** What a write did: the rows as written (ids in the order of the input) and what the rules said. */
export interface Written<R extends Resource> {
  readonly rows: readonly { readonly id: string; readonly rev: number }[];
  readonly findings: readonly Finding[];
  readonly resource: R;
}

/** How a write is meant. */
export interface WriteOptions {
  /** Person's reason, kept in the trail; also answers `explain` rules. */
  readonly reason?: string;
  /** Permission to check instead of `<resource>.<verb>` (verbs and commands check their own; `commands` only). */
  readonly permission?: string;
  /** Verb written to the trail when it is not the built-in one. */
  readonly verb?: string;
  /** Batch the rows belong to (imports). */
  readonly batch?: string;
}

/** The one write path, inside one transaction. Arrays throughout: one row is an array of one. Every method throws `GoaError` with `rows` on refusal. */
export interface Writer extends Reader {
  create<R extends Resource>(
    resource: R,
    inputs: readonly InputOf<R['fields']>[],
    options?: WriteOptions,
  ): Promise<Written<R>>;
  update<R extends Resource>(resource: R, patches: readonly Patch<R>[], options?: WriteOptions): Promise<Written<R>>;
  void<R extends Resource>(
    resource: R,
    rows: readonly { readonly id: string; readonly rev: number }[],
    options?: WriteOptions,
  ): Promise<Written<R>>;
  /** Document: draft → submitted; freezes it. */
  submit<R extends Resource>(
    resource: R,
    rows: readonly { readonly id: string; readonly rev: number }[],
    options?: WriteOptions,
  ): Promise<Written<R>>;
  /** Document: a new draft that replaces a submitted one; the old one is voided when the new one is submitted. */
  replace<R extends Resource>(resource: R, id: string, options?: WriteOptions): Promise<Written<R>>;
  /** Event to the outbox; leaves after commit. */
  emit(event: string, key: string, payload: Readonly<Record<string, unknown>>): void;
  /** Lets people or everybody below a place, or one of several, see rows of a resource until a moment (null: without end). */
  grantSight(
    resource: Resource,
    rows: readonly string[],
    to: { person: string } | { people: readonly string[] } | { place: string } | { places: readonly string[] },
    until?: string | null,
    why?: string,
  ): Promise<void>;
  revokeSight(resource: Resource, rows: readonly string[], to: { person: string } | { place: string }): Promise<void>;
  /** Re-stamps rows whose owner moved: everything under the old prefix follows; runs now for the organisation's own rows and as a job for the others. */
  moved(change: { readonly kind: 'place' | 'line'; readonly from: string; readonly to: string }): Promise<void>;
  /**
   * The same person in the same transaction, with these permissions on every row besides their own: for platform wings that carry out what people
   * decided (the ledger effect of an approval). The trail names the person. Apps never ask for it.
   */
  entrust(permissions: readonly string[]): Writer;
  /** Code sets and decision tables as they stood when the transaction began: asking the store for them in here would take a second connection. */
  readonly reference: {
    readonly codeSets: ReadonlyMap<string, readonly CodeItem[]>;
    readonly datedRows: ReadonlyMap<string, readonly DatedRow[]>;
  };
  /** Raw handle for the platform's own wings (sessions, credentials, grants); apps never get it. */
  readonly system: Transaction<Tables>;
}

/** Idempotency of a command: same id and body give the stored answer, same id with another body is refused. */
export interface CommandId {
  readonly id: string;
  readonly name: string;
  readonly body: unknown;
}

/** The store of one installation. */
export interface Store {
  readonly registry: Registry;
  as(actor: Actor): Reader;
  /** Runs work in one transaction; with a command id a repeat answers from the log. Commits audit, outbox and rows together or not at all. */
  run<T>(actor: Actor, work: (tx: Writer) => Promise<T>, command?: CommandId): Promise<T>;
  /** Items of every code set as stewards keep them, by set name. */
  codeSets(): Promise<ReadonlyMap<string, readonly CodeItem[]>>;
  /** Rows of every dated table as stewards keep them, by table name; at most a second old, `fresh` for work that follows a publication. */
  datedRows(fresh?: boolean): Promise<ReadonlyMap<string, readonly DatedRow[]>>;
  /** A list that leaves the house, permission `<resource>.export`; the caller reads it to its end or closes it. */
  export(actor: Actor, resource: Resource, query?: ExportQuery, options?: ExportOptions): Promise<ListExport>;
  /** Raw handle for the platform's own wings. */
  readonly system: Kysely<Tables>;
  /**
   * Hears what is told on a channel of the database (`pg_notify`) until the returned function is called. One connection serves all listeners of the process;
   * what is told while it is lost is lost: listeners hear `null` once it is back and look for themselves.
   */
  listen(channel: string, hear: (payload: string | null) => void): () => void;
  close(): Promise<void>;
}
