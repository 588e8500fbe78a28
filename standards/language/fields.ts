import type { CodeSet } from './code-set.ts';
import { DeclarationError } from './declaration-error.ts';
import type { Field, FieldOptions, Fields, InputOf, KindName, Wgs84 } from './field.ts';
import { checkSerialPattern } from './serial-number.ts';
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

interface TextOptions extends FieldOptions {
  readonly max?: number;
  readonly initial?: string;
}
interface NumberOptions extends FieldOptions {
  readonly least?: number | string;
  readonly most?: number | string;
  readonly unit?: string;
  readonly initial?: number | string;
}
interface DecimalOptions extends NumberOptions {
  /** Digits after the point. */
  readonly scale?: number;
}
interface DayOptions extends FieldOptions {
  readonly least?: string;
  readonly most?: string;
  readonly initial?: 'today';
}

/** A builder: overloads, so that `required` is known to the type whatever the surroundings expect. */
interface Builder<V, O extends FieldOptions> {
  (title: string, options: O & { readonly required: true }): Field<V, true>;
  (title: string, options: O & { readonly required?: false }): Field<V, false>;
}

/** One line of text, at most 200 characters unless said otherwise. */
export const text = builder<string, TextOptions>('text', ['max', 'initial'], (o) => ({
  max: o.max ?? o.element?.max ?? 200,
}));

/** Text of several lines, at most 2,000 characters unless said otherwise. */
export const note = builder<string, TextOptions>('note', ['max', 'initial'], (o) => ({ max: o.max ?? 2000 }));

/** Whole number within the range a JavaScript number carries exactly. */
export const int = builder<number, NumberOptions>('int', ['least', 'most', 'unit', 'initial'], (o) => ({
  unit: o.unit ?? o.element?.unit,
}));

/** Decimal number with its unit of measure, as a decimal string. */
export const quantity = builder<string, DecimalOptions & { readonly unit: string }>(
  'quantity',
  ['least', 'most', 'unit', 'scale', 'initial'],
  (o) => ({ scale: o.scale ?? 2 }),
);

/** Amount of money as a decimal string, in 元 unless said otherwise. */
export const money = builder<string, DecimalOptions>('money', ['least', 'most', 'unit', 'scale', 'initial'], (o) => ({
  scale: o.scale ?? 2,
  unit: o.unit ?? o.element?.unit ?? '元',
}));

/** Asia/Shanghai day, `yyyy-mm-dd`. */
export const date = builder<string, DayOptions>('date', ['least', 'most', 'initial']);

/** Moment in time, UTC ISO 8601. */
export const instant = builder<string, FieldOptions>('instant', []);

/** Yes or no. */
export const flag = builder<boolean, FieldOptions & { readonly initial?: boolean }>('flag', ['initial']);

interface CodeOptions<C extends string> extends FieldOptions {
  readonly set: CodeSet<C>;
  readonly initial?: NoInfer<C>;
}

/** Value of a code set. */
export function code<C extends string>(title: string, o: CodeOptions<C> & { readonly required: true }): Field<C, true>;
export function code<C extends string>(
  title: string,
  o: CodeOptions<C> & { readonly required?: false },
): Field<C, false>;
export function code<C extends string>(title: string, o: CodeOptions<C>) {
  return make('code', title, o, ['set', 'initial'], { set: o.set });
}

/** Reference to a row of another (or the same) resource, by its id. */
export const ref = builder<string, FieldOptions & { readonly to: string }>('ref', ['to']);

/** Position in WGS 84. */
export const point = builder<Wgs84, FieldOptions>('point', []);

/** Number given by the server when the row is made, counted per year and pattern. */
export function serial(title: string, o: FieldOptions & { readonly pattern: string }): Field<string, false> {
  checkSerialPattern(`field ${o.id} (${title})`, o.pattern);
  return make('serial', title, { readOnly: 'always', ...o }, ['pattern']);
}

interface RowsOptions<F extends Fields> extends FieldOptions {
  readonly of: F;
}

/** Lines of a contract input; never a field of a resource. */
export function rows<const F extends Fields>(
  title: string,
  o: RowsOptions<F> & { readonly required: true },
): Field<readonly InputOf<F>[], true>;
export function rows<const F extends Fields>(
  title: string,
  o: RowsOptions<F> & { readonly required?: false },
): Field<readonly InputOf<F>[], false>;
export function rows<const F extends Fields>(title: string, o: RowsOptions<F>) {
  return make('rows', title, o, ['of']);
}

function builder<V, O extends FieldOptions>(
  kind: KindName,
  own: readonly string[],
  defaults: (options: O) => Partial<Omit<Field, '$value'>> = () => ({}),
): Builder<V, O> {
  function build(title: string, options: O & { readonly required: true }): Field<V, true>;
  function build(title: string, options: O & { readonly required?: false }): Field<V, false>;
  function build(title: string, options: O): Field<V> {
    return make(kind, title, options, own, defaults(options));
  }
  return build;
}

function make<V, R extends boolean>(
  kind: KindName,
  title: string,
  options: FieldOptions & Partial<Omit<Field, 'required' | '$value'>>,
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
