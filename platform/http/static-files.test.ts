import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerErrors } from './error-form.ts';
import { guardRequests } from './request-actor.ts';
import type { SignInPort } from './sign-in-port.ts';
import { staticFiles } from './static-files.ts';

let server: FastifyInstance;
const outside = mkdtempSync(path.join(tmpdir(), 'goa-pages-'));
const folder = path.join(outside, 'web');

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(outside, 'secret.txt'), 'not for you');
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>页</title>');
  writeFileSync(path.join(folder, 'assets/app-1a2b.js'), 'export {};');
  server = Fastify();
  answerErrors(server);
  await server.register(cookie);
  const nobody: Pick<SignInPort, 'session'> = { session: async () => undefined };
  guardRequests(server, nobody);
  server.get('/api/secret', () => ({ ok: true }));
  await staticFiles(server, folder);
});
afterAll(async () => {
  await server.close();
  rmSync(outside, { recursive: true });
});

test('pages and their files need no session, and files with a digest in their name are kept for ever', async () => {
  const page = await server.inject('/r/vehicle');
  expect([page.statusCode, page.headers['content-type'], page.headers['cache-control']]).toEqual([
    200,
    'text/html; charset=utf-8',
    'no-cache',
  ]);
  const script = await server.inject('/assets/app-1a2b.js');
  expect([script.statusCode, script.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
});

test('a missing asset is missing, a new one is there without a restart', async () => {
  expect((await server.inject('/assets/gone-9z.js')).statusCode).toBe(404);
  writeFileSync(path.join(folder, 'assets/new-3c4d.js'), 'export {};');
  expect((await server.inject('/assets/new-3c4d.js')).statusCode).toBe(200);
});

test('what lies below /api is never answered with a page, and asks for a session', async () => {
  expect((await server.inject('/api/secret')).json()).toMatchObject({ code: 'NOT_SIGNED_IN' });
  expect((await server.inject('/api/nothing')).json()).toMatchObject({ code: 'NO_ROUTE' });
});

test.each(['/../secret.txt', '/assets/%2e%2e/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%5c..%5csecret.txt'])(
  'a path that climbs out of the folder (%s) never leaves it',
  async (url) => {
    expect((await server.inject(url)).body).not.toContain('not for you');
  },
);
