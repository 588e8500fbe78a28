import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSignIn, demoCast, renewDemoPassword, resolveActor, serviceActor } from '#platform/identity';
import type { Filter, Reader } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import { account, person, unit } from '#standards/resources';
import { vehicle } from '../../apps/vehicles/resources/index.ts';
import type { Installation } from '../installation/open-installation.ts';
import { type Installed, installedDemo } from '../testing/installed.ts';
import { newDemoPassword } from './demo-password.ts';

const password = newDemoPassword();
const here = { address: '127.0.0.1', agent: 'test', loopback: true };

let installed: Installed;
let demo: Installation;
beforeAll(async () => {
  installed = await installedDemo();
  demo = await installed.open();
  await renewDemoPassword(demo.store, password);
});
afterAll(async () => {
  await demo.close();
  await installed.drop();
});

describe('signing in', () => {
  test.each(demoCast.map(({ login }) => login))('%s signs in with the password of this start', async (login) => {
    const signIn = createSignIn(demo.store, { demo: true });
    const { token } = await signIn.signIn({ login, password }, here);
    const session = await signIn.session(token, here);
    const me = await signIn.me(session!);
    expect(me.person.name).toBe(demoCast.find((one) => one.login === login)!.name);
    expect(me.acting, login).not.toBeNull();
  });

  test('from another machine, or with the demo off, they do not answer', async () => {
    const given = { login: 'clerk', password };
    const away = { ...here, address: '192.0.2.7', loopback: false };
    await expect(createSignIn(demo.store, { demo: true }).signIn(given, away)).rejects.toMatchObject({ status: 401 });
    await expect(createSignIn(demo.store, { demo: false }).signIn(given, here)).rejects.toMatchObject({ status: 401 });
  });

  test('the password of the start before does not answer any more', async () => {
    const next = newDemoPassword();
    expect((await renewDemoPassword(demo.store, next)).map(({ login }) => login)).toEqual(
      demoCast.map(({ login }) => login),
    );
    const signIn = createSignIn(demo.store, { demo: true });
    await expect(signIn.signIn({ login: 'clerk', password }, here)).rejects.toMatchObject({ status: 401 });
    await expect(signIn.signIn({ login: 'clerk', password: next }, here)).resolves.toBeDefined();
    await renewDemoPassword(demo.store, password);
  });
});

describe('what the introductions promise', () => {
  test('clerk sees the own unit, the county the county, the city the city, the province all but the secret', async () => {
    const [clerk, county, city, province] = await Promise.all(
      ['clerk', 'county', 'city', 'province'].map(async (login) => (await regionsSeen(login)).length),
    );
    expect(clerk).toBe(1);
    expect(county).toBe(1);
    expect(city).toBeGreaterThan(5);
    expect(province).toBeGreaterThan(90);
    expect(await sees('clerk', unitNamed('贵阳市南明区财政局'))).toBe(true);
    expect(await sees('clerk', unitNamed('贵阳市南明区教育局'))).toBe(false);
    expect(await sees('county', unitNamed('贵阳市南明区教育局'))).toBe(true);
  });

  test('duyun sees only its own city, and nobody there sees Nanming', async () => {
    expect(await regionsSeen('duyun')).toEqual(['522701']);
  });

  test('line sees the tax offices of the city’s counties and nothing else there', async () => {
    const names = await unitsWithVehicles('line');
    expect(names).toEqual(['国家税务总局贵阳市南明区税务局', '国家税务总局贵阳市税务局']);
  });

  test('dual sees different things under each post', async () => {
    const [office, bureau] = await Promise.all([0, 1].map((post) => unitsWithVehicles('dual', post)));
    expect(office).toEqual(['贵阳市南明区人民政府办公室']);
    expect(bureau!.length).toBeGreaterThan(20);
  });

  test('driver sees the own vehicle only, and the price not at all in clear', async () => {
    const reader = await readerOf('driver');
    const { rows } = await reader.find(vehicle);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.driver).toBe(reader.actor.person);
    expect(rows[0]!.$masked).toContain('price');
  });

  test('secret sees the own unit, whose vehicles no officer of territory or province sees', async () => {
    const secret = unitNamed('贵阳市专项工作第七办公室');
    expect(await sees('secret', secret)).toBe(true);
    for (const login of ['city', 'province', 'audit']) expect(await sees(login, secret), login).toBe(false);
  });

  test('seconded works with the vehicles of the borrowing department and none of the home unit', async () => {
    expect(await unitsWithVehicles('seconded')).toEqual(['贵阳市机关事务管理局']);
  });

  test('inspector sees the unit it is stationed at', async () => {
    expect(await sees('inspector', unitNamed('贵阳市南明区财政局'))).toBe(true);
    expect(await sees('inspector', unitNamed('贵阳市南明区教育局'))).toBe(false);
  });

  test('presiding and acting reach the unit whose head they stand in for', async () => {
    expect((await (await readerOf('presiding')).count(person)).value).toBeGreaterThan(1);
    expect((await (await readerOf('acting')).count(person)).value).toBeGreaterThan(1);
  });

  test('audit reads the trail and changes nothing; admin keeps accounts and sees no vehicle', async () => {
    const audit = await readerOf('audit');
    expect([audit.may('platform.audit'), audit.may('vehicle.update')]).toEqual([true, false]);
    const admin = await readerOf('admin');
    expect((await admin.count(account)).value).toBe(demoCast.length - 1);
    expect(admin.may('vehicle.read')).toBe(false);
  });
});

async function readerOf(login: string, post = 0): Promise<Reader> {
  const { rows } = await sql<{ id: string; assignment: string }>`
    select c.id, a.id as assignment from account c join assignment a on a.person = c.person
    where c.login = ${login} order by a.id`.execute(demo.store.system);
  const assignment = rows.length > 1 ? rows[post]!.assignment : undefined;
  const actor = await resolveActor(demo.store, { account: rows[0]!.id, assignment, day: shanghaiDay(new Date()) });
  return demo.store.as(actor!);
}

const unitNamed = (name: string): Filter => ({ field: 'name', op: 'eq', value: name });

/** Whether somebody sees vehicles of the unit. */
async function sees(login: string, of: Filter): Promise<boolean> {
  const all = demo.store.as(serviceActor('test', { permissions: ['unit.read'] }));
  const { rows } = await all.find(unit, { filter: of, limit: 1 });
  const filter: Filter = { field: 'manager', op: 'eq', value: rows[0]!.id };
  return (await (await readerOf(login)).count(vehicle, { filter })).value > 0;
}

/** Names of the units whose vehicles somebody sees. */
async function unitsWithVehicles(login: string, post = 0): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct u.name from ${(await readerOf(login, post)).scoped(vehicle)} v join unit u on u.id = v.manager
    order by u.name`.execute(demo.store.system);
  return rows.map(({ name }) => name);
}

/** Codes of the regions whose vehicles somebody sees. */
async function regionsSeen(login: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select distinct r.code from ${(await readerOf(login)).scoped(vehicle)} v
    join unit u on u.id = v.manager join region r on r.id = u.region order by r.code`.execute(demo.store.system);
  return rows.map(({ code }) => code);
}
