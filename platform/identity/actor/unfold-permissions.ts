import type { Registry, Role } from '#standards/language';

/** Permissions of a role with `resource.*` unfolded to every verb that the registry knows for it. */
export function unfoldPermissions(registry: Registry, role: Role): ReadonlySet<string> {
  const known = unfolded.get(registry) ?? new Map<string, ReadonlySet<string>>();
  unfolded.set(registry, known);
  let permissions = known.get(role.id);
  if (!permissions) {
    permissions = new Set(role.permissions.flatMap((permission) => unfold(registry, permission)));
    known.set(role.id, permissions);
  }
  return permissions;
}

/** Declarations never change while a process lives, so each role is unfolded once. */
const unfolded = new WeakMap<Registry, Map<string, ReadonlySet<string>>>();

function unfold(registry: Registry, permission: string): string[] {
  if (!permission.endsWith('.*')) return [permission];
  const prefix = permission.slice(0, -1);
  return [...registry.permissions.keys()].filter((known) => known.startsWith(prefix));
}
