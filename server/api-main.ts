import Fastify from 'fastify';
import type { RoleOptions, RunningRole } from './serve/roles.ts';

/** Starts the api: everything that answers to HTTP. */
export async function startApi({ port, host }: RoleOptions): Promise<RunningRole> {
  const http = Fastify();
  http.get('/healthz', () => ({ status: 'ok' }));
  await http.listen({ port, host });
  return { stop: () => http.close() };
}
