import type { Field } from '../field.ts';

/** Type of an expression's value: days and instants share `day` (an instant is compared with instants, or asked for its day by `year` and `daysBetween`). */
export type RuleType = 'number' | 'text' | 'day' | 'truth' | 'unknown';

/** Type that a field's values have in a rule. */
export function ruleTypeOf(field: Field): RuleType {
  switch (field.kind) {
    case 'int':
    case 'money':
    case 'quantity':
      return 'number';
    case 'date':
    case 'instant':
      return 'day';
    case 'flag':
      return 'truth';
    default:
      return 'text';
  }
}
