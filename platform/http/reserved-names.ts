import { DeclarationError, type Registry } from '#standards/language';
import type { RawRoute } from './raw/raw-route.ts';

const RESERVED = ['me', 'meta', 'sessions', 'commands', 'queries', 'docs', 'activate', 'events'];

/** Refuses a resource whose name would hide a route of the platform or of a wing, and a route that stands twice or would hide a verb. */
export function refuseReservedNames(registry: Registry, routes: readonly RawRoute[]): void {
  const reserved = new Set([
    ...RESERVED,
    ...routes.map(({ path }) => /^\/api\/(\w+)\b(?!\/\{id\}\/)/.exec(path)?.[1] ?? ''),
  ]);
  for (const resource of registry.resources.values()) {
    for (const name of [resource.name, ...(resource.formerly ?? [])]) {
      if (reserved.has(name))
        throw new DeclarationError(`resource ${resource.name}`, `the name "${name}" is a route of the platform`);
    }
  }
  const seen = new Set([...registry.contracts.values()].map(({ on, name }) => `/api/${on}/{id}/${name}`));
  for (const { method, path } of routes) {
    const line = `${method} ${path}`;
    if (seen.has(path) || seen.has(line)) throw new DeclarationError(`route ${line}`, 'the path is taken');
    seen.add(line);
  }
}
