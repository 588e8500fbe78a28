import type { Fields } from '../field.ts';
import type { ValueContext } from '../kinds/kind.ts';
import { type JudgedFields, judgeAll } from './judge-fields.ts';

/** Judges the input of a contract: unknown fields, missing required ones, each value and each line. Fields not given are `null`, or their `initial`. */
export function validateInput(fields: Fields, input: unknown, context: ValueContext): JudgedFields {
  return judgeAll(fields, input, context);
}
