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
export type FunctionName = 'yearsBetween' | 'year' | 'length' | 'checkOk';

export const field = (name: string): Expression => ({ op: 'field', name });
export const value = (v: string | number | boolean | null): Expression => ({ op: 'value', value: v });
export const today = (): Expression => ({ op: 'today' });
export const eq = (left: Expression, right: Expression): Expression => ({ op: 'eq', left, right });
export const ne = (left: Expression, right: Expression): Expression => ({ op: 'ne', left, right });
export const lt = (left: Expression, right: Expression): Expression => ({ op: 'lt', left, right });
export const lte = (left: Expression, right: Expression): Expression => ({ op: 'lte', left, right });
export const gt = (left: Expression, right: Expression): Expression => ({ op: 'gt', left, right });
export const gte = (left: Expression, right: Expression): Expression => ({ op: 'gte', left, right });
export const and = (...of: Expression[]): Expression => ({ op: 'and', of });
export const or = (...of: Expression[]): Expression => ({ op: 'or', of });
export const not = (of: Expression): Expression => ({ op: 'not', of });
export const present = (of: Expression): Expression => ({ op: 'present', of });
export const oneOf = (of: Expression, values: readonly (string | number)[]): Expression => ({
  op: 'oneOf',
  of,
  values,
});
export const add = (left: Expression, right: Expression): Expression => ({ op: 'add', left, right });
export const sub = (left: Expression, right: Expression): Expression => ({ op: 'sub', left, right });
export const mul = (left: Expression, right: Expression): Expression => ({ op: 'mul', left, right });
export const div = (left: Expression, right: Expression): Expression => ({ op: 'div', left, right });
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
