import type { CodeItem } from '../code-set.ts';
import type { Field, KindName } from '../field.ts';

/** Comparison a list filter may make. `under` means the value or anything below it in the tree. */
export type FilterOperator =
  | 'eq'
  | 'ne'
  | 'in'
  | 'contains'
  | 'startsWith'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'between'
  | 'empty'
  | 'notEmpty'
  | 'under';

/** What a kind needs to know of the world to judge or show a value; all look-ups are prepared before. */
export interface ValueContext {
  /** Asia/Shanghai day of the action, `yyyy-mm-dd`. */
  readonly today: string;
  /** Item of a code set by its code, with the steward's changes applied. */
  codeItem(set: string, code: string): CodeItem | undefined;
  /** Code for a label, synonym or code as a person typed it. */
  codeByLabel?(set: string, label: string): string | undefined;
  /** Title of a referenced row, for cells and pages. */
  refTitle?(resource: string, id: string): string | undefined;
  /** Id of the row a person means by a name, a code or a former name; used by imports. */
  refByText?(resource: string, text: string): string | undefined;
}

/** Outcome of judging one value: the normalised value (with a Chinese `warning` when it stands but deserves a look), or a code and a Chinese sentence. */
export type Judged<V> =
  | { readonly ok: true; readonly value: V; readonly warning?: string }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** How a value lies in PostgreSQL. */
export interface ColumnFacet {
  /** Column type with its modifiers, for example `numeric(18,2)`. */
  readonly type: string;
  /** Element type used to send a column of values as one array parameter. */
  readonly array: string;
  readonly collate?: 'C';
  /** Wire value → driver value. */
  write(value: unknown): unknown;
  /** Driver value → wire value. */
  read(raw: unknown): unknown;
}

/** A JSON Schema (2020-12) fragment. */
export type JsonSchema = { readonly [key: string]: unknown };

/** All facets of a field kind in one closed object; a missing one fails the build. */
export interface FieldKind<V = unknown> {
  readonly name: KindName;
  /** Name of the TypeScript type of the value on the wire, for generated reference pages. */
  readonly type: string;
  column(field: Field): ColumnFacet;
  /** Judges a wire value that is present (never null); used by form, API, import and exchange alike. */
  validate(value: unknown, field: Field, context: ValueContext): Judged<V>;
  readonly cell: {
    /** Reads a spreadsheet cell (text, number, boolean or Date). */
    parse(cell: string | number | boolean | Date, field: Field, context: ValueContext): Judged<V>;
    /** Writes the value as a person reads it. */
    format(value: V, field: Field, context: ValueContext): string;
  };
  readonly operators: readonly FilterOperator[];
  readonly sortable: boolean;
  /** Shows a value to someone who may not see it whole. */
  mask(value: V, field: Field): unknown;
  /** Name of the form control in the web kit. */
  readonly editor:
    | 'text'
    | 'textarea'
    | 'number'
    | 'decimal'
    | 'date'
    | 'instant'
    | 'switch'
    | 'code'
    | 'ref'
    | 'point'
    | 'none'
    | 'rows';
  /** Name of the list cell in the web kit. */
  readonly listCell: 'text' | 'number' | 'money' | 'date' | 'instant' | 'flag' | 'code' | 'ref' | 'point' | 'none';
  jsonSchema(field: Field): JsonSchema;
  /** A valid value for tests, examples and templates; `n` varies it. */
  sample(field: Field, n: number): V;
}
