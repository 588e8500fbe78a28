import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does work while no other start of the same clone does: two that install at once would pull node_modules from under each other. The lock is a
 * listening socket, which the system takes back by itself when its owner is killed.
 */
export async function aloneInClone(root, onWait, work) {
  const address = addressOf(root);
  for (let waited = false; ; waited = true) {
    const held = await listen(address);
    if (held) {
      try {
        return await work();
      } finally {
        held.close();
      }
    }
    if (!waited) onWait();
    await sleep(200);
  }
}

/** Linux and Windows have names for sockets that leave no file behind. */
function addressOf(root) {
  const name = `goa-start-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), name);
}

function listen(address) {
  return new Promise((resolve, reject) => {
    const server = createServer((visitor) => visitor.end());
    server.once('error', async (error) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      if (address.startsWith('/') && !(await answers(address))) rmSync(address, { force: true });
      resolve(undefined);
    });
    server.listen(address, () => resolve(server.unref()));
  });
}

/** Where sockets are files, that of a killed process stays behind and answers nobody. */
function answers(address) {
  return new Promise((resolve) => {
    const visitor = connect(address);
    visitor.once('error', () => resolve(false));
    visitor.once('connect', () => resolve(visitor.destroy()));
  });
}
