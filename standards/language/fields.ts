import type { CodeSet } from './code-set.ts';
import { DeclarationError } from './declaration-error.ts';
import type { Field, FieldOptions, Fields, KindName, Wgs84 } from './field.ts';
import { strictKeys } from './strict-keys.ts';

const COMMON = [
  'id',
  'element',
  'required',
  'grade',
  'mask',
  'search',
  'uniqueAmong',
  'sealed',
  'index',
  'list',
  'readOnly',
  'group',
  'hint',
  'synonyms',
  'formerly',
];

interface TextOptions<R extends boolean> extends FieldOptions<R> {
  readonly max?: number;
  readonly initial?: string;
}
interface NumberOptions<R extends boolean> extends FieldOptions<R> {
  readonly least?: number | string;
  readonly most?: number | string;
  readonly unit?: string;
  readonly initial?: number | string;
}
interface DecimalOptions<R extends boolean> extends NumberOptions<R> {
  /** Digits after the point. */
  readonly scale?: number;
}
interface DayOptions<R extends boolean> extends FieldOptions<R> {
  readonly least?: string;
  readonly most?: string;
  readonly initial?: 'today';
}

/** One line of text, at most 200 characters unless said otherwise. */
export const text = <R extends boolean = false>(title: string, o: TextOptions<R>): Field<string, R> =>
  make('text', title, o, ['max', 'initial'], { max: o.max ?? o.element?.max ?? 200 });

/** Text of several lines, at most 2,000 characters unless said otherwise. */
export const note = <R extends boolean = false>(title: string, o: TextOptions<R>): Field<string, R> =>
  make('note', title, o, ['max', 'initial'], { max: o.max ?? 2000 });

/** Whole number within the range a JavaScript number carries exactly. */
export const int = <R extends boolean = false>(title: string, o: NumberOptions<R>): Field<number, R> =>
  make('int', title, o, ['least', 'most', 'unit', 'initial']);

/** Decimal number with its unit of measure, as a decimal string. */
export const quantity = <R extends boolean = false>(
  title: string,
  o: DecimalOptions<R> & { readonly unit: string },
): Field<string, R> =>
  make('quantity', title, o, ['least', 'most', 'unit', 'scale', 'initial'], { scale: o.scale ?? 2 });

/** Amount of money as a decimal string, in 元 unless said otherwise. */
export const money = <R extends boolean = false>(title: string, o: DecimalOptions<R>): Field<string, R> =>
  make('money', title, o, ['least', 'most', 'unit', 'scale', 'initial'], { scale: o.scale ?? 2, unit: o.unit ?? '元' });

/** Asia/Shanghai day, `yyyy-mm-dd`. */
export const date = <R extends boolean = false>(title: string, o: DayOptions<R>): Field<string, R> =>
  make('date', title, o, ['least', 'most', 'initial']);

/** Moment in time, UTC ISO 8601. */
export const instant = <R extends boolean = false>(title: string, o: FieldOptions<R>): Field<string, R> =>
  make('instant', title, o, []);

/** Yes or no. */
export const flag = <R extends boolean = false>(
  title: string,
  o: FieldOptions<R> & { readonly initial?: boolean },
): Field<boolean, R> => make('flag', title, o, ['initial']);

/** Value of a code set. */
export const code = <C extends string, R extends boolean = false>(
  title: string,
  o: FieldOptions<R> & { readonly set: CodeSet<C>; readonly initial?: NoInfer<C> },
): Field<C, R> => make('code', title, o, ['set', 'initial'], { set: o.set as CodeSet });

/** Reference to a row of another (or the same) resource, by its id. */
export const ref = <R extends boolean = false>(
  title: string,
  o: FieldOptions<R> & { readonly to: string },
): Field<string, R> => make('ref', title, o, ['to']);

/** Position in WGS 84. */
export const point = <R extends boolean = false>(title: string, o: FieldOptions<R>): Field<Wgs84, R> =>
  make('point', title, o, []);

/** Number given by the server when the row is made, counted per year and pattern. */
export const serial = (title: string, o: FieldOptions<false> & { readonly pattern: string }): Field<string, false> =>
  make('serial', title, { readOnly: 'always', ...o }, ['pattern']);

/** Lines of a contract input; never a field of a resource. */
export const rows = <F extends Fields, R extends boolean = false>(
  title: string,
  o: FieldOptions<R> & { readonly of: F },
): Field<readonly Record<keyof F & string, unknown>[], R> => make('rows', title, o, ['of']);

function make<V, R extends boolean>(
  kind: KindName,
  title: string,
  options: FieldOptions<R> & Partial<Omit<Field, 'required' | '$value'>>,
  own: readonly string[],
  defaults: Partial<Omit<Field, '$value'>> = {},
): Field<V, R> {
  const where = `field ${options.id} (${title})`;
  strictKeys(where, options, [...COMMON, ...own]);
  const grade = options.grade ?? options.element?.grade ?? 2;
  if (options.element && grade < options.element.grade) {
    throw new DeclarationError(where, `grade ${grade} is below its element's ${options.element.grade}`);
  }
  if (options.sealed && grade < 3) throw new DeclarationError(where, 'a sealed field is graded 3 or 4');
  const { required, ...rest } = options;
  return Object.freeze({
    ...rest,
    ...defaults,
    kind,
    title,
    required: (required ?? false) as R,
    grade,
    mask: options.mask ?? options.element?.mask,
    check: options.element?.check,
    search: options.search ?? false,
    sealed: options.sealed ?? false,
    index: options.index ?? false,
    list: options.list ?? false,
    synonyms: options.synonyms ?? [],
    formerly: options.formerly ?? [],
  });
}
