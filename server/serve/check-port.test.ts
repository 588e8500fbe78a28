import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { checkPort } from './check-port.ts';

test('a port that somebody holds is refused with its number', async () => {
  const port = await hold();
  await expect(checkPort(port, '127.0.0.1', 0)).rejects.toMatchObject({
    code: 'PORT_IN_USE',
    message: expect.stringContaining(String(port)),
  });
});

test('a port held on one address is refused for all addresses', async () => {
  const port = await hold();
  await expect(checkPort(port, '0.0.0.0', 0)).rejects.toMatchObject({ code: 'PORT_IN_USE' });
});

test('a predecessor that leaves within the patience is waited for', async () => {
  const port = await hold(300);
  await expect(checkPort(port, '127.0.0.1', 5000)).resolves.toBeUndefined();
});

test('an address that is not of this machine is refused', async () => {
  await expect(checkPort(0, '192.0.2.1', 0)).rejects.toMatchObject({ code: 'PORT_NOT_ALLOWED' });
});

/** Holds a free port, until the test ends or for so many milliseconds. */
async function hold(milliseconds?: number): Promise<number> {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  if (milliseconds) setTimeout(() => holder.close(), milliseconds);
  else onTestFinished(() => void holder.close());
  const address = holder.address();
  return typeof address === 'object' && address ? address.port : 0;
}
