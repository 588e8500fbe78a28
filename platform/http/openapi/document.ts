import type { JsonSchema, Registry } from '#standards/language';
import type { RawRoute } from '../raw/raw-route.ts';
import { contractPaths } from './contract-paths.ts';
import type { Paths } from './operations.ts';
import { rawPaths } from './raw-paths.ts';
import { resourcePaths } from './resource-paths.ts';
import { sessionPaths } from './session-paths.ts';
import { ERROR_SCHEMA, SHARED_SCHEMAS } from './shared-schemas.ts';

/** Describes the whole API out of the declarations and the routes that wings bring (OpenAPI 3.1). */
export function openapiDocument(registry: Registry, routes: readonly RawRoute[] = []): JsonSchema {
  return {
    openapi: '3.1.0',
    info: {
      title: '机关事务云 API',
      version: '1',
      summary: 'Generated from the declarations; what stands here is what the server does.',
      description:
        '除登录外，所有请求都需要会话（Cookie）。修改类请求须带 `x-goa-csrf`（取自 `/api/me`），' +
        '并可带 `x-goa-command`（UUID）：同一编号重复提交只执行一次。错误一律为 `{code, message, path?, rows?}`。',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: registry.apps.map((app) => ({ name: app.id, description: app.title })),
    security: [{ session: [] }],
    paths: {
      ...sessionPaths(),
      ...merged(registry.apps.map((app) => resourcePaths(app))),
      ...contractPaths(registry),
      ...rawPaths(routes),
    },
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'goa_session' },
      },
      schemas: { Error: ERROR_SCHEMA, ...SHARED_SCHEMAS },
      responses: {
        Error: {
          description: '出错',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
      },
    },
  };
}

function merged(all: readonly Paths[]): Paths {
  return Object.assign({}, ...all);
}
