import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AnswerTooLong, boundedText, dropAnswer } from './bounded-text.ts';

let server: Server;
let origin: string;
let gone: Promise<void>;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/short') return void response.end('好的');
    if (request.url === '/none') return void response.writeHead(204).end();
    gone = new Promise((resolve) => response.once('close', () => resolve()));
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(16 * 1024, 65)));
    };
    response.on('drain', more);
    more();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('an answer is read as it is, an empty one too', async () => {
  expect(await boundedText(await fetch(`${origin}/short`), 6)).toBe('好的');
  expect(await boundedText(await fetch(`${origin}/none`), 6)).toBe('');
});

test('one byte too many is refused', async () => {
  await expect(boundedText(await fetch(`${origin}/short`), 5)).rejects.toBeInstanceOf(AnswerTooLong);
});

test('an answer without end is given up, and the other side is no longer listened to', async () => {
  await expect(boundedText(await fetch(`${origin}/endless`), 100_000)).rejects.toThrow('longer than 100000 bytes');
  await gone;
  await dropAnswer(await fetch(`${origin}/endless`));
  await gone;
});
