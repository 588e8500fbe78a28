import type { Role } from '../app.ts';
import type { Registry } from '../registry.ts';
import type { Resource } from '../resource.ts';

/** Problems of a shipped role: permissions that do not exist, and a depth that a resource has no column for. */
export function checkRole(role: Role, registry: Registry): string[] {
  return role.permissions.flatMap((permission) => {
    const [subject = '', verb] = permission.split('.');
    const resource = registry.resources.get(subject);
    const known = verb === '*' ? hasPermissions(subject, registry) : registry.permissions.has(permission);
    const problem = known ? resource && depthProblem(role, resource) : `permission "${permission}" is not declared`;
    return problem ? [`role ${role.id}: ${problem}`] : [];
  });
}

function hasPermissions(subject: string, registry: Registry): boolean {
  return [...registry.permissions.keys()].some((permission) => permission.startsWith(`${subject}.`));
}

function depthProblem(role: Role, resource: Resource): string | undefined {
  if (resource.owner === 'everyone') return undefined;
  if (role.depth === 'department' && !resource.department)
    return `depth department, but resource ${resource.name} has no department column`;
  if (role.depth === 'self' && !resource.person)
    return `depth self, but resource ${resource.name} has no person column`;
  return undefined;
}
