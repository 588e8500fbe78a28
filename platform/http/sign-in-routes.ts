import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GoaError } from '#platform/store';
import { httpFault } from './faults.ts';
import { peerOf, SESSION_COOKIE, sessionOf } from './request-actor.ts';
import { isStorable, objectBody } from './request-parts.ts';
import type { SignInPort } from './sign-in-port.ts';

/** Sign-in, sessions, and who is at the screen. */
export function signInRoutes(server: FastifyInstance, port: SignInPort, publicUrl = ''): void {
  const open = { config: { open: true, rateLimit: { max: 300, timeWindow: 60_000 } } };
  server.get('/api/sign-in-info', { config: { open: true } }, (request) => port.info(peerOf(request)));
  server.post('/api/sign-in', open, async (request, reply) => {
    refuseForeignForms(request.headers);
    const { login, password } = texts(request.body, 'login', 'password');
    const { token, mustChangePassword } = await port.signIn({ login, password }, peerOf(request));
    setCookie(reply, token, publicUrl.startsWith('https:') || cameByTls(request));
    return { mustChangePassword };
  });
  server.post('/api/activate', open, async (request) => {
    refuseForeignForms(request.headers);
    await port.activate(texts(request.body, 'token', 'password'), peerOf(request));
    return {};
  });
  server.get('/api/me', (request) => port.me(sessionOf(request)));
  server.get('/api/sessions', (request) => port.sessions(sessionOf(request)));
  server.post('/api/act-as', async (request) => {
    await port.actAs(sessionOf(request), texts(request.body, 'assignment').assignment);
    return {};
  });
  server.post('/api/change-password', async (request) => {
    await port.changePassword(sessionOf(request), texts(request.body, 'current', 'next'));
    return {};
  });
  server.post('/api/sign-out', async (request, reply) => {
    await port.signOut(sessionOf(request));
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return {};
  });
  server.post('/api/sign-out-everywhere', async (request, reply) => {
    await port.signOutEverywhere(sessionOf(request));
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return {};
  });
}

/** A browser says where a request starts; a form on another site may not sign anybody in. */
function refuseForeignForms(headers: Readonly<Record<string, unknown>>): void {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new GoaError(httpFault('CSRF'));
}

/** A proxy that nobody vouches for may claim it too: the worst that a lie does is that the liar's own browser keeps no cookie. */
function cameByTls({ protocol, headers }: FastifyRequest): boolean {
  const claimed = String(headers['x-forwarded-proto'] ?? '').split(',');
  return protocol === 'https' || claimed[0]!.trim().toLowerCase() === 'https';
}

function setCookie(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, sameSite: 'strict', secure });
}

function texts<const N extends string>(body: unknown, ...names: readonly N[]): Record<N, string> {
  const given = objectBody(body);
  const found = {} as Record<N, string>;
  for (const name of names) {
    const value = given[name];
    if (typeof value !== 'string' || value.length === 0 || value.length > 1000 || !isStorable(value))
      throw new GoaError(httpFault('BAD_REQUEST'), { path: name });
    found[name] = value;
  }
  return found;
}
