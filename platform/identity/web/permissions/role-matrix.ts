import { builtInVerbs, type Registry, type Role } from '#standards/language';

/** What a role may do with one resource. */
export interface RoleLine {
  readonly resource: string;
  readonly title: string;
  /** Verbs that every resource has: name → held or not; absent where the resource has no such verb. */
  readonly builtIn: Readonly<Record<string, boolean>>;
  /** Titles of the resource's own verbs that are held. */
  readonly own: readonly string[];
}

/** A role spelt out: per resource, and what belongs to no resource. */
export interface RoleMatrix {
  readonly lines: readonly RoleLine[];
  /** Titles of further permissions. */
  readonly further: readonly string[];
}

/** Spells out the permissions of a role against the declarations: `<resource>.*` becomes every verb; resources of which nothing is held are left out. */
export function roleMatrix(registry: Registry, role: Role): RoleMatrix {
  const asked = new Set(role.permissions);
  const holds = (permission: string) =>
    asked.has(permission) || asked.has(`${permission.slice(0, permission.indexOf('.'))}.*`);
  const lines = [...registry.resources.values()].flatMap((resource): RoleLine[] => {
    const verbs = builtInVerbs(resource);
    const builtIn = Object.fromEntries(Object.keys(verbs).map((verb) => [verb, holds(`${resource.name}.${verb}`)]));
    const own = [...registry.permissions].flatMap(([permission, title]) => {
      const [on, verb = ''] = permission.split('.');
      return on === resource.name && !(verb in verbs) && holds(permission) ? [title] : [];
    });
    const anything = own.length > 0 || Object.values(builtIn).some(Boolean);
    return anything ? [{ resource: resource.name, title: resource.title, builtIn, own }] : [];
  });
  const further = [...registry.permissions].flatMap(([permission, title]) =>
    registry.resources.has(permission.split('.')[0] ?? '') || !holds(permission) ? [] : [title],
  );
  return { lines, further };
}
