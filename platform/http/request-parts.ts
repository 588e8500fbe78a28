import type { FastifyRequest } from 'fastify';
import { type CommandId, fault, GoaError, type Store } from '#platform/store';
import type { Resource } from '#standards/language';
import { httpFault } from './faults.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Resource named in the path, by its present or an earlier name. */
export function resourceOf(store: Store, name: string): Resource {
  const resource = store.registry.resource(name);
  if (!resource) throw new GoaError(fault('UNKNOWN_RESOURCE'));
  return resource;
}

/** Row id in the path; anything that is not a UUID is refused before the database sees it. */
export function rowId(id: string): string {
  if (!UUID.test(id)) throw new GoaError(httpFault('BAD_ID'), { path: 'id' });
  return id.toLowerCase();
}

/** Body that must be a JSON object. */
export function objectBody(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new GoaError(httpFault('BAD_REQUEST'));
  return body as Readonly<Record<string, unknown>>;
}

/** Revision the person saw, out of a body. */
export function revision(body: Readonly<Record<string, unknown>>): number {
  const { rev } = body;
  if (typeof rev !== 'number' || !Number.isInteger(rev)) throw new GoaError(httpFault('BAD_REQUEST'), { path: 'rev' });
  return rev;
}

/** Whether a text holds only what the database and the trail can hold: no zero sign, no half of a pair. */
export function isStorable(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}

/** Reason in a body: a text of at most 500 characters, or nothing. */
export function reasonIn(body: Readonly<Record<string, unknown>>, key = 'reason'): string | undefined {
  const reason = body[key];
  if (reason === undefined || reason === null || reason === '') return undefined;
  if (typeof reason !== 'string' || reason.length > 500 || !isStorable(reason))
    throw new GoaError(httpFault('BAD_REQUEST'), { path: key });
  return reason;
}

/** Command id of a change (`x-goa-command`), so that a retry is the same action; none when the caller sent none. */
export function commandOf(request: FastifyRequest, name: string): CommandId | undefined {
  const id = request.headers['x-goa-command'];
  if (id === undefined) return undefined;
  if (typeof id !== 'string' || !UUID.test(id)) throw new GoaError(httpFault('BAD_ID'), { path: 'x-goa-command' });
  return { id: id.toLowerCase(), name, body: request.body ?? null };
}
