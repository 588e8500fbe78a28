import type { Fields } from './field.ts';
import { kindOf } from './kinds/index.ts';

/** Valid values for all fields, for examples, templates and tests; `n` varies them. */
export function sampleValues(fields: Fields, n: number): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, kindOf(field).sample(field, n)]));
}
