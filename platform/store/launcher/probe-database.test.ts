import { createServer } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '#testing/database';
import { probeDatabase } from './probe-database.ts';

const database = await testDatabase();
afterAll(() => database.drop());

test('a database that answers tells its version and place, never its password', async () => {
  const { version, place } = await probeDatabase(database.url);
  expect(Number.parseInt(version, 10)).toBeGreaterThanOrEqual(15);
  expect(place).toMatch(/^[^@]+:\d+\/test_/);
});

test.each(['', 'mysql://localhost/goa', 'localhost:5432'])('"%s" is no address of a PostgreSQL', async (url) => {
  await expect(probeDatabase(url)).rejects.toMatchObject({ code: 'BAD_DATABASE_URL' });
});

test('a database that does not exist is named', async () => {
  const url = new URL(database.url);
  url.pathname = '/no_such_database';
  await expect(probeDatabase(url.href)).rejects.toMatchObject({
    code: 'DATABASE_MISSING',
    message: expect.stringContaining('/no_such_database'),
  });
});

test('an account that does not exist is refused', async () => {
  const url = new URL(database.url);
  url.username = 'no_such_account';
  url.password = 'guessed';
  await expect(probeDatabase(url.href)).rejects.toMatchObject({ code: 'DATABASE_SIGN_IN_REFUSED' });
});

test('a port at which nobody listens is unreachable', async () => {
  await expect(probeDatabase('postgres://goa@127.0.0.1:1/goa')).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
});

test('a program that is no PostgreSQL is unreachable', async () => {
  const other = createServer((socket) => socket.end('220 mail\r\n'));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : 0;
  await expect(probeDatabase(`postgres://goa@127.0.0.1:${port}/goa`)).rejects.toMatchObject({
    code: 'DATABASE_UNREACHABLE',
  });
  other.close();
});
