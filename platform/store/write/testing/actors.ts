import type { Actor, ActorGrant, Arm } from '#platform/store';
import type { Grade } from '#standards/language';

/** Day on which the actors of the tests act. */
export const TODAY = '2026-11-20';

/** A grant for a test: permissions as `resource.verb` words, and where they reach. */
export interface TestGrant {
  readonly permissions: string;
  readonly arms: readonly Arm[];
  readonly clearance?: Grade;
}

/** A service that may do everything everywhere. */
export function everythingActor(permissions: Iterable<string>): Actor {
  return {
    ...nobody('system:test'),
    kind: 'service',
    grants: [grantOf({ arms: [{ by: 'everything' }], clearance: 4 }, permissions)],
  };
}

/** A person acting under a post. */
export function personActor(
  name: string,
  at: { readonly account: string; readonly person?: string; readonly unit?: string; readonly place?: string },
  grants: readonly TestGrant[],
): Actor {
  return {
    ...nobody(name),
    account: at.account,
    person: at.person ?? null,
    assignment: at.account,
    unit: at.unit ?? null,
    place: at.place ?? null,
    grants: grants.map((grant) => grantOf(grant, grant.permissions.split(/\s+/).filter(Boolean))),
  };
}

function nobody(name: string): Actor {
  return {
    kind: 'person',
    name,
    account: null,
    person: null,
    assignment: null,
    unit: null,
    place: null,
    grants: [],
    today: TODAY,
  };
}

function grantOf({ arms, clearance = 3 }: Omit<TestGrant, 'permissions'>, permissions: Iterable<string>): ActorGrant {
  return {
    id: 'g',
    role: 'test',
    roleTitle: '测试',
    permissions: new Set(permissions),
    depth: 'named',
    clearance,
    arms,
  };
}
