import type { RawRoute } from '#platform/http';
import type { Contract, Registry, Resource } from '#standards/language';
import { verbContracts } from '../verbs.ts';

/** One request that the API answers; paths of rows are made for a given id. */
export interface RouteCase {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Path as OpenAPI writes it. */
  readonly template: string;
  path(id: string): string;
  /** Resource that the row in the path belongs to. */
  readonly resource?: Resource;
  /** A body that is formed as the route wants it, if not necessarily accepted. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** A route that a wing brings besides its contracts. */
  readonly raw?: boolean;
}

const OPEN = ['/api/sign-in-info', '/api/openapi.json', '/api/docs'];

/** Every route that asks for a session, out of the registry; a test holds this list against the server's own description. */
export function everyRoute(registry: Registry, routes: readonly RawRoute[] = []): readonly RouteCase[] {
  return [
    ...['/api/me', '/api/sessions', '/api/meta'].map((path) => fixed('GET', path)),
    fixed('POST', '/api/act-as', { assignment: crypto.randomUUID() }),
    fixed('POST', '/api/change-password', { current: 'x', next: 'y' }),
    ...[...registry.resources.values()].flatMap((resource) => ofResource(registry, resource)),
    ...[...registry.contracts.values()].filter(({ type }) => type !== 'verb').map(ofContract),
    ...routes.filter(({ permission }) => permission !== 'open').map((route) => ofRawRoute(registry, route)),
  ];
}

/** Routes that answer a stranger on purpose. */
export const openRoutes: readonly string[] = OPEN;

function ofResource(registry: Registry, resource: Resource): RouteCase[] {
  const base = `/api/${resource.name}`;
  const row = (method: 'GET' | 'POST' | 'PATCH', tail: string, body?: RouteCase['body']): RouteCase => ({
    method,
    template: `${base}/{id}${tail}`,
    path: (id) => `${base}/${id}${tail}`,
    resource,
    body,
  });
  const writable = resource.writtenBy !== 'commands';
  return [
    ...['', '/count', '/pick'].map((tail) => fixed('GET', base + tail)),
    fixed('GET', `${base}/group`, undefined, `?by=${resource.label}`),
    fixed('GET', `${base}/sums`, undefined, '?figures={"rows":{"take":"count"}}'),
    row('GET', ''),
    row('GET', '/history'),
    row('GET', '/explain'),
    row('POST', '/reveal', { field: resource.label, reason: '核对' }),
    ...(writable ? [fixed('POST', base, { [resource.label]: 'x' })] : []),
    ...(writable && resource.kind !== 'log'
      ? [row('PATCH', '', { rev: 1, set: {} }), row('POST', '/void', { rev: 1 })]
      : []),
    ...(writable && resource.kind === 'document'
      ? [row('POST', '/submit', { rev: 1 }), row('POST', '/replace', {})]
      : []),
    ...verbContracts(registry, resource).map((contract) => row('POST', `/${contract.name}`, {})),
  ];
}

function ofContract(contract: Contract): RouteCase {
  if (contract.type === 'query') return fixed('GET', `/api/queries/${contract.on}/${contract.name}`);
  return fixed('POST', `/api/commands/${contract.on}/${contract.name}`, {});
}

/** Bodies are tried as JSON too where bytes are asked for: what is no workbook is refused like any other bytes. */
function ofRawRoute(registry: Registry, route: RawRoute): RouteCase {
  return {
    method: route.method,
    template: route.path,
    path: (id) => route.path.replace(/\{\w+\}/g, id),
    resource: registry.resource(/^\/api\/(\w+)\/\{id\}/.exec(route.path)?.[1] ?? ''),
    body: route.method === 'GET' ? undefined : {},
    raw: true,
  };
}

function fixed(method: 'GET' | 'POST' | 'PATCH', template: string, body?: RouteCase['body'], query = ''): RouteCase {
  return { method, template, path: () => template + query, body };
}
