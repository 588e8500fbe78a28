/**
 * Rules and conditions as data: one tree that is compiled to a check at the door and to SQL for aggregates.
 * Numbers are decimal strings or numbers; a `null` operand makes a comparison unknown, and an unknown rule does not fire.
 */
export type Expression =
  | { readonly op: 'field'; readonly name: string }
  | { readonly op: 'value'; readonly value: string | number | boolean | null }
  | { readonly op: 'today' }
  | { readonly op: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'and' | 'or'; readonly of: readonly Expression[] }
  | { readonly op: 'not'; readonly of: Expression }
  | { readonly op: 'present'; readonly of: Expression }
  | { readonly op: 'oneOf'; readonly of: Expression; readonly values: readonly (string | number)[] }
  | { readonly op: 'add' | 'sub' | 'mul' | 'div'; readonly left: Expression; readonly right: Expression }
  | {
      readonly op: 'lookup';
      readonly table: string;
      readonly value: string;
      readonly keys: Readonly<Record<string, Expression>>;
    }
  | { readonly op: 'call'; readonly fn: FunctionName; readonly args: readonly Expression[] };

/** Named functions of the rule language; each has a JavaScript body and, where it can, an SQL form. */
export type FunctionName = 'yearsBetween' | 'daysBetween' | 'year' | 'length' | 'checkOk';

/** Value of the row's field of this name. */
export const field = (name: string): Expression => ({ op: 'field', name });
/** A literal; decimal strings stand for exact numbers, `yyyy-mm-dd` for days. */
export const value = (v: string | number | boolean | null): Expression => ({ op: 'value', value: v });
/** Asia/Shanghai day of the check. */
export const today = (): Expression => ({ op: 'today' });
/** Whether both sides are equal; unknown when one is empty. */
export const eq = (left: Expression, right: Expression): Expression => ({ op: 'eq', left, right });
/** Whether the sides differ; unknown when one is empty. */
export const ne = (left: Expression, right: Expression): Expression => ({ op: 'ne', left, right });
/** Whether the left side is smaller or earlier. */
export const lt = (left: Expression, right: Expression): Expression => ({ op: 'lt', left, right });
/** Whether the left side is not larger or later. */
export const lte = (left: Expression, right: Expression): Expression => ({ op: 'lte', left, right });
/** Whether the left side is larger or later. */
export const gt = (left: Expression, right: Expression): Expression => ({ op: 'gt', left, right });
/** Whether the left side is not smaller or earlier. */
export const gte = (left: Expression, right: Expression): Expression => ({ op: 'gte', left, right });
/** All hold; false as soon as one is false, else unknown when one is. */
export const and = (...of: Expression[]): Expression => ({ op: 'and', of });
/** One holds; true as soon as one is true, else unknown when one is. */
export const or = (...of: Expression[]): Expression => ({ op: 'or', of });
/** The opposite; unknown stays unknown. */
export const not = (of: Expression): Expression => ({ op: 'not', of });
/** Whether there is a value at all; never unknown. */
export const present = (of: Expression): Expression => ({ op: 'present', of });
/** Whether the value is one of those listed. */
export const oneOf = (of: Expression, values: readonly (string | number)[]): Expression => ({
  op: 'oneOf',
  of,
  values,
});
/** Exact sum. */
export const add = (left: Expression, right: Expression): Expression => ({ op: 'add', left, right });
/** Exact difference. */
export const sub = (left: Expression, right: Expression): Expression => ({ op: 'sub', left, right });
/** Exact product. */
export const mul = (left: Expression, right: Expression): Expression => ({ op: 'mul', left, right });
/** Quotient to twelve digits after the point; unknown for a division by zero. */
export const div = (left: Expression, right: Expression): Expression => ({ op: 'div', left, right });
/** Answer of a named function; unknown when an argument is. */
export const call = (fn: FunctionName, ...args: Expression[]): Expression => ({ op: 'call', fn, args });
/** Looks one value up in a dated table; the keys choose the row, the day of the check its validity. */
export const lookup = (
  table: { readonly name: string },
  of: string,
  keys: Readonly<Record<string, Expression>>,
): Expression => ({ op: 'lookup', table: table.name, value: of, keys });

/** Names of the fields an expression reads. */
export function fieldsOf(expression: Expression): string[] {
  switch (expression.op) {
    case 'field':
      return [expression.name];
    case 'value':
    case 'today':
      return [];
    case 'and':
    case 'or':
      return expression.of.flatMap(fieldsOf);
    case 'not':
    case 'present':
    case 'oneOf':
      return fieldsOf(expression.of);
    case 'lookup':
      return Object.values(expression.keys).flatMap(fieldsOf);
    case 'call':
      return expression.args.flatMap(fieldsOf);
    default:
      return [...fieldsOf(expression.left), ...fieldsOf(expression.right)];
  }
}
