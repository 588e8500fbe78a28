import { DeclarationError, type Registry } from '#standards/language';

const RESERVED = ['me', 'meta', 'sessions', 'commands', 'queries', 'docs', 'activate', 'events'];

/** Refuses a resource whose name would hide a route of the platform. */
export function refuseReservedNames(registry: Registry): void {
  for (const resource of registry.resources.values()) {
    for (const name of [resource.name, ...(resource.formerly ?? [])]) {
      if (RESERVED.includes(name))
        throw new DeclarationError(`resource ${resource.name}`, `the name "${name}" is a route of the platform`);
    }
  }
}
