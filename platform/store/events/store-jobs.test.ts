import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '#testing/database';
import { sampleRegistry } from '#testing/sample-app';
import { appendEntries } from '../audit/append-entries.ts';
import { entryOf } from '../audit/testing/entry-of.ts';
import { defaultAppRole } from '../migrate/app-role.ts';
import { migrateForTests } from '../migrate/migrate-for-tests.ts';
import { openDatabase } from '../sql/database.ts';
import { storeJobs } from './store-jobs.ts';
import { runWorker } from './worker.ts';

test('a worker under the application role seals the trail and forgets old answers by its clocks', async () => {
  const home = await testDatabase();
  await migrateForTests(home.url, sampleRegistry());
  const db = openDatabase({ url: home.url, role: defaultAppRole });
  const folder = mkdtempSync(path.join(tmpdir(), 'goa-jobs-'));
  const headFile = path.join(folder, 'audit-heads');
  await appendEntries(db.kysely, [entryOf({ id: '01890000-0000-7000-8000-000000000000' }), entryOf()]);
  await sql`insert into command_log (id, name, actor, body_hash, at) values
    ('old', 'x', 'a', '\\x00', now() - interval '31 days'), ('new', 'x', 'a', '\\x00', now())`.execute(db.kysely);
  const stop = new AbortController();
  const errors: unknown[] = [];
  const work = runWorker({
    ...storeJobs(db, { headFile }),
    db,
    scanMs: 50,
    signal: stop.signal,
    onError: (error) => errors.push(error),
  });
  const left = async () =>
    (
      await sql<{ commands: string; unsealed: number }>`
        select (select string_agg(id, ',') from command_log) as commands,
          (select count(*) from audit_entry) - (select count(*) from audit_sealed) as unsealed`.execute(db.kysely)
    ).rows;
  await eventually(left).toEqual([{ commands: 'new', unsealed: 0 }]);
  await eventually(() => existsSync(headFile)).toBe(true);
  expect(errors).toEqual([]);
  stop.abort();
  await work;
  await db.close();
  await home.drop();
  rmSync(folder, { recursive: true });
});

/** A loaded machine takes its time. */
function eventually<T>(what: () => T) {
  return expect.poll(what, { timeout: 30_000 });
}
