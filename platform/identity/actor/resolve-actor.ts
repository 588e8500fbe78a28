import type { Actor, ActorGrant, Store } from '#platform/store';
import type { Registry } from '#standards/language';
import { type ActingFacts, type ActorFacts, type ActorQuestion, readActorFacts } from './actor-facts.ts';
import { armsOfDepth, rootOf } from './arms-of-depth.ts';
import { withSecretUnits } from './secret-units.ts';
import { unfoldPermissions } from './unfold-permissions.ts';

/**
 * Who an account is on a day, in one round trip (two for who keeps secret units): the acting assignment and its grants, resolved now and kept nowhere.
 * Undefined for an account that may not act at all (unknown, not activated, suspended, person left);
 * an assignment that is not valid that day gives an actor without grants.
 */
export async function resolveActor(
  store: Pick<Store, 'system' | 'registry'>,
  question: ActorQuestion,
): Promise<Actor | undefined> {
  return actorFrom(store, await readActorFacts(store.system, question), question.day);
}

/** The same of facts that were read along with something else. */
export async function actorFrom(
  store: Pick<Store, 'system' | 'registry'>,
  facts: ActorFacts | null | undefined,
  day: string,
): Promise<Actor | undefined> {
  if (facts?.status !== 'active' || facts.left) return undefined;
  return withSecretUnits(store.system, actorOf(store.registry, facts, day));
}

/** The actor that facts of the database make, whatever the account's status. */
export function actorOf(registry: Registry, facts: ActorFacts, day: string): Actor {
  const { acting } = facts;
  return {
    kind: 'person',
    name: facts.name,
    account: facts.account,
    // Without a post not even the sight that was given to the person is left.
    person: acting ? facts.person : null,
    assignment: acting?.assignment ?? null,
    unit: acting?.unit ?? null,
    place: acting?.place ?? null,
    grants: acting ? [...baselineOf(registry, acting, facts.person), ...grantsOf(registry, acting, facts.person)] : [],
    today: day,
  };
}

/** Grants of roles that the registry does not know (an app that was taken out) give nothing. */
function grantsOf(registry: Registry, acting: ActingFacts, person: string): ActorGrant[] {
  return acting.grants.flatMap(({ id, role: roleId, depth, clearance, namedPlace }) => {
    const role = registry.roles.get(roleId);
    if (!role) return [];
    const permissions = unfoldPermissions(registry, role);
    const arms = armsOfDepth(depth, acting, person, namedPlace);
    return [{ id, role: roleId, roleTitle: role.title, permissions, depth, clearance, arms }];
  });
}

/** Baseline roles reach by their own depth; the public one reaches the whole territory the acting unit lies in. */
function baselineOf(registry: Registry, acting: ActingFacts, person: string): ActorGrant[] {
  const roles = [...registry.roles.values()].filter(({ baseline }) => baseline);
  return roles.map((role) => ({
    id: `baseline:${role.id}`,
    role: role.id,
    roleTitle: role.title,
    permissions: unfoldPermissions(registry, role),
    depth: role.depth,
    clearance: role.clearance,
    arms: armsOfDepth(role.depth, acting, person, rootOf(acting.regionPlace)),
  }));
}
