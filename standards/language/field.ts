import type { CodeSet } from './code-set.ts';
import type { CheckName, Element, Grade, MaskStyle } from './element.ts';

/** The closed list of field kinds; each has one folder-mate in `kinds/` that carries all its facets. */
export type KindName =
  | 'text'
  | 'note'
  | 'int'
  | 'quantity'
  | 'money'
  | 'date'
  | 'instant'
  | 'flag'
  | 'code'
  | 'ref'
  | 'point'
  | 'serial'
  | 'rows';

/** A position on the earth; the coordinate system is part of the type (CGCS2000 is treated as WGS 84). */
export interface Wgs84 {
  readonly system: 'wgs84';
  /** Degrees, -180 to 180. */
  readonly lon: number;
  /** Degrees, -90 to 90. */
  readonly lat: number;
}

/** What may be said of any field. */
export interface FieldOptions<R extends boolean = boolean> {
  /** Frozen id: the column's name for ever, whatever the field is called later. */
  readonly id: string;
  readonly element?: Element;
  /** A write contract: new and edited rows must have it; old rows rest. */
  readonly required?: R;
  readonly grade?: Grade;
  readonly mask?: MaskStyle;
  /** Found by the search box (with pinyin); only for grades 1 and 2. */
  readonly search?: boolean;
  /** No two rows share it: among live (not voided) rows, or among all that ever were. */
  readonly uniqueAmong?: 'live' | 'all';
  /** Encrypted at rest with a blind index for equality; personal identifiers only. */
  readonly sealed?: boolean;
  /** Keep an index, so that sorting and filtering stay quick on large tables. */
  readonly index?: boolean;
  /** Shown as a column of the generated list from the start. */
  readonly list?: boolean;
  /** Set by commands only (`always`), or only at creation. */
  readonly readOnly?: 'always' | 'afterCreate';
  /** Section of the form and the detail page. */
  readonly group?: string;
  readonly hint?: string;
  /** Other column titles an import understands. */
  readonly synonyms?: readonly string[];
  /** Earlier name of the field; the API still understands it. */
  readonly formerly?: readonly string[];
}

/** A declared field. `V` is the value as it travels (JSON), `R` whether it must be there. */
export interface Field<V = unknown, R extends boolean = boolean> {
  readonly kind: KindName;
  readonly title: string;
  readonly id: string;
  readonly required: R;
  readonly element?: Element;
  /** Effective grade: the field's own or its element's, 2 when neither says. */
  readonly grade: Grade;
  readonly mask?: MaskStyle;
  readonly check?: CheckName;
  readonly search: boolean;
  readonly uniqueAmong?: 'live' | 'all';
  readonly sealed: boolean;
  readonly index: boolean;
  readonly list: boolean;
  readonly readOnly?: 'always' | 'afterCreate';
  readonly group?: string;
  readonly hint?: string;
  readonly synonyms: readonly string[];
  readonly formerly: readonly string[];
  /** text, note: longest length in characters. */
  readonly max?: number;
  /** int, quantity, money: bounds as numbers or decimal strings. */
  readonly least?: number | string;
  readonly most?: number | string;
  /** quantity, money: digits after the point. */
  readonly scale?: number;
  /** quantity, money: unit of measure, for example `元`, `km`, `L`. */
  readonly unit?: string;
  /** code: the set its values come from. */
  readonly set?: CodeSet;
  /** ref: name of the resource referred to. */
  readonly to?: string;
  /** serial: pattern of the number, for example `{yyyy}-{0000}`, counted per year. */
  readonly pattern?: string;
  /** rows (contract inputs only): the fields of one line. */
  readonly of?: Fields;
  /** Default of a new form; a code, a text, a number or `today`. */
  readonly initial?: string | number | boolean;
  /** Phantom: carries the value type to `RecordOf`, never present at run time. */
  readonly $value?: V;
}

/** Fields by name, in the order in which people see them. */
export type Fields = Readonly<Record<string, Field>>;

/** Value type of one field as the API gives it: optional fields are `null` when empty. */
export type ValueOf<F> = F extends Field<infer V, infer R> ? (R extends true ? V : V | null) : never;

/** Value types of a set of fields; one flat mapped type, so that 300 resources check in seconds. */
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

type RequiredNames<F extends Fields> = { [K in keyof F]: F[K] extends Field<unknown, true> ? K : never }[keyof F];

/** Input for the fields: required ones must be given, the others may. */
export type InputOf<F extends Fields> = { readonly [K in RequiredNames<F>]: NonNullable<ValueOf<F[K]>> } & {
  readonly [K in Exclude<keyof F, RequiredNames<F>>]?: ValueOf<F[K]> | null;
};
