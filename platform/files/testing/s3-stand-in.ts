import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A storage on this machine that speaks as much of the S3 protocol as the product uses, and checks every signature by itself. */
export interface S3StandIn {
  readonly endpoint: string;
  /** Objects by path. */
  readonly objects: Map<string, Buffer>;
  /** Answers the next requests with this status. */
  failWith: number | undefined;
  close(): Promise<void>;
}

export const S3_KEYS = { access: 'AKTEST', secret: 'geheim/schluessel+1' };

/** Starts it on a free port. */
export async function startS3(): Promise<S3StandIn> {
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = request.url ?? '';
    const answer = (status: number, body?: Buffer, headers = {}) => response.writeHead(status, headers).end(body);
    if (!isSigned(request)) return answer(403);
    if (standIn.failWith) return answer(standIn.failWith);
    if (request.method === 'PUT') {
      objects.set(path, Buffer.concat(chunks));
      return answer(200);
    }
    if (request.method === 'DELETE') return answer(objects.delete(path) ? 204 : 404);
    const found = objects.get(path);
    if (!found) return answer(404);
    if (request.method === 'HEAD') return answer(200, undefined, { 'content-length': found.length });
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    return from ? answer(206, found.subarray(Number(from), Number(to) + 1)) : answer(200, found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standIn: S3StandIn = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    failWith: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return standIn;
}

/** AWS Signature Version 4 as its documentation describes it, computed anew from the request as it came. */
function isSigned({ method, url = '', headers }: IncomingMessage): boolean {
  const key = (of: string | Buffer, text: string) => createHmac('sha256', of).update(text).digest();
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;
  const [, access, day = '', region = '', names = '', signature] = pattern.exec(headers.authorization ?? '') ?? [];
  if (access !== S3_KEYS.access) return false;
  const signed = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, url, '', signed.join(''), names, headers['x-amz-content-sha256']].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = [
    'AWS4-HMAC-SHA256',
    headers['x-amz-date'],
    scope,
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n');
  const last = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(key, `AWS4${S3_KEYS.secret}`);
  return key(last as Buffer, toSign).toString('hex') === signature;
}
