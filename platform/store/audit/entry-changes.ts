/** Under it stand the values of a new row, each once: it had none before. No field can be called so. */
export const MADE = '$made';

/** Changes as they lie in an entry: field id → value before and after, or the values of a new row under `$made`. Other keys beginning with `$` are notes of the platform. */
export type EntryChanges = Readonly<Record<string, unknown>> | null;

/** Value before and after by field id, whichever way the entry tells of it. What is no pair (notes of the platform) is passed by. */
export function changePairs(changes: EntryChanges): ReadonlyMap<string, readonly [before: unknown, after: unknown]> {
  const pairs = new Map<string, readonly [unknown, unknown]>();
  for (const [key, value] of Object.entries(changes ?? {})) {
    if (key === MADE) for (const [id, after] of Object.entries(value as object)) pairs.set(id, [null, after]);
    else if (Array.isArray(value)) pairs.set(key, [value[0], value[1]]);
  }
  return pairs;
}
