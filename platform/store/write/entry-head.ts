import type { Resource } from '#standards/language';
import type { EntryHead } from '../audit/entry.ts';
import type { Session } from './session.ts';

/** What happened to all of the rows. */
export interface TrailAct {
  readonly verb: string;
  readonly reason?: string | null;
  readonly batch?: string | null;
}

/** What the entries of one act share: who acted, when and under which post. */
export function entryHead(
  { actor, at, commandId }: Session,
  resource: Resource,
  { verb, reason = null, batch = null }: TrailAct,
): EntryHead {
  return {
    at,
    actor: actor.name,
    account: actor.account,
    person: actor.person,
    assignment: actor.assignment,
    unit: actor.unit,
    commandId,
    batch,
    resource: resource.id,
    verb,
    reason,
  };
}
