import type { TableShape } from '../schema/table.ts';
import type { Branch } from './scope-sql.ts';

/** How long a walk that found too few rows is not tried again, in milliseconds. */
const REST = 60_000;
/** Scopes remembered for one table at most. */
const MOST = 5000;

/**
 * Walks that ended in vain, by table and scope, so that the next list of the same scope is led at once. Only a hint of what is quicker: both ways give the same rows.
 */
const vain = new WeakMap<TableShape, Map<string, number>>();

/** Whether a walk over the newest rows was in vain for this scope a short while ago. */
export function isVain(shape: TableShape, branches: readonly Branch[]): boolean {
  return (vain.get(shape)?.get(keyOf(branches)) ?? 0) > performance.now();
}

/** Remembers a walk that found too few rows. */
export function noteVain(shape: TableShape, branches: readonly Branch[]): void {
  const known = vain.get(shape) ?? new Map<string, number>();
  if (known.size >= MOST) known.clear();
  vain.set(shape, known.set(keyOf(branches), performance.now() + REST));
}

/** Sight is rare and differs from person to person: it does not part scopes. */
function keyOf(branches: readonly Branch[]): string {
  return branches.map(({ range }) => (range ? `${range.column} ${range.prefix}` : '')).join('|');
}
