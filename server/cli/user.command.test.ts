import { userInfo } from 'node:os';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createSignIn, demoCast } from '#platform/identity';
import type { Installation } from '../installation/open-installation.ts';
import { type Installed, installedDemo, installedEmpty } from '../testing/installed.ts';
import { type Outcome, runGoa } from '../testing/run-goa.ts';

let installed: Installed;
let demo: Installation;
beforeAll(async () => {
  installed = await installedDemo();
  demo = await installed.open();
});
afterAll(async () => {
  await demo.close();
  await installed.drop();
});
const goaUser = (...args: string[]): Promise<Outcome> => runGoa(installed, 'user', ...args);

describe('goa user', () => {
  test('list shows every account, or those whose login or name is searched for', async () => {
    const all = await goaUser('list');
    expect(all.out.split('\n')).toHaveLength(demoCast.length + 1);
    const { out } = await goaUser('list', '--search', '林晓雨');
    expect(out.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^active +clerk +never +林晓雨 {2}贵阳市南明区财政局$/),
    ]);
  });

  test('open gives a person without an account a login and a link that sets the password', async () => {
    const { code, out } = await goaUser('open', '--person', '覃秀兰', '--login', 'window');
    expect(code).toBe(0);
    const token = /activate#(\S+)/.exec(out)![1]!;
    const password = 'Chuangkou-37-Hao';
    const signIn = createSignIn(demo.store, { demo: false });
    await signIn.activate({ token, password });
    await expect(
      signIn.signIn({ login: 'window', password }, { address: '192.0.2.4', agent: 'test', loopback: false }),
    ).resolves.toBeDefined();
  });

  test('suspend ends an account, resume brings it back, and the trail says who did it at the terminal', async () => {
    expect((await goaUser('suspend', '--login', 'court', '--basis', '离岗核查')).code).toBe(0);
    expect((await goaUser('suspend', '--login', 'court', '--basis', '离岗核查')).err).toMatch(/^ACCOUNT_STATUS: /);
    expect((await goaUser('reset-link', '--login', 'court')).code).toBe(1);
    expect((await goaUser('resume', '--login', 'court', '--basis', '核查结束')).out).toContain(
      '"court" is active again',
    );
    expect((await goaUser('reset-link', '--login', 'court')).out).toContain('/activate#');
    const { rows } = await sql<{ actor: string; verb: string; reason: string }>`
      select actor, verb, reason from audit_entry e join account a on a.id = e.row_id
      where a.login = 'court' and verb in ('suspend', 'resume') order by at`.execute(demo.store.system);
    const actor = `system:terminal:${userInfo().username}`;
    expect(rows).toEqual([
      { actor, verb: 'suspend', reason: '离岗核查' },
      { actor, verb: 'resume', reason: '核查结束' },
    ]);
  });

  test('first-admin makes an administrator with given names, and only where nobody has an account', async () => {
    const empty = await installedEmpty();
    onTestFinished(() => empty.drop());
    const args = ['user', 'first-admin', '--unit', '示范县机关事务局', '--name', '张三', '--login', 'root1'];
    expect((await runGoa(empty, ...args)).out).toMatch(/"root1".*\n +http:\/\/localhost:8080\/activate#/);
    expect((await runGoa(empty, 'user', 'list')).out).toMatch(/invited +root1 +never +张三 {2}示范县机关事务局/);
    expect((await goaUser('first-admin')).err).toMatch(/^HAS_ACCOUNTS: /);
  });

  test.each<[string, number, string[]]>([
    ['USAGE', 2, []],
    ['USAGE', 2, ['toString']],
    ['USAGE', 2, ['open', '--login', 'x']],
    ['USAGE', 2, ['list', '--everything']],
    ['NO_SUCH_ACCOUNT', 1, ['reset-link', '--login', 'nobody']],
    ['NO_SUCH_PERSON', 1, ['open', '--person', '查无此人', '--login', 'nobody']],
    ['TAKEN', 1, ['open', '--person', '萧博文', '--login', 'clerk']],
    ['LOGIN_INVALID', 1, ['open', '--person', '萧博文', '--login', "x'; drop table account"]],
  ])('%s (exit code %i) for %j', async (code, exit, args) => {
    const outcome = await goaUser(...args);
    expect(outcome.err).toMatch(new RegExp(`^${code}: `));
    expect(outcome).toMatchObject({ code: exit, out: '' });
  });
});
