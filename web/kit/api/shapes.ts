import type { CodeItem } from '#standards/language';

/** A post the signed-in person may act under. */
export interface ActingPost {
  readonly assignment: string;
  readonly title: string;
  readonly unit: string;
  readonly unitName: string;
  /** Code of the kind of assignment (任职, 兼职 …). */
  readonly kind: string;
}

/** The signed-in person, the post that acts, and what it may do. */
export interface Me {
  readonly person: { readonly id: string; readonly name: string };
  readonly login: string;
  /** Null when the person holds no post in force. */
  readonly acting: ActingPost | null;
  readonly assignments: readonly ActingPost[];
  readonly permissions: readonly string[];
  readonly csrf: string;
  readonly demo: boolean;
  /** Minutes without a request after which the session ends. */
  readonly idleMinutes: number;
  readonly unitPlace: string | null;
}

/** Access to a field by the acting post. */
export type Access = 'clear' | 'masked' | 'hidden';

/** What pages need to know beyond the declarations: code items as stewards keep them, and field access. */
export interface Meta {
  readonly codeSets: Readonly<Record<string, { readonly title: string; readonly items: readonly CodeItem[] }>>;
  readonly access: Readonly<Record<string, Readonly<Record<string, Access>>>>;
  readonly roles: readonly { readonly id: string; readonly title: string }[];
}

/** A row as it travels: facts, fields by name, and the names of masked fields. */
export interface Row {
  readonly id: string;
  readonly rev: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly voidedAt: string | null;
  readonly $masked?: readonly string[];
  readonly [field: string]: unknown;
}

/** Titles of referenced rows: resource → id → title. */
export type Refs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One page of a list. */
export interface RowPage {
  readonly rows: readonly Row[];
  readonly next?: string;
  readonly refs: Refs;
}

/** One row with the verbs that the acting post may do on it. */
export interface RowAnswer {
  readonly row: Row;
  readonly refs: Refs;
  readonly can: readonly string[];
}

/** What rules said about a written row that was saved all the same. */
export interface RuleFinding {
  readonly row: number;
  readonly rule: string;
  readonly severity: 'explain' | 'warn';
  readonly field?: string;
  readonly message: string;
}

/** Answer to a change of one row. */
export interface ChangeAnswer {
  readonly id: string;
  readonly rev: number;
  readonly findings: readonly RuleFinding[];
}
