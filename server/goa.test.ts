import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';

test('a start that refuses ends, also under a parent that keeps its channel open', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void holder.close());
  await once(holder, 'listening');
  const address = holder.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const child = fork('server/goa.mjs', ['serve'], {
    env: { PATH: process.env.PATH, PORT: port, GOA_HOST: '127.0.0.1', GOA_RUN: 'sources' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  onTestFinished(() => void child.kill());
  expect(await once(child, 'exit')).toEqual([1, null]);
});
