import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { handlersOf } from '#platform/commands';
import { createSignIn, identityHandlers } from '#platform/identity';
import { vehicleHandlers } from '../../../apps/vehicles/server.ts';
import { openSampleTown, TOWN_PASSWORD, type Town } from '../../identity/testing/town.ts';
import type { TownExtras } from '../../identity/testing/town-store.ts';
import { createServer } from '../index.ts';

/** What came back: the status, the parsed JSON (or the text) and the headers. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
}

/** A person at a browser: keeps the cookie, sends the CSRF token with every change. */
export interface Client {
  get(path: string): Promise<Answer>;
  /** Sends JSON, or bytes as they are. */
  send(
    method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  readonly csrf: string;
  readonly cookie: string;
}

/** The sample town behind a real HTTP server on a real socket. */
export interface ApiTown {
  readonly town: Town;
  readonly server: FastifyInstance;
  readonly origin: string;
  /** Somebody who has not signed in. */
  readonly nobody: Client;
  signIn(login: string): Promise<Client>;
  close(): Promise<void>;
}

/** Opens the town and serves it on a free port of this machine. */
export async function openApiTown(
  options: { readonly requestsPerMinute?: number; readonly publicUrl?: string; readonly extras?: TownExtras } = {},
): Promise<ApiTown> {
  const town = await openSampleTown(options.extras);
  const server = await createServer({
    store: town.store,
    handlers: handlersOf(identityHandlers, vehicleHandlers, options.extras?.handlers ?? []),
    routes: options.extras?.routes,
    signIn: createSignIn(town.store, { demo: true }),
    readiness: { ready: async () => ({ ok: true, missing: [] }) },
    requestsPerMinute: options.requestsPerMinute ?? 100_000,
    publicUrl: options.publicUrl,
  });
  const origin = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    town,
    server,
    origin,
    nobody: client(origin, '', ''),
    signIn: async (login) => {
      const answer = await client(origin, '', '').send('POST', '/api/sign-in', { login, password: TOWN_PASSWORD });
      if (answer.status !== 200) throw new Error(`${login} cannot sign in: ${JSON.stringify(answer.body)}`);
      const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      const me = await client(origin, cookie, '').get('/api/me');
      return client(origin, cookie, String(me.body.csrf));
    },
    close: async () => {
      await server.close();
      await town.close();
    },
  };
}

function client(origin: string, cookie: string, csrf: string): Client {
  const call = async (method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        ...(cookie && { cookie }),
        ...(csrf && { 'x-goa-csrf': csrf }),
        ...(body !== undefined && {
          'content-type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json',
        }),
        ...headers,
      },
      body: bodyOf(body),
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text), headers: response.headers };
  };
  return {
    csrf,
    cookie,
    get: (path) => call('GET', path),
    send: (method, path, body = {}, headers) => call(method, path, body, headers),
  };
}

function bodyOf(body: unknown): string | Uint8Array<ArrayBuffer> | undefined {
  if (body === undefined || typeof body === 'string') return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return { text };
  }
}

/** A fresh command id. */
export const commandId = (): Readonly<Record<string, string>> => ({ 'x-goa-command': randomUUID() });

/** A filter as it stands in a query string. */
export const filterOf = (filter: unknown): string => `filter=${encodeURIComponent(JSON.stringify(filter))}`;
