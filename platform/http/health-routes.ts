import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Histogram, Registry as Metrics } from 'prom-client';
import { isLocal } from './loopback.ts';

/** Answers whether the process can do its work; `missing` lists what an administrator should know. */
export interface Readiness {
  ready(): Promise<{ readonly ok: boolean; readonly missing: readonly string[] }>;
}

/** `/healthz` (the process lives), `/readyz` (it can serve) and `/metrics` (Prometheus text, loopback only). */
export function healthRoutes(server: FastifyInstance, readiness: Readiness): void {
  const metrics = new Metrics();
  collectDefaultMetrics({ register: metrics });
  const seconds = new Histogram({
    name: 'goa_http_seconds',
    help: 'Duration of requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 3],
    registers: [metrics],
  });
  const errors = new Counter({
    name: 'goa_http_errors_total',
    help: 'Requests that failed inside the server',
    registers: [metrics],
  });

  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    seconds.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    if (reply.statusCode >= 500) errors.inc();
  });
  server.get('/healthz', { config: { open: true } }, async () => ({ ok: true }));
  server.get('/readyz', { config: { open: true } }, async (_request, reply) => {
    const state = await readiness.ready().catch(() => ({ ok: false, missing: ['database'] }));
    return reply.status(state.ok ? 200 : 503).send(state);
  });
  server.get('/metrics', { config: { open: true } }, async (request, reply) => {
    if (!isLocal(request)) return reply.callNotFound();
    return reply.type(metrics.contentType).send(await metrics.metrics());
  });
}
