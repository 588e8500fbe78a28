import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** A request as a stand-in took it. */
export interface TakenRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What it answers; 200 when no status is given. */
export interface StandInAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json: unknown;
}

/** An HTTP interface on this machine that keeps what it was asked. */
export interface HttpStandIn {
  readonly url: string;
  readonly asked: TakenRequest[];
  close(): Promise<void>;
}

/** Starts it on a free port. */
export async function startHttp(answer: (request: TakenRequest) => StandInAnswer): Promise<HttpStandIn> {
  const asked: TakenRequest[] = [];
  const server = createServer(async (request, response) => {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://stand.in');
    const body = request.method === 'POST' ? ((await json(request)) as TakenRequest['body']) : {};
    const taken = { path, query, authorization: request.headers.authorization, body };
    asked.push(taken);
    const { status = 200, headers = {}, json: content } = answer(taken);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(content));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
