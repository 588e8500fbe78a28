import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A seal service on this machine: adds a line to the paper and remembers what it was asked. */
export interface SealStandIn {
  readonly url: string;
  readonly asked: IncomingHttpHeaders[];
  /** Answers the next request with this instead. */
  answer: { readonly status: number; readonly body: string } | undefined;
  close(): Promise<void>;
}

/** Starts it on a free port. */
export async function startSeal(): Promise<SealStandIn> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    standIn.asked.push(request.headers);
    if (request.headers.authorization !== 'Bearer probe') response.writeHead(401).end();
    else if (standIn.answer) response.writeHead(standIn.answer.status).end(standIn.answer.body);
    else response.writeHead(200).end(Buffer.concat([...chunks, Buffer.from('\n% sealed')]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standIn: SealStandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/seal`,
    asked: [],
    answer: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return standIn;
}
