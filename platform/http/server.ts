import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { Handlers } from '#platform/commands';
import { GoaError, type Store } from '#platform/store';
import { limitBodyDepth } from './body-depth.ts';
import { answerErrors } from './error-form.ts';
import { httpFault } from './faults.ts';
import { healthRoutes, type Readiness } from './health-routes.ts';
import { leaveAtStop } from './leave-at-stop.ts';
import { metaRoutes } from './meta-routes.ts';
import { openapiRoutes } from './openapi/routes.ts';
import type { RawRoute } from './raw/raw-route.ts';
import { rawRoutes } from './raw/raw-routes.ts';
import { guardRequests, SESSION_COOKIE } from './request-actor.ts';
import { refuseReservedNames } from './reserved-names.ts';
import { resourceRoutes } from './resource-routes.ts';
import type { SignInPort } from './sign-in-port.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { staticFiles } from './static-files.ts';
import { verbRoutes } from './verb-routes.ts';

/** What a server is made of; everything comes from the composition root. */
export interface ServerParts {
  readonly store: Store;
  readonly handlers: Handlers;
  readonly signIn: SignInPort;
  readonly readiness: Readiness;
  /** Routes that wings bring besides their contracts. */
  readonly routes?: readonly RawRoute[];
  /** Folder of the built web application; none in tests of the API alone. */
  readonly webFolder?: string;
  /** Requests a minute from one session or address before it must wait; 1200 when not given. */
  readonly requestsPerMinute?: number;
  /** Trust `x-forwarded-for` of a proxy on this machine. */
  readonly trustProxy?: boolean;
  /** Address under which people reach the system; by https their cookies travel by TLS only. */
  readonly publicUrl?: string;
  readonly log?: boolean;
}

const MEGABYTE = 1024 * 1024;

/** Builds the HTTP server: security headers, limits, sessions, the generic API, its description and the web application. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const routes = parts.routes ?? [];
  refuseReservedNames(parts.store.registry, routes);
  const server = Fastify({
    bodyLimit: 2 * MEGABYTE,
    trustProxy: parts.trustProxy ? 'loopback' : false,
    logger: parts.log ? { level: 'info', redact: ['req.headers.cookie', 'req.headers.authorization'] } : false,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
  });
  answerErrors(server);
  leaveAtStop(server);
  await server.register(helmet, {
    contentSecurityPolicy: { directives: SECURITY_POLICY },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  await server.register(cookie);
  await server.register(compress, { threshold: 2048 });
  await server.register(rateLimit, {
    max: parts.requestsPerMinute ?? 1200,
    timeWindow: 60_000,
    // A cookie that nobody looks at could be made up anew for each request.
    keyGenerator: ({ routeOptions, cookies, ip }) => (routeOptions.config.open ? ip : (cookies[SESSION_COOKIE] ?? ip)),
    // The path as it was matched: in the address any letter may stand as `%xx`.
    allowList: ({ routeOptions }) => !routeOptions.url?.startsWith('/api/'),
    errorResponseBuilder: (_request, context) =>
      new GoaError(httpFault('TOO_MANY_REQUESTS'), { detail: { retryAfter: Math.ceil(context.ttl / 1000) } }),
  });
  guardRequests(server, parts.signIn);
  limitBodyDepth(server);
  healthRoutes(server, parts.readiness);
  signInRoutes(server, parts.signIn, parts.publicUrl);
  metaRoutes(server, parts.store);
  openapiRoutes(server, parts.store.registry, routes);
  await rawRoutes(server, parts.store, routes);
  resourceRoutes(server, parts.store);
  verbRoutes(server, parts.store, parts.handlers);
  if (parts.webFolder) await staticFiles(server, parts.webFolder);
  return server;
}

/** Nothing is loaded from, or sent to, any other origin; styles are inline because the component library writes them at run time. */
const SECURITY_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
  upgradeInsecureRequests: null,
};
