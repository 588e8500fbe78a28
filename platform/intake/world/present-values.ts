import type { Seen } from '#platform/store';
import { type Resource, sameValue } from '#standards/language';

/** Values of a row that its reader sees whole. */
export function clearValues(row: Seen<Resource>): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = { ...row };
  for (const name of row.$masked ?? []) delete values[name];
  return values;
}

/** Values of a line that the row does not have yet; an empty cell leaves the row's value as it is, and what the reader does not see whole is not touched. */
export function differing(row: Seen<Resource>, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const present = clearValues(row);
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => value !== null && name in present && !sameValue(value, present[name]),
    ),
  );
}
