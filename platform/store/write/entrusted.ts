import type { ActorGrant } from '../contract/actor.ts';
import type { Session } from './session.ts';

/** The session with one more grant: these permissions, on every row and in clear, for as long as the transaction lasts. */
export function entrusted(session: Session, permissions: readonly string[]): Session {
  const grant: ActorGrant = {
    id: 'entrusted',
    role: 'entrusted',
    roleTitle: '依审批结果办理',
    permissions: new Set(permissions),
    depth: 'named',
    clearance: 4,
    arms: [{ by: 'everything' }],
  };
  const actor = { ...session.actor, grants: [...session.actor.grants, grant] };
  return {
    ...session,
    actor,
    reader: session.readerFor(actor),
    // What happened to the transaction is one fact, whoever writes in it.
    get wakes() {
      return session.wakes;
    },
    set wakes(wakes) {
      session.wakes = wakes;
    },
    get broken() {
      return session.broken;
    },
    set broken(broken) {
      session.broken = broken;
    },
  };
}
