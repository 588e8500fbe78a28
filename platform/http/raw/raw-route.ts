import type { Readable } from 'node:stream';
import type { Actor, Store } from '#platform/store';
import type { JsonSchema } from '#standards/language';
import type { Peer } from '../sign-in-port.ts';

/** What every route brings that is no contract: bytes coming in, bytes going out, or events as they happen. */
interface RouteFacts {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As OpenAPI writes it: `/api/uploads/{id}`. A part called `{id}` must be a UUID and is refused otherwise. */
  readonly path: string;
  /** Operation id in the description of the API, unique. */
  readonly id: string;
  /** App or wing whose manifest the route belongs to. */
  readonly tag: string;
  readonly title: string;
  readonly description?: string;
  /** Parameters of the query string: name → what it means. */
  readonly query?: Readonly<Record<string, string>>;
  /** Headers that the request must bring: name → what it means. */
  readonly headers?: Readonly<Record<string, string>>;
  /** `stream`: bytes of any type; `events`: server-sent events; `json`: as everywhere else. */
  readonly answer: 'stream' | 'json' | 'events';
  /** Requests a minute from one session (or address, for an open route) before it must wait; the server's own limit otherwise. */
  readonly perMinute?: number;
}

/** A request as the handler of a raw route gets it. Everything in it comes from outside. */
export interface RawRequest {
  readonly store: Store;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly peer: Peer;
  /** Aborted when the caller has gone, and when the answer is over. */
  readonly gone: AbortSignal;
}

/** A request of somebody who has signed in. */
export interface RawCall extends RawRequest {
  readonly actor: Actor;
}

/** One event of a stream of events; `data` leaves as JSON. */
export interface ServerEvent {
  readonly event: string;
  readonly data: unknown;
  /** The browser sends the last one back as `last-event-id` when it comes again. */
  readonly id?: string;
}

/** What a raw route answers: exactly one of `json`, `stream` and `events`; `status` is 200 when not given. */
export interface RawAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly stream?: Readable | Buffer | string;
  readonly events?: AsyncIterable<ServerEvent>;
}

/**
 * A route that a wing brings beside its contracts. It stands behind the same guard as all others (session, CSRF token, rate limit, actor), in
 * the description of the API and in the tests of every route. `permission` is asked before the body is read; `signedIn` asks only for a
 * session, `open` answers strangers: it takes no body, or a small one that the handler judges by a signature over its bytes.
 */
export type RawRoute = RouteFacts &
  (
    | {
        readonly permission: string;
        readonly input: 'stream';
        /** `body` is the request's own stream: nothing of it has been read, and no limit but the handler's holds. */
        handle(call: RawCall & { readonly body: Readable }): Promise<RawAnswer>;
      }
    | {
        readonly permission: string;
        readonly input: 'json';
        /** Shape of the body, for the description; the handler judges it. */
        readonly body: JsonSchema;
        handle(call: RawCall & { readonly body: Readonly<Record<string, unknown>> }): Promise<RawAnswer>;
      }
    | { readonly permission: string; readonly input: 'none'; handle(call: RawCall): Promise<RawAnswer> }
    | { readonly permission: 'open'; readonly input: 'nothing'; handle(call: RawRequest): Promise<RawAnswer> }
    | {
        readonly permission: 'open';
        readonly input: 'signed';
        /** Most bytes of the body; more are refused with TOO_LARGE before they are kept. */
        readonly most: number;
        /** Shape of the body, for the description; the handler judges it. */
        readonly body: JsonSchema;
        /** `body` is what came, byte for byte. Nobody has signed in: the handler finds out who speaks. */
        handle(call: RawRequest & { readonly body: Buffer }): Promise<RawAnswer>;
      }
  );
