import type { JsonSchema } from '#standards/language';
import type { RawRoute } from '../raw/raw-route.ts';
import { CHANGE_HEADERS, ID_PARAMETER, operation, type Paths, queryParameter } from './operations.ts';

/** Paths of the routes that wings bring besides their contracts. */
export function rawPaths(routes: readonly RawRoute[]): Paths {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: describe(route) };
  }
  return paths;
}

const ANSWERS = {
  stream: { 'application/octet-stream': {} },
  events: { 'text/event-stream': {} },
  json: { 'application/json': { schema: {} } },
};

function describe(route: RawRoute): JsonSchema {
  const open = route.permission === 'open';
  const plain = operation({
    id: route.id,
    tag: route.tag,
    summary: route.title,
    description: route.description,
    permission: open ? undefined : route.permission,
    open,
    parameters: parametersOf(route),
  });
  const body = route.input === 'stream' ? { 'application/octet-stream': {} } : jsonBody(route);
  return {
    ...plain,
    ...(body && { requestBody: { required: true, content: body } }),
    responses: { 200: { description: '成功', content: ANSWERS[route.answer] }, default: ERROR },
  };
}

const ERROR = { $ref: '#/components/responses/Error' };

function jsonBody(route: RawRoute) {
  return route.input === 'json' || route.input === 'signed'
    ? { 'application/json': { schema: route.body } }
    : undefined;
}

function parametersOf(route: RawRoute): readonly JsonSchema[] {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) =>
    name === 'id' ? ID_PARAMETER : { name, in: 'path', required: true, schema: { type: 'string' } },
  );
  const inQuery = Object.entries(route.query ?? {}).map(([name, words]) => queryParameter(name, words));
  const inHeaders = Object.entries(route.headers ?? {}).map(([name, description]) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  }));
  const change = route.method === 'GET' || route.permission === 'open' ? [] : CHANGE_HEADERS.slice(0, 1);
  return [...inPath, ...inQuery, ...inHeaders, ...change];
}
