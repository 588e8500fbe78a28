import { v7 as uuidv7 } from 'uuid';
import type { Resource } from '#standards/language';
import type { AuditEntry } from '../audit/entry.ts';
import type { Stamps } from '../contract/actor.ts';
import type { Session } from './session.ts';

/** A row that something happened to. */
export interface TrailRow {
  readonly rowId: string;
  readonly stamps: Stamps;
  readonly changes: Readonly<Record<string, unknown>> | null;
}

/** What happened to all of the rows. */
export interface TrailAct {
  readonly verb: string;
  readonly reason?: string | null;
  readonly batch?: string | null;
}

/** One entry of the trail a row, with who acted under which post, and with the row's stamps, by which the entry is found. */
export function trailEntries(
  session: Session,
  resource: Resource,
  rows: readonly TrailRow[],
  { verb, reason = null, batch = null }: TrailAct,
): AuditEntry[] {
  const { actor, at, commandId } = session;
  return rows.map(({ rowId, stamps, changes }) => ({
    id: uuidv7(),
    at,
    actor: actor.name,
    account: actor.account,
    person: actor.person,
    assignment: actor.assignment,
    unit: actor.unit,
    commandId,
    batch,
    resource: resource.id,
    rowId,
    verb,
    reason,
    changes,
    ownerUnit: stamps.ownerUnit,
    placePath: stamps.placePath,
    linePath: stamps.linePath,
  }));
}
