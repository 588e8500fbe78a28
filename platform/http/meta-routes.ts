import type { FastifyInstance } from 'fastify';
import type { FieldAccess, Store } from '#platform/store';
import { actorOf } from './request-actor.ts';

/** `/api/meta`: what the web needs beside the manifests: code sets as stewards keep them, access to fields, roles by title. */
export function metaRoutes(server: FastifyInstance, store: Store): void {
  server.get('/api/meta', async (request) => {
    const reader = store.as(actorOf(request));
    const access: Record<string, FieldAccess> = {};
    for (const resource of store.registry.resources.values()) {
      if (reader.may(`${resource.name}.read`)) access[resource.name] = reader.fieldAccess(resource);
    }
    return {
      codeSets: await codeSets(store),
      access,
      roles: [...store.registry.roles.values()].map(({ id, title, note, depth, clearance }) => ({
        id,
        title,
        note,
        depth,
        clearance,
      })),
      permissions: Object.fromEntries(store.registry.permissions),
    };
  });
}

async function codeSets(store: Store) {
  const kept = await store.codeSets();
  return Object.fromEntries(
    [...store.registry.codeSets.values()].map(({ name, title, items }) => [
      name,
      { title, items: kept.get(name) ?? items },
    ]),
  );
}
