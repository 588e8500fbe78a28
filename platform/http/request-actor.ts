import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Actor, GoaError } from '#platform/store';
import { httpFault } from './faults.ts';
import { isLocal } from './loopback.ts';
import type { LiveSession, Peer, SignInPort } from './sign-in-port.ts';

declare module 'fastify' {
  interface FastifyRequest {
    session: LiveSession | null;
  }
  interface FastifyContextConfig {
    /** Answers people who have not signed in. */
    open?: boolean;
  }
}

/** Name of the session cookie. */
export const SESSION_COOKIE = 'goa_session';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Stands before every route: no route answers a stranger unless it says `open`, no change passes without the session's
 * CSRF token, and nobody acts before a password that must be changed has been changed.
 */
export function guardRequests(server: FastifyInstance, signIn: Pick<SignInPort, 'session'>): void {
  server.decorateRequest('session', null);
  // After the rate limit, before the body is read.
  server.addHook('preParsing', async (request) => {
    if (isOpen(request)) return;
    const token = request.cookies[SESSION_COOKIE];
    const session = token ? await signIn.session(token, peerOf(request)) : undefined;
    if (!session) throw new GoaError(httpFault('NOT_SIGNED_IN'));
    if (!SAFE.has(request.method) && !sameToken(request.headers['x-goa-csrf'], session.csrf))
      throw new GoaError(httpFault('CSRF'));
    request.session = session;
  });
}

/** Files of the web application and routes that say so; everything below `/api` asks for a session otherwise. */
function isOpen(request: FastifyRequest): boolean {
  const { url = '', config } = request.routeOptions;
  return config.open === true || request.is404 || !url.startsWith('/api/');
}

/** The live session of a request; refuses strangers. */
export function sessionOf(request: FastifyRequest): LiveSession {
  if (!request.session) throw new GoaError(httpFault('NOT_SIGNED_IN'));
  return request.session;
}

/** Who acts; refuses strangers and people who must change their password first. */
export function actorOf(request: FastifyRequest): Actor {
  const session = sessionOf(request);
  if (session.mustChangePassword) throw new GoaError(httpFault('PASSWORD_MUST_CHANGE'));
  return session.actor;
}

/** Where the request comes from. */
export function peerOf(request: FastifyRequest): Peer {
  const agent = String(request.headers['user-agent'] ?? '').slice(0, 200);
  return { address: request.ip, agent, loopback: isLocal(request) };
}

function sameToken(given: unknown, expected: string): boolean {
  if (typeof given !== 'string' || given.length !== expected.length) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
