import { decimalKind } from './decimal-shape.ts';

/** Amount of money: a decimal string, never a float. */
export const moneyKind = decimalKind('money', 'money');
