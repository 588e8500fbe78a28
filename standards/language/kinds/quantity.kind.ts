import { decimalKind } from './decimal-shape.ts';

/** Measured quantity with its unit: a decimal string. */
export const quantityKind = decimalKind('quantity', 'number');
