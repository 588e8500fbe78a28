import { ApiError, apiErrorFrom } from './api-error.ts';
import { noteRequest } from './last-request.ts';

/** What may go with a request besides its path. */
export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly body?: unknown;
  /** Idempotency id of a change. */
  readonly command?: string;
  readonly signal?: AbortSignal;
}

declare global {
  interface Window {
    /** Answers that `public/early.js` asked for before this was loaded, by path. */
    goaEarly?: Map<string, Promise<Response>>;
  }
}

const session = { csrf: '', onSignedOut: () => {} };

/** Keeps the anti-forgery token that every change sends along. */
export function keepCsrfToken(csrf: string): void {
  session.csrf = csrf;
}

/** The token, for requests that are not sent by `request` (bytes with progress). */
export function csrfToken(): string {
  return session.csrf;
}

/** Says what happens when the server no longer knows the session; answers of the sign-in page itself do not count. */
export function onSignedOut(listener: () => void): void {
  session.onSignedOut = listener;
}

/** Asks our own server; throws `ApiError` on a refusal and when there is no answer (status 0). */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const method = options.method ?? 'GET';
  const headers: Record<string, string> = { accept: 'application/json' };
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (method !== 'GET' && session.csrf) headers['x-goa-csrf'] = session.csrf;
  if (options.command) headers['x-goa-command'] = options.command;
  const body = options.body === undefined ? undefined : JSON.stringify(options.body);
  const answer = await send(path, { method, headers, body, signal: options.signal, credentials: 'same-origin' });
  const content = await readBody(answer);
  if (answer.status !== 401) noteRequest();
  if (answer.ok) return content as T;
  if (answer.status === 401 && path !== '/api/me' && path !== '/api/sign-in') session.onSignedOut();
  throw apiErrorFrom(answer.status, content);
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await (earlyAnswer(path, init) ?? fetch(path, init));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError(0, 'NETWORK', apiErrorFrom(0, undefined).message);
  }
}

/** Each is good for one reading, and none any more once something was changed (a sign-in changes who asks) or somebody was found not to be signed in. */
function earlyAnswer(path: string, { method }: RequestInit): Promise<Response> | undefined {
  const early = globalThis.window?.goaEarly;
  if (method !== 'GET') early?.clear();
  const answer = early?.get(path);
  early?.delete(path);
  return answer;
}

async function readBody(answer: Response): Promise<unknown> {
  const words = await answer.text();
  if (words === '') return undefined;
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
