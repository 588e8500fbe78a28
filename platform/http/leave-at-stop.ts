import type { FastifyInstance } from 'fastify';

/** Lets go of connections whose last answer was under way when the server began to stop; browsers would hold them for another minute, and the stop with them. */
export function leaveAtStop(server: FastifyInstance): void {
  let stopping = false;
  server.addHook('preClose', async () => {
    stopping = true;
  });
  server.addHook('onResponse', async () => {
    if (stopping) setImmediate(() => server.server.closeIdleConnections());
  });
}
