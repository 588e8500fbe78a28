import type { FastifyInstance } from 'fastify';
import type { JsonSchema, Registry } from '#standards/language';
import type { RawRoute } from '../raw/raw-route.ts';
import { DOCS_STYLE, docsPage } from './docs-page.ts';
import { openapiDocument } from './document.ts';

/** `/api/openapi.json` and `/api/docs`: built once, when first asked for. */
export function openapiRoutes(server: FastifyInstance, registry: Registry, routes: readonly RawRoute[]): void {
  let document: JsonSchema | undefined;
  let page: string | undefined;
  server.get('/api/openapi.json', { config: { open: true } }, async () => {
    document ??= openapiDocument(registry, routes);
    return document;
  });
  server.get('/api/docs', { config: { open: true } }, async (_request, reply) => {
    page ??= docsPage(registry, routes);
    return reply.type('text/html; charset=utf-8').send(page);
  });
  server.get('/api/docs.css', { config: { open: true } }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(DOCS_STYLE),
  );
}
