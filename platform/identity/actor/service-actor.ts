import type { Actor, Arm } from '#platform/store';
import { shanghaiDay } from '#standards/language';

/** What a job may do: its permissions by full name, and where. */
export interface ServiceScope {
  readonly permissions: readonly string[];
  /** Everything when not given. */
  readonly arms?: readonly Arm[];
}

/** A named actor for work that no person does (seed, sign-in, jobs); its name stands in the trail as `system:<job>`. */
export function serviceActor(job: string, scope: ServiceScope, day: string = shanghaiDay(new Date())): Actor {
  const name = `system:${job}`;
  return {
    kind: 'service',
    name,
    account: null,
    person: null,
    assignment: null,
    unit: null,
    place: null,
    grants: [
      {
        id: name,
        role: name,
        roleTitle: '系统任务',
        permissions: new Set(scope.permissions),
        depth: 'named',
        clearance: 4,
        arms: scope.arms ?? [{ by: 'everything' }],
      },
    ],
    today: day,
  };
}
