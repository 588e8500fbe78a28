import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync } from 'node:zlib';

/** A service of tiles on this machine. */
export interface TileStandIn {
  readonly origin: string;
  /** Paths with their query that were asked for. */
  readonly asked: string[];
  /** How it answers from now on; `picture` in the beginning. */
  mood: 'picture' | 'heavy' | 'missing' | 'broken' | 'page' | 'huge' | 'redirect' | 'silent';
  close(): Promise<void>;
}

/** Starts it on a free port. */
export async function startTiles(): Promise<TileStandIn> {
  const server = createServer((request, response) => {
    standIn.asked.push(request.url ?? '');
    switch (standIn.mood) {
      case 'picture':
        return response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'spy=1' }).end(greyTile());
      case 'heavy':
        return response.writeHead(200).end(heavyTile());
      case 'missing':
        return response.writeHead(404).end();
      case 'broken':
        return response.writeHead(500).end('out of order');
      case 'page':
        return response.writeHead(200, { 'content-type': 'image/png' }).end('<script>alert(1)</script>');
      case 'huge':
        return response.writeHead(200).end(Buffer.concat([greyTile(), Buffer.alloc(2 * 1024 * 1024)]));
      case 'redirect':
        return response.writeHead(302, { location: `${standIn.origin}/secret` }).end();
      case 'silent':
        return undefined;
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standIn: TileStandIn = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    mood: 'picture',
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return standIn;
}

/** A grey PNG of 256 × 256 points with a darker edge, so that tiles can be told apart on a picture. */
export function greyTile(): Buffer {
  const lines = Buffer.alloc(257 * 256, 0xe6);
  for (let y = 0; y < 256; y++) {
    lines[y * 257] = 0;
    lines[y * 257 + 1] = 0xb4;
    if (y === 0) lines.fill(0xb4, 1, 257);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(256, 0);
  head.writeUInt32BE(256, 4);
  head[8] = 8;
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]);
}

/** The same with a hundred thousand bytes behind it. */
export function heavyTile(): Buffer {
  return Buffer.concat([greyTile(), Buffer.alloc(100_000)]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(8 + body.length);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(checksum(body), 4 + body.length);
  return out;
}

function checksum(bytes: Buffer): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}
