import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unit } from '#standards/resources';
import { sampleBrand, sampleLog, sampleOrder } from '#testing/sample-app';
import type { Actor, Arm } from '../contract/actor.ts';
import { personActor } from '../write/testing/actors.ts';
import { type SampleWorld, sampleWorld } from '../write/testing/sample-world.ts';
import { rawRow } from '../write/testing/tables.ts';

let world: SampleWorld;
let order: string;

const ACCOUNT = '00000000-0000-7000-8000-00000000fffd';

beforeAll(async () => {
  world = await sampleWorld();
  const made = await world.store.run(world.service, (tx) =>
    tx.create(sampleOrder, [{ title: '东县申请', unit: world.id.eastTeam, purpose: 'office' }]),
  );
  order = made.rows[0]!.id;
});

afterAll(() => world.close());

function officer(name: string, permissions: string, arm: Arm): Actor {
  return personActor(name, { account: ACCOUNT, person: ACCOUNT }, [{ permissions, arms: [arm], clearance: 2 }]);
}

const east = (): Arm => ({ by: 'place', prefix: world.place.east });
const west = (): Arm => ({ by: 'place', prefix: world.place.west });
const text = (steps: readonly { text: string }[]) => steps.map((step) => step.text).join('\n');

describe('explain', () => {
  test('names role, reach in words and the verdict', async () => {
    const actor = officer('张三', 'sampleOrder.read', east());
    const { allowed, steps, fields } = await world.store.as(actor).explain('read', sampleOrder, order);
    expect(allowed).toBe(true);
    expect(steps.every(({ ok }) => ok)).toBe(true);
    expect(text(steps)).toContain('样例省 / 东县 / 东县机关事务中心 / 东县车队');
    expect(text(steps)).toContain('角色“测试”，范围“指定单位或区划”（属地 样例省 / 东县）');
    expect(text(steps)).toContain('权限“样例申请单·查看”来自角色：测试');
    expect(fields).toMatchObject({ title: 'clear', amount: 'masked' });
  });

  test('tells an explainer why a colleague cannot: out of reach, without permission, without a post', async () => {
    const explainer = officer('管理员', 'sampleOrder.read platform.explain', east());
    const why = async (colleague: Actor, verb = 'read') =>
      world.store.as(colleague).explain(verb, sampleOrder, order, explainer);
    const outside = await why(officer('李四', 'sampleOrder.read', west()));
    expect(outside.allowed).toBe(false);
    expect(outside).not.toHaveProperty('fields');
    expect(text(outside.steps)).toContain('样例省 / 西县），可见到 2 级：不包含这条记录');
    const without = await why(officer('王五', 'sampleOrder.read', east()), 'update');
    expect(text(without.steps)).toContain('没有一个角色含有权限“样例申请单·修改”');
    const gone = await why({ ...officer('赵六', '', east()), assignment: null });
    expect(text(gone.steps)).toContain('“赵六”没有有效的任职');
  });

  test('says why sight was given and until when', async () => {
    const actor = officer('外县', 'sampleOrder.read', west());
    await world.store.run(world.service, (tx) =>
      tx.grantSight(sampleOrder, [order], { place: world.place.west }, '2099-01-31T00:00:00.000Z', '跨县协办'),
    );
    const neighbour = { ...actor, place: world.place.westOffice };
    const { allowed, steps } = await world.store.as(neighbour).explain('read', sampleOrder, order);
    expect(allowed).toBe(true);
    expect(text(steps)).toContain('授予本单位所在范围查看（至 2099-01-31）：跨县协办');
    await world.store.run(world.service, (tx) => tx.revokeSight(sampleOrder, [order], { place: world.place.west }));
    expect((await world.store.as(neighbour).explain('read', sampleOrder, order)).allowed).toBe(false);
  });

  test('tells nothing about a row that the asker neither sees nor may explain, no more than about none', async () => {
    const stranger = officer('外人', 'sampleOrder.read platform.explain', west());
    const nothing = { allowed: false, steps: [{ ok: false, text: '记录不存在，或不可见' }] };
    const reader = world.store.as(stranger);
    expect(await reader.explain('read', sampleOrder, order)).toEqual(nothing);
    expect(await reader.explain('read', sampleOrder, '018f0000-0000-7000-8000-00000000dead')).toEqual(nothing);
    const colleague = officer('同事', 'sampleOrder.read', east());
    expect(await world.store.as(colleague).explain('read', sampleOrder, order, stranger)).toEqual(nothing);
    await expect(reader.explain('read', sampleOrder, 'none')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('never names a secret unit in a colleague’s reach to somebody who does not see it', async () => {
    const made = await world.store.run(world.service, (tx) =>
      tx.create(unit, [{ name: '某涉密单位', kind: 'government', level: '4', region: world.id.east, secret: true }], {
        permission: 'test.found',
      }),
    );
    const { place_path: prefix } = await rawRow(world.store, 'unit', made.rows[0]!.id);
    const colleague = officer('同事', 'sampleOrder.read', { by: 'place', prefix: String(prefix) });
    const why = async (asker: Actor) =>
      text((await world.store.as(colleague).explain('read', sampleOrder, order, asker)).steps);
    expect(await why(officer('管理员', 'sampleOrder.read unit.read', east()))).toContain('属地 （不可见）');
    expect(await why(officer('省管理员', 'sampleOrder.read unit.read', { by: 'everything' }))).toContain(
      '属地 某涉密单位',
    );
  });

  test('agrees with the list on every row', async () => {
    for (const arm of [east(), west(), { by: 'unit', units: [world.id.eastOffice] } as const]) {
      const actor = officer('某人', 'sampleOrder.read', arm);
      const listed = (await world.store.as(actor).find(sampleOrder)).rows.some(({ id }) => id === order);
      expect((await world.store.as(actor).explain('read', sampleOrder, order)).allowed).toBe(listed);
    }
  });
});

describe('can', () => {
  test('answers the verbs that permission, reach and state allow now', async () => {
    const all = 'sampleOrder.read sampleOrder.update sampleOrder.void sampleOrder.submit sampleOrder.finish';
    const verbs = ['read', 'update', 'submit', 'void', 'history', 'nothing'];
    const clerk = officer('经办', all, east());
    expect(await world.store.as(clerk).can(sampleOrder, order, verbs)).toEqual(['read', 'update', 'submit', 'void']);
    const reads = officer('领导', 'sampleOrder.read', east());
    expect(await world.store.as(reads).can(sampleOrder, order, verbs)).toEqual(['read']);
    const made = await world.store.run(world.service, (tx) =>
      tx.create(sampleOrder, [{ title: '提交', unit: world.id.eastTeam, purpose: 'office' }]),
    );
    const submitted = await world.store.run(world.service, (tx) => tx.submit(sampleOrder, made.rows));
    const { id } = submitted.rows[0]!;
    expect(await world.store.as(clerk).can(sampleOrder, id, verbs)).toEqual(['read', 'void']);
    const why = await world.store.as(clerk).explain('update', sampleOrder, id);
    expect(why.allowed).toBe(false);
    expect(text(why.steps)).toContain('单据已提交，不能再改');
    await world.store.run(world.service, (tx) => tx.void(sampleOrder, submitted.rows));
    expect(await world.store.as(clerk).can(sampleOrder, id, verbs)).toEqual(['read']);
  });

  test('judges a declared verb by its contract: permission and states', async () => {
    const clerk = officer('经办', 'sampleOrder.read sampleOrder.finish', east());
    const before = await world.store.as(clerk).can(sampleOrder, order, ['finish']);
    await world.store.run(world.service, (tx) =>
      tx.update(sampleOrder, [{ id: order, rev: 1, set: { status: 'doing' } }]),
    );
    const after = await world.store.as(clerk).can(sampleOrder, order, ['finish']);
    expect([before, after]).toEqual([[], ['finish']]);
  });

  test('of a row out of sight is NOT_FOUND', async () => {
    const stranger = officer('外人', 'sampleOrder.read', west());
    await expect(world.store.as(stranger).can(sampleOrder, order, ['read'])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

test('reference data of everyone and logs are read under the same rules', async () => {
  const actor = officer('张三', 'sampleBrand.read sampleLog.read', east());
  await world.store.run(world.service, async (tx) => {
    await tx.create(sampleBrand, [{ name: '样例牌' }], { permission: 'test.found' });
    const reading = (unit: string, minute: number) => ({
      device: 'D1',
      unit,
      at: `2026-11-01T00:0${minute}:00.000Z`,
      reading: '1.0000',
    });
    await tx.create(sampleLog, [
      reading(world.id.eastTeam, 1),
      reading(world.id.westOffice, 2),
      reading(world.id.eastTeam, 3),
    ]);
  });
  const reader = world.store.as(actor);
  expect((await reader.find(sampleBrand)).rows.map(({ name }) => name)).toEqual(['样例牌']);
  const first = await reader.find(sampleLog, { limit: 1 });
  expect(first.rows[0]).toMatchObject({ at: '2026-11-01T00:03:00.000Z', rev: 1, voidedAt: null });
  const second = await reader.find(sampleLog, { limit: 1, after: first.next });
  expect(second.rows[0]).toMatchObject({ at: '2026-11-01T00:01:00.000Z' });
  expect(second.next).toBeUndefined();
  expect((await reader.find(sampleLog, { sort: 'device' })).rows).toHaveLength(2);
  expect(await reader.count(sampleLog)).toEqual({ value: 2, capped: false });
  expect(await reader.get(sampleLog, first.rows[0]!.id)).toEqual(first.rows[0]);
  await expect(reader.get(sampleLog, 'bad')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const other = Buffer.from(JSON.stringify(['not a time', 'D1'])).toString('base64url');
  await expect(reader.get(sampleLog, other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await reader.explain('read', sampleLog, first.rows[0]!.id)).allowed).toBe(true);
});
