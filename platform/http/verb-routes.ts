import type { FastifyInstance } from 'fastify';
import { type Handlers, runContract, runQuery } from '#platform/commands';
import { GoaError, type Store, type WriteOptions, type Writer } from '#platform/store';
import type { Resource } from '#standards/language';
import { httpFault } from './faults.ts';
import { actorOf, peerOf } from './request-actor.ts';
import { commandOf, objectBody, reasonIn, resourceOf, revision, rowId } from './request-parts.ts';
import { first } from './resource-routes.ts';

type Revised = { readonly id: string; readonly rev: number };
const BUILT_IN: Readonly<
  Record<
    string,
    (tx: Writer, resource: Resource, rows: readonly Revised[], options: WriteOptions) => ReturnType<Writer['void']>
  >
> = {
  void: (tx, resource, rows, options) => tx.void(resource, rows, options),
  submit: (tx, resource, rows, options) => tx.submit(resource, rows, options),
};

function builtIn(verb: string) {
  return Object.hasOwn(BUILT_IN, verb) ? BUILT_IN[verb] : undefined;
}

/** Verbs on one row or on a selection, commands and queries of the apps. */
export function verbRoutes(server: FastifyInstance, store: Store, handlers: Handlers): void {
  server.post<{ Params: { resource: string } }>('/api/:resource/bulk', (request) => {
    const resource = resourceOf(store, request.params.resource);
    const body = objectBody(request.body);
    const act = builtIn(String(body.verb));
    if (!act) throw new GoaError(httpFault('NO_VERB'), { path: 'verb' });
    if (!Array.isArray(body.rows) || body.rows.length === 0 || body.rows.length > 1000)
      throw new GoaError(httpFault('BAD_REQUEST'), { path: 'rows' });
    const rows = body.rows.map((row) => ({ id: rowId(String(objectBody(row).id)), rev: revision(objectBody(row)) }));
    return store.run(
      actorOf(request),
      async (tx) => ({ rows: (await act(tx, resource, rows, { reason: reasonIn(body) })).rows }),
      commandOf(request, `bulk ${resource.name}`),
    );
  });
  server.post<{ Params: { resource: string; id: string; verb: string } }>('/api/:resource/:id/:verb', (request) => {
    const resource = resourceOf(store, request.params.resource);
    const id = rowId(request.params.id);
    const { verb } = request.params;
    const body = objectBody(request.body === undefined ? {} : request.body);
    const actor = actorOf(request);
    const command = commandOf(request, `${verb} ${resource.name} ${id}`);
    if (verb === 'reveal') return reveal(store, actor, resource, id, body);
    if (verb === 'replace')
      return store.run(actor, async (tx) => first(await tx.replace(resource, id, { reason: reasonIn(body) })), command);
    const act = builtIn(verb);
    if (act)
      return store.run(
        actor,
        async (tx) => first(await act(tx, resource, [{ id, rev: revision(body) }], { reason: reasonIn(body) })),
        command,
      );
    const contract = store.registry.contracts.get(`${resource.name}.${verb}`);
    if (contract?.type !== 'verb') throw new GoaError(httpFault('NO_VERB'));
    return runContract({
      store,
      actor,
      contract,
      handlers,
      input: body,
      row: id,
      command,
      address: peerOf(request).address,
    });
  });
  server.post<{ Params: { app: string; name: string } }>('/api/commands/:app/:name', (request) => {
    const contract = store.registry.contracts.get(`${request.params.app}.${request.params.name}`);
    if (contract?.type !== 'command') throw new GoaError(httpFault('NO_VERB'));
    const command = commandOf(request, `${contract.on}.${contract.name}`);
    return runContract({
      store,
      actor: actorOf(request),
      contract,
      handlers,
      input: objectBody(request.body === undefined ? {} : request.body),
      command,
      address: peerOf(request).address,
    });
  });
  server.get<{ Params: { app: string; name: string }; Querystring: { input?: string } }>(
    '/api/queries/:app/:name',
    (request) => {
      const contract = store.registry.contracts.get(`${request.params.app}.${request.params.name}`);
      if (contract?.type !== 'query') throw new GoaError(httpFault('NO_VERB'));
      return runQuery({ store, actor: actorOf(request), contract, handlers, input: readInput(request.query.input) });
    },
  );
}

async function reveal(
  store: Store,
  actor: ReturnType<typeof actorOf>,
  resource: Resource,
  id: string,
  body: Readonly<Record<string, unknown>>,
) {
  const field = body.field;
  const reason = reasonIn(body);
  if (typeof field !== 'string' || !reason)
    throw new GoaError(httpFault('BAD_REQUEST'), { path: reason ? 'field' : 'reason' });
  return { value: await store.as(actor).reveal(resource, id, field, reason) };
}

function readInput(given: string | undefined): Readonly<Record<string, unknown>> {
  if (!given) return {};
  try {
    return objectBody(JSON.parse(given));
  } catch {
    throw new GoaError(httpFault('BAD_REQUEST'), { path: 'input' });
  }
}
