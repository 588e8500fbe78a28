import { expect, onTestFinished, test } from 'vitest';
import { openDatabase, sealAudit } from '#platform/store';
import { inviteFirstAdministrator } from '../first-administrator.ts';
import { auditHeadFile } from '../installation/audit-head-file.ts';
import { installedEmpty } from '../testing/installed.ts';
import { runGoa } from '../testing/run-goa.ts';

test('goa audit verify calls a sealed trail whole, and one that somebody changed as owner of the database changed', async () => {
  const installed = await installedEmpty();
  onTestFinished(installed.drop);
  const { store, close } = await installed.open();
  await inviteFirstAdministrator(store);
  await sealAudit(store.system, { headFile: auditHeadFile(installed.dataDir) });
  await close();
  const whole = await runGoa(installed, 'audit', 'verify');
  expect(whole.out).toMatch(/^audit +\d{3} entries in [1-9]\d* seals, 0 not sealed yet/);
  expect(whole).toMatchObject({ code: 0, err: '' });

  const owner = openDatabase({ url: installed.databaseUrl, max: 1 });
  await owner.pool.query(`update audit_entry set actor = 'nobody' where resource = 'account'`);
  await owner.close();
  const changed = await runGoa(installed, 'audit', 'verify');
  expect(changed.err).toMatch(/^broken /);
  expect(changed.out).toMatch(/THE TRAIL WAS CHANGED$/);
  expect(changed.code).toBe(1);
});

test('goa audit verify takes no options', async () => {
  const nowhere = { root: '.', dataDir: '.', databaseUrl: 'postgres://nobody@127.0.0.1:1/none' };
  expect(await runGoa(nowhere, 'audit', 'verify', '--all')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^USAGE: /),
  });
});
