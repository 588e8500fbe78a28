import type { Seen } from '#platform/store';
import { type Resource, sameValue } from '#standards/language';

/** Values of a row that its reader sees whole. */
export function clearValues(row: Seen<Resource>): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = { ...row };
  for (const name of row.$masked ?? []) delete values[name];
  return values;
}

/**
 * Values of a line that the row does not have yet; what the reader does not see whole is not touched. An empty cell leaves the row's value as it is,
 * unless the person said that empty cells clear.
 */
export function differing(
  row: Seen<Resource>,
  values: Readonly<Record<string, unknown>>,
  clears: boolean,
): Record<string, unknown> {
  const present = clearValues(row);
  const differs = (name: string, value: unknown) =>
    value === null ? clears && (present[name] ?? null) !== null : !sameValue(value, present[name]);
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => name in present && differs(name, value)));
}
