import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { TerminalError } from '../cli/terminal-error.ts';

/**
 * Makes sure, before anything slow begins, that the port can be had. A killed predecessor's api needs a moment to notice and leave, so the check
 * is patient for `patience` ms. Throws PORT_IN_USE or PORT_NOT_ALLOWED.
 */
export async function checkPort(port: number, host: string, patience = 2000): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    const problem = await tryPort(port, host);
    if (!problem) return;
    if (problem === 'EACCES') throw new TerminalError('PORT_NOT_ALLOWED', `port ${port}`);
    if (problem === 'EADDRNOTAVAIL') throw new TerminalError('PORT_NOT_ALLOWED', `address ${host}`);
    if (Date.now() > deadline) throw new TerminalError('PORT_IN_USE', String(port));
    await sleep(100);
  }
}

function tryPort(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}
