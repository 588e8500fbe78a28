import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Installed, installedDemo } from '../testing/installed.ts';
import { type Outcome, runGoa } from '../testing/run-goa.ts';

let installed: Installed;
beforeAll(async () => {
  installed = await installedDemo();
});
afterAll(() => installed.drop());

const explained = (login: string, unit: string, verb = 'read'): Promise<Outcome> =>
  runGoa(installed, 'explain', '--login', login, '--resource', 'unit', '--id', unit, '--verb', verb);

test('a colleague who can, with the grant that lets him and exit code 0', async () => {
  const { code, out } = await explained('county', '贵阳市南明区教育局');
  expect(code).toBe(0);
  expect(out).toMatch(/^yes {2}.*业务处室经办/m);
  expect(out.split('\n').at(-1)).toBe('yes  结论：可以');
});

test('a colleague who cannot, with exit code 1', async () => {
  const { code, out } = await explained('duyun', '贵阳市南明区教育局');
  expect(code).toBe(1);
  expect(out).toMatch(/^no {3}没有一项授权的范围包含这条记录/m);
  expect((await explained('county', '贵阳市南明区教育局', 'close')).code).toBe(1);
});

test('fields that he sees masked or not at all are named', async () => {
  const { out } = await runGoa(
    installed,
    'explain',
    '--login',
    'driver',
    '--resource',
    'vehicle',
    '--id',
    await plate(),
  );
  expect(out).toMatch(/^ +masked +购置价格$/m);
});

test.each([
  ['NO_SUCH_ACCOUNT', ['--login', 'nobody', '--resource', 'unit', '--id', 'x']],
  ['NO_SUCH_RESOURCE', ['--login', 'clerk', '--resource', 'credential', '--id', 'x']],
  ['NO_SUCH_ROW', ['--login', 'clerk', '--resource', 'unit', '--id', '不存在的单位']],
  ['USAGE', ['--login', 'clerk', '--resource', 'unit']],
])('%s is one sentence', async (code, args) => {
  const { err, out } = await runGoa(installed, 'explain', ...args);
  expect(err).toMatch(new RegExp(`^${code}: [^\\n]+$`));
  expect(out).toBe('');
});

test('an account that is suspended can do nothing, and that is what is said', async () => {
  await runGoa(installed, 'user', 'suspend', '--login', 'guian', '--basis', '测试');
  expect((await explained('guian', '贵安新区')).err).toMatch(/^NO_SUCH_ROW: /);
  expect((await explained('guian', '贵州贵安新区管理委员会')).err).toMatch(/^NOT_ACTIVE: /);
});

async function plate(): Promise<string> {
  const { store, close } = await installed.open();
  const { rows } = await sql<{ plate: string }>`
    select v.plate from veh v join account a on a.person = v.driver where a.login = 'driver'`.execute(store.system);
  await close();
  return rows[0]!.plate;
}
