import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSignIn, demoCast } from '#platform/identity';
import { region, unit } from '#standards/resources';
import type { Installation } from '../installation/open-installation.ts';
import { type Installed, installedDemo, installedEmpty } from '../testing/installed.ts';
import { prepareFirstUse } from './prepare-first-use.ts';

const here = { address: '127.0.0.1', agent: 'test', loopback: true };

describe('an empty installation without the demo', () => {
  let installed: Installed;
  let installation: Installation;
  beforeEach(async () => {
    installed = await installedEmpty();
    installation = await installed.open();
  });
  afterEach(async () => {
    await installation.close();
    await installed.drop();
  });

  test('gets its regions, one unit and a link by which the administrator sets a password, once', async () => {
    const signIn = createSignIn(installation.store, { demo: false });
    const printed = await prepared(installed, false);
    expect(printed).toMatch(/^account +"admin" gets its password by this link.*Beijing time/m);
    const token = tokenIn(printed);
    const password = 'Huanghua-Ling-42';
    await signIn.activate({ token, password });
    await expect(signIn.activate({ token, password })).rejects.toMatchObject({ code: 'LINK_INVALID' });
    const session = await signIn.signIn({ login: 'admin', password }, here);
    const { actor } = (await signIn.session(session.token, here))!;
    const reader = installation.store.as(actor);
    expect((await reader.count(unit)).value).toBe(1);
    expect((await reader.count(region, { filter: { field: 'validTo', op: 'empty' } })).value).toBe(99);
    expect(reader.may('unit.create')).toBe(true);
    expect(reader.may('vehicle.read')).toBe(false);
    expect(await prepared(installed, false)).toBe('');
  });

  test('gets a new link at each start until one is used; the earlier ones stop working', async () => {
    const signIn = createSignIn(installation.store, { demo: false });
    const first = tokenIn(await prepared(installed, false));
    const second = tokenIn(await prepared(installed, false));
    const password = 'Huanghua-Ling-42';
    await expect(signIn.activate({ token: first, password })).rejects.toMatchObject({ code: 'LINK_INVALID' });
    await signIn.activate({ token: second, password });
    const { rows } = await sql`select login, status from account`.execute(installation.store.system);
    expect(rows).toEqual([{ login: 'admin', status: 'active' }]);
  });

  test('two starts at once load one demo', async () => {
    await Promise.all([prepared(installed, true), prepared(installed, true)]);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from account`.execute(
      installation.store.system,
    );
    expect(rows[0]!.n).toBe(demoCast.length);
  });
});

describe('an installation with the demo', () => {
  let installed: Installed;
  let installation: Installation;
  beforeAll(async () => {
    installed = await installedDemo();
    installation = await installed.open();
  });
  afterAll(async () => {
    await installation.close();
    await installed.drop();
  });

  test('is not loaded again; each start prints who may sign in and a password that works until the next', async () => {
    const [first, second] = [await prepared(installed, true), await prepared(installed, true)];
    expect(first).not.toContain('loading');
    for (const { login, introduction } of demoCast) {
      expect(first).toMatch(new RegExp(`^ +${login} .*${introduction}$`, 'm'));
    }
    const signIn = createSignIn(installation.store, { demo: true });
    const enter = (password: string) => signIn.signIn({ login: 'county', password }, here);
    await expect(enter(passwordIn(first))).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
    await expect(enter(passwordIn(second))).resolves.toBeDefined();
  });

  test('started without the demo says that its accounts do not answer, and makes no administrator beside them', async () => {
    expect(await prepared(installed, false)).toMatch(/accounts do not answer with GOA_DEMO=0/);
    const { rows } = await sql<{ id: string }>`select id from account where status = 'invited'`.execute(
      installation.store.system,
    );
    expect(rows).toEqual([]);
  });
});

async function prepared({ root, databaseUrl, dataDir }: Installed, demo: boolean): Promise<string> {
  const lines: string[] = [];
  await prepareFirstUse({ root, databaseUrl, dataDir, demo, port: 8080, out: (line) => lines.push(line) });
  return lines.join('\n');
}

function tokenIn(printed: string): string {
  return /http:\/\/localhost:8080\/activate#(\S+)/.exec(printed)![1]!;
}

function passwordIn(printed: string): string {
  return /password of all demo accounts until the next start: (\S+)/.exec(printed)![1]!;
}
