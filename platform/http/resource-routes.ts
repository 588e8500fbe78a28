import type { FastifyInstance } from 'fastify';
import type { Store, Writer } from '#platform/store';
import type { Fields, InputOf } from '#standards/language';
import { type ListParameters, listQuery, sumQuery } from './list-query.ts';
import { actorOf } from './request-actor.ts';
import { commandOf, objectBody, reasonIn, resourceOf, revision, rowId } from './request-parts.ts';
import { offeredVerbs } from './verbs.ts';

type Named = { Params: { resource: string }; Querystring: ListParameters };
type One = { Params: { resource: string; id: string }; Querystring: ListParameters };

/** `/api/<resource>`: list, count, group, sums, pick, get, create, update, history, explain; generic over the registry. */
export function resourceRoutes(server: FastifyInstance, store: Store): void {
  server.get<Named>('/api/:resource', (request) => {
    return store.as(actorOf(request)).find(resourceOf(store, request.params.resource), listQuery(request.query));
  });
  server.get<Named>('/api/:resource/count', (request) => {
    return store.as(actorOf(request)).count(resourceOf(store, request.params.resource), listQuery(request.query));
  });
  server.get<Named>('/api/:resource/group', (request) => {
    const by = String(request.query.by ?? '');
    return store.as(actorOf(request)).group(resourceOf(store, request.params.resource), by, listQuery(request.query));
  });
  server.get<Named>('/api/:resource/sums', (request) => {
    const resource = resourceOf(store, request.params.resource);
    return store.as(actorOf(request)).sums(resource, sumQuery(request.query));
  });
  server.get<Named>('/api/:resource/pick', (request) => {
    const { search = '', limit, filter } = listQuery(request.query);
    return store.as(actorOf(request)).pick(resourceOf(store, request.params.resource), search, limit, filter);
  });
  server.get<One>('/api/:resource/:id', async (request) => {
    const resource = resourceOf(store, request.params.resource);
    const reader = store.as(actorOf(request));
    const page = await reader.one(resource, rowId(request.params.id));
    return { ...page, can: await reader.can(resource, page.row.id, offeredVerbs(store.registry, resource)) };
  });
  server.get<One>('/api/:resource/:id/history', (request) => {
    return store.as(actorOf(request)).history(resourceOf(store, request.params.resource), rowId(request.params.id));
  });
  server.get<One>('/api/:resource/:id/explain', (request) => {
    const verb = String(request.query.verb ?? 'read');
    return store
      .as(actorOf(request))
      .explain(verb, resourceOf(store, request.params.resource), rowId(request.params.id));
  });
  server.post<Named>('/api/:resource', async (request, reply) => {
    const resource = resourceOf(store, request.params.resource);
    const { $reason, ...input } = objectBody(request.body);
    const reason = reasonIn({ $reason }, '$reason');
    const written = await store.run(
      actorOf(request),
      async (tx) => first(await tx.create(resource, [input as InputOf<Fields>], { reason })),
      commandOf(request, `create ${resource.name}`),
    );
    return reply.status(201).send(written);
  });
  server.patch<One>('/api/:resource/:id', (request) => {
    const resource = resourceOf(store, request.params.resource);
    const id = rowId(request.params.id);
    const body = objectBody(request.body);
    const patch = { id, rev: revision(body), set: objectBody(body.set) as Partial<InputOf<Fields>> };
    return store.run(
      actorOf(request),
      async (tx) => first(await tx.update(resource, [patch], { reason: reasonIn(body) })),
      commandOf(request, `update ${resource.name} ${id}`),
    );
  });
}

/** Answer of a write of one row: its id, new revision and what the rules said. */
export function first(written: Awaited<ReturnType<Writer['create']>>) {
  return { ...written.rows[0], findings: written.findings };
}
