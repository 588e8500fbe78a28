import { tableOf } from '#platform/store';
import type { Resource } from '#standards/language';

/** The ledgers that tracks stand on: what is followed, what reports, and which values forbid it. */
export interface TrackGround {
  readonly vehicle: Resource;
  readonly terminal: Resource;
  /** Field of the vehicle and the values under which it must not be followed. */
  readonly unfollowed: readonly { readonly field: string; readonly value: string }[];
  /** Field of the vehicle that names it to people. */
  readonly plate: string;
  /** Fields of the terminal. */
  readonly phone: string;
  readonly carriedBy: string;
  readonly status: { readonly field: string; readonly active: string };
  readonly serialNo: string;
}

/** Name of the column of a field. @throws Error for a field that the resource does not have. */
export function columnOf(resource: Resource, field: string): string {
  const column = tableOf(resource).columns.get(field);
  if (!column) throw new Error(`${resource.name} has no field ${field}`);
  return column.column;
}
