import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, unlink } from 'node:fs/promises';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Readable, Readable as Source } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AwsV4Signer } from 'aws4fetch';
import { GoaError } from '#platform/store';
import { fileFault } from '../faults.ts';
import { type BlobStore, type ByteRange, checkDigest } from './blob-store.ts';

/** Where a storage that speaks the S3 protocol is, and who we are there. */
export interface S3Place {
  /** Address of the storage, for example `https://s3.example.gov.cn`; the bucket stands in the path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** Longest silence of the storage in milliseconds. */
const PATIENCE_MS = 30_000;

/** Keeps bytes in a bucket, as objects `files/ab/abcd…`. */
export function s3Blobs(place: S3Place): BlobStore {
  const urlOf = (digest: string) =>
    `${place.endpoint.replace(/\/$/, '')}/${place.bucket}/files/${checkDigest(digest).slice(0, 2)}/${digest}`;
  const ask = (method: string, digest: string, more: Ask = {}) => send(place, method, urlOf(digest), more);
  const read = async (digest: string, range?: ByteRange): Promise<Readable> => {
    const answer = await ask('GET', digest, range && { headers: { range: `bytes=${range.from}-${range.to}` } });
    if (answer.statusCode === 200 || answer.statusCode === 206) return answer;
    drop(answer);
    throw answer.statusCode === 404
      ? new GoaError(fileFault('FILE_LOST'))
      : failed(`GET answered ${answer.statusCode}`);
  };
  return {
    async keep(digest, local) {
      const found = await ask('HEAD', digest);
      drop(found);
      if (found.statusCode !== 200 || Number(found.headers['content-length']) !== local.size) {
        const headers = { 'content-length': String(local.size), 'content-type': 'application/octet-stream' };
        const answer = await ask('PUT', digest, { headers, body: createReadStream(local.path) });
        drop(answer);
        if (answer.statusCode !== 200) throw failed(`PUT answered ${answer.statusCode}`);
      }
      await unlink(local.path);
    },
    read,
    async local(digest) {
      const folder = await mkdtemp(path.join(tmpdir(), 'goa-file-'));
      const copy = path.join(folder, digest);
      const release = () => rm(folder, { recursive: true, force: true });
      await pipeline(await read(digest), createWriteStream(copy, { mode: 0o600 })).catch(async (error) => {
        await release();
        throw error;
      });
      return { path: copy, release };
    },
    async remove(digest) {
      const answer = await ask('DELETE', digest);
      drop(answer);
      if (answer.statusCode !== 204 && answer.statusCode !== 404) throw failed(`DELETE answered ${answer.statusCode}`);
    },
  };
}

/** Longest answer in bytes that is listened to only to keep the connection. */
const MOST_UNREAD = 64 * 1024;

/** Lets go of an answer whose words nobody reads: a long one is given up with its connection. */
function drop(answer: IncomingMessage): void {
  let unread = 0;
  answer.on('data', (chunk: Buffer) => {
    unread += chunk.length;
    if (unread > MOST_UNREAD) answer.destroy();
  });
  answer.on('error', () => undefined);
}

interface Ask {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Readable;
}

async function send(place: S3Place, method: string, url: string, { headers, body }: Ask): Promise<IncomingMessage> {
  const signer = new AwsV4Signer({
    method,
    url,
    headers: { ...headers, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    accessKeyId: place.accessKey,
    secretAccessKey: place.secretKey,
    service: 's3',
    region: place.region,
  });
  const signed = await signer.sign();
  const start = signed.url.protocol === 'https:' ? secureRequest : plainRequest;
  const request = start(signed.url, { method, headers: Object.fromEntries(signed.headers), timeout: PATIENCE_MS });
  request.on('timeout', () => request.destroy(new Error('the storage is silent')));
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', reject);
  });
  const sent = pipeline(body ?? Source.from([]), request);
  const [response] = await Promise.all([answer, sent]).catch((error: Error) => {
    throw failed(error.message);
  });
  return response;
}

/** What went wrong stands in the log of the server as the cause; people read that the storage does not answer. */
function failed(why: string): GoaError {
  const error = new GoaError(fileFault('STORAGE_FAILED'));
  error.cause = new Error(why);
  return error;
}
