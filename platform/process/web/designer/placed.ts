/** An entry of a list and where it stands. */
export interface Placed<T> {
  readonly one: T;
  readonly at: number;
}

/** Entries with their places, which are all that tells them apart: their controls keep no state of their own. */
export function placed<T>(list: readonly T[]): readonly Placed<T>[] {
  return list.map((one, at) => ({ one, at }));
}
