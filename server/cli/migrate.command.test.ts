import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#platform/store';
import { testDatabase } from '#testing/database';
import { runGoa } from '../testing/run-goa.ts';

test('goa migrate applies what is pending, then finds nothing; --status says which it is', async () => {
  const place = await unmigrated();
  expect(await runGoa(place, 'migrate', '--status')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^DATABASE_BEHIND: /),
  });
  expect((await runGoa(place, 'migrate')).out).toMatch(
    /^applying +0001-.*\n(.*\n)*migrated +[1-9]\d* migrations? applied/m,
  );
  expect(await runGoa(place, 'migrate')).toMatchObject({ code: 0, out: 'migrated  nothing was pending', err: '' });
  expect(await runGoa(place, 'migrate', '--status')).toMatchObject({ code: 0, err: '' });
});

test('an account that may not make roles gets the statements for its administrator', async () => {
  const place = await unmigrated();
  const administrator = openDatabase({ url: place.databaseUrl, max: 1 });
  const account = `limited_${process.pid}`;
  onTestFinished(async () => {
    await administrator.pool.query(`drop owned by ${account} cascade; drop role ${account}`);
    await administrator.close();
  });
  await administrator.pool.query(`create role ${account} login password 'x'; grant all on schema public to ${account};
    grant create on database ${new URL(place.databaseUrl).pathname.slice(1)} to ${account}`);
  const url = new URL(place.databaseUrl);
  url.username = account;
  url.password = 'x';
  const { code, out } = await runGoa({ ...place, databaseUrl: url.href }, 'migrate');
  expect(out).toMatch(new RegExp(`^missing +role goa_app: .*\\n(.*\\n)*grant "goa_app" to "${account}";`, 'm'));
  expect(code).toBe(0);
});

test.each([
  ['NOTHING_TO_PLAN', 1, ['--plan', 'again']],
  ['PLAN_BROKEN', 1, ['--plan', '../Elsewhere']],
  ['USAGE', 2, ['--plan']],
  ['USAGE', 2, ['--force']],
])('%s (exit code %i) for %j', async (code, exit, args) => {
  const { root, dataDir } = { root: clone, dataDir: tmpdir() };
  const outcome = await runGoa(
    { root, dataDir, databaseUrl: 'postgres://nobody@127.0.0.1:1/none' },
    'migrate',
    ...args,
  );
  expect(outcome.err).toMatch(new RegExp(`^${code}: `));
  expect(outcome.code).toBe(exit);
});

const clone = fileURLToPath(new URL('../..', import.meta.url));

async function unmigrated(): Promise<{ root: string; databaseUrl: string; dataDir: string }> {
  const database = await testDatabase();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'goa-migrate-'));
  onTestFinished(async () => {
    await database.drop();
    rmSync(dataDir, { recursive: true });
  });
  return { root: clone, databaseUrl: database.url, dataDir };
}
