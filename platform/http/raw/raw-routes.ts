import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fault, GoaError, type Store } from '#platform/store';
import { httpFault } from '../faults.ts';
import { actorOf, peerOf } from '../request-actor.ts';
import { objectBody, rowId } from '../request-parts.ts';
import { eventStream, type OpenStreams } from './event-stream.ts';
import type { RawAnswer, RawCall, RawRequest, RawRoute } from './raw-route.ts';

/** Mounts the routes that wings bring besides their contracts. */
export async function rawRoutes(server: FastifyInstance, store: Store, routes: readonly RawRoute[]): Promise<void> {
  const streams: OpenStreams = new Set();
  const places = new Map<string, number>();
  server.addHook('preClose', async () => {
    for (const stream of streams) stream.destroy();
  });
  const mount = (scope: FastifyInstance, route: RawRoute) =>
    scope.route({
      method: route.method,
      url: route.path.replace(/\{(\w+)\}/g, ':$1'),
      config: {
        open: route.permission === 'open',
        ...(route.perMinute && { rateLimit: { max: route.perMinute, timeWindow: 60_000, allowList: [] } }),
      },
      // Bytes are sent as they are: compressing them again gains nothing, and would hold events back.
      ...(route.answer !== 'json' && { compress: false as const }),
      handler: async (request, reply) => {
        if (route.answer === 'events') takePlace(places, request, reply);
        return send(reply, await handled(route, store, request, reply), streams);
      },
    });
  for (const route of routes.filter((one) => !takesBytes(one))) mount(server, route);
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    for (const route of routes.filter(takesBytes)) mount(scope, route);
  });
}

/** Streams of events of one account that may be open in this process: each keeps a line, and a page needs one. */
const MOST_STREAMS = 24;

/** Counts a stream until its line is closed. Throws TOO_MANY_REQUESTS. */
function takePlace(places: Map<string, number>, request: FastifyRequest, reply: FastifyReply): void {
  const who = request.session?.actor.account ?? request.ip;
  const taken = places.get(who) ?? 0;
  if (taken >= MOST_STREAMS) throw new GoaError(httpFault('TOO_MANY_REQUESTS'));
  places.set(who, taken + 1);
  reply.raw.once('close', () => {
    const left = (places.get(who) ?? 1) - 1;
    if (left > 0) places.set(who, left);
    else places.delete(who);
  });
}

function takesBytes({ input }: RawRoute): boolean {
  return input === 'stream' || input === 'signed';
}

async function handled(
  route: RawRoute,
  store: Store,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<RawAnswer> {
  const facts = requestFacts(store, request, reply);
  if (route.input === 'nothing') return route.handle(facts);
  if (route.input === 'signed') return route.handle({ ...facts, body: await wholeBody(request.body, route.most) });
  const call: RawCall = { ...facts, actor: actorOf(request) };
  if (route.permission !== 'signedIn' && !store.as(call.actor).may(route.permission))
    throw new GoaError(fault('FORBIDDEN'));
  if (route.input === 'none') return route.handle(call);
  if (route.input === 'json')
    return route.handle({ ...call, body: objectBody(request.body === undefined ? {} : request.body) });
  const body = request.body instanceof Readable ? request.body : Readable.from([]);
  return route.handle({ ...call, body });
}

async function wholeBody(body: unknown, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body instanceof Readable ? body : []) {
    bytes += chunk.length;
    if (bytes > most) throw new GoaError(httpFault('TOO_LARGE'));
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}

function requestFacts(store: Store, request: FastifyRequest, reply: FastifyReply): RawRequest {
  const gone = new AbortController();
  // Also after an answer that came to its end: a source of events that waits for news would otherwise wait for ever.
  reply.raw.once('close', () => gone.abort());
  const params = { ...texts(request.params) };
  if (params.id !== undefined) params.id = rowId(params.id);
  return {
    store,
    params,
    query: texts(request.query),
    headers: texts(request.headers),
    peer: peerOf(request),
    gone: gone.signal,
  };
}

/** Entries that are one text; a parameter or header that stands twice is passed by. */
function texts(given: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(given ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}

function send(reply: FastifyReply, answer: RawAnswer, streams: OpenStreams): FastifyReply {
  reply.status(answer.status ?? 200).headers(answer.headers ?? {});
  if (answer.events) {
    reply.headers({ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
    return reply.send(eventStream(answer.events, streams));
  }
  if (answer.stream !== undefined) return reply.send(answer.stream);
  return reply.send(answer.json ?? {});
}
