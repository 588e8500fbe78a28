import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/store';
import { type ApprovalsTown, openApprovalsTown } from '#testing/approvals-town';
import { quotaReview, vehicle, vehiclePlan, vehicleQuota } from '../resources/index.ts';

let town: ApprovalsTown;
let clerk: Actor;
let county: Actor;
let unit: string;
beforeAll(async () => {
  town = await openApprovalsTown();
  clerk = await town.actor('clerk');
  county = await town.actor('county');
  unit = town.id('finance');
});
afterAll(() => town.close());

const purchase = {
  way: 'addition',
  kind: 'YJ',
  body: 'sedan',
  year: 2026,
  reason: '应急保障任务增加',
  situation: 'newEnergy',
  energy: 'electric',
  price: '168000',
};
const quota = { kind: 'YJ', asked: 2, reason: '新设应急科' };
const look = () => town.store.as(town.onlooker);
const of = (caseId: string) => ({ filter: { field: 'case', op: 'eq', value: caseId } }) as const;

test('an approved quota begins on the day of the decision and ends the one before', async () => {
  await town.put(vehicleQuota, [{ unit, kind: 'YJ', number: 1, from: '2020-01-01', document: '旧文' }]);
  await town.effect(clerk, 'vehicles.reserveQuota', { ...quota, case: 'q1', caseNo: 'BJ1', unit });
  await expect(town.effect(clerk, 'vehicles.reserveQuota', { ...quota, case: 'q2', unit })).rejects.toMatchObject({
    code: 'QUOTA_PENDING',
  });
  await town.effect(county, 'vehicles.applyQuota', {
    asked: 2,
    case: 'q1',
    caseNo: 'BJ1',
    unit,
    decidedOn: '2026-11-20',
  });
  const { rows } = await look().find(vehicleQuota, { filter: { field: 'unit', op: 'eq', value: unit }, sort: 'from' });
  expect(rows.map(({ number, from, to, document }) => [number, from, to, document])).toEqual([
    [1, '2020-01-01', '2026-11-19', '旧文'],
    [2, '2026-11-20', null, 'BJ1'],
  ]);
  const review = await look().find(quotaReview, of('q1'));
  expect(review.rows[0]).toMatchObject({ status: 'approved', granted: 2, present: 1, inService: 1, claim: null });
});

test('a quota below the fleet, above the request, or without a case is refused', async () => {
  const ask = (asked: number) => town.effect(clerk, 'vehicles.reserveQuota', { ...quota, asked, case: 'q3', unit });
  await expect(ask(0)).rejects.toMatchObject({ code: 'RULE_BLOCKS', status: 422 });
  await ask(2);
  await expect(
    town.effect(county, 'vehicles.applyQuota', { asked: 2, case: 'q3', unit, granted: 5 }),
  ).rejects.toMatchObject({
    code: 'QUOTA_ABOVE_ASKED',
  });
  await town.effect(county, 'vehicles.releaseQuota', { case: 'q3' });
  await expect(town.effect(county, 'vehicles.applyQuota', { asked: 2, case: 'q3', unit })).rejects.toMatchObject({
    status: 404,
  });
});

test('a purchase holds a place of the quota until it is released', async () => {
  const ask = (id: string) => town.effect(clerk, 'vehicles.reservePurchase', { ...purchase, case: id, unit });
  await ask('p1');
  // Quota 2, one vehicle, one pending.
  await expect(ask('p2')).rejects.toMatchObject({ code: 'RULE_BLOCKS', message: expect.stringContaining('剩余 0 辆') });
  await town.effect(clerk, 'vehicles.releasePurchase', { case: 'p1' });
  await ask('p2');
  await expect(
    town.effect(county, 'vehicles.applyPurchase', { price: '90000', case: 'p2', unit }),
  ).rejects.toMatchObject({ code: 'FORM_DIFFERS' });
  await town.effect(county, 'vehicles.applyPurchase', { price: '168000', case: 'p2', caseNo: 'BJ2', unit });
  const { rows } = await look().find(vehiclePlan, of('p2'));
  expect(rows[0]).toMatchObject({ status: 'approved', document: 'BJ2' });
  await expect(ask('p3')).rejects.toMatchObject({ code: 'RULE_BLOCKS' });
});

test('of two that ask for the last place at once one gets it', async () => {
  const other = town.id('education');
  await town.put(vehicleQuota, [{ unit: other, kind: 'YJ', number: 2, from: '2020-01-01', document: '旧文' }]);
  const tried = await Promise.allSettled(
    ['r1', 'r2', 'r3'].map((id) =>
      town.effect(clerk, 'vehicles.reservePurchase', { ...purchase, case: id, unit: other }),
    ),
  );
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const { rows } = await look().find(vehiclePlan, { filter: { field: 'unit', op: 'eq', value: other } });
  expect(rows).toHaveLength(1);
});

test('a renewal takes the place of an old vehicle, once; a young one is refused', async () => {
  const fleet = await look().find(vehicle, { filter: { field: 'manager', op: 'eq', value: town.id('school') } });
  const school = town.id('school');
  const [old] = fleet.rows;
  const ask = (id: string) =>
    town.effect(clerk, 'vehicles.reservePurchase', {
      ...purchase,
      way: 'renewal',
      replaces: old!.id,
      case: id,
      unit: school,
    });
  await town.put(vehicleQuota, [{ unit: school, kind: 'YJ', number: 1, from: '2020-01-01', document: '旧文' }]);
  await expect(ask('n1')).rejects.toMatchObject({ message: expect.stringContaining('没有登记日期') });
  const seeder = (day: string) =>
    town.store.run(town.onlooker, async (tx) => {
      const row = await tx.get(vehicle, old!.id);
      await tx.entrust(['vehicle.update']).update(vehicle, [{ id: row.id, rev: row.rev, set: { registeredOn: day } }]);
    });
  await seeder('2020-05-01');
  await expect(ask('n1')).rejects.toMatchObject({ message: expect.stringContaining('2028-05-02') });
  await seeder('2015-05-01');
  await ask('n1');
  await expect(ask('n2')).rejects.toMatchObject({ code: 'RENEWAL_PENDING' });
});

test('an approved plan ends with its vehicle, and the old one waits for disposal', async () => {
  await town.effect(county, 'vehicles.applyPurchase', {
    price: '168000',
    case: 'n1',
    caseNo: 'BJ3',
    unit: town.id('school'),
  });
  const { rows } = await look().find(vehiclePlan, of('n1'));
  const plan = rows[0]!;
  const bought = {
    plate: '贵AD12345',
    kind: 'YJ',
    body: 'sedan',
    model: '样例牌',
    status: 'inUse',
    energy: 'electric',
  } as const;
  const [id] = await town.put(vehicle, [{ ...bought, manager: town.id('school'), source: 'purchase' }]);
  const [foreign] = await town.put(vehicle, [{ ...bought, plate: '贵AD12346', manager: unit, source: 'purchase' }]);
  const deliver = (vehicleId: string) =>
    town.act(county, 'vehiclePlan.deliver', { vehicle: vehicleId, on: '2026-11-20', rev: plan.rev }, plan.id);
  await expect(deliver(foreign!)).rejects.toMatchObject({ code: 'PLAN_OTHER_VEHICLE' });
  await deliver(id!);
  expect(await look().get(vehiclePlan, plan.id)).toMatchObject({ status: 'delivered', vehicle: id });
  expect(await look().get(vehicle, plan.replaces!)).toMatchObject({ status: 'toDispose' });
});

test('nobody carries out an approval by calling its command', async () => {
  for (const actor of [clerk, county, await town.actor('admin')])
    await expect(town.act(actor, 'vehicles.applyPurchase', { case: 'p1', unit })).rejects.toMatchObject({
      status: 403,
    });
});

test('what the form lacks is named by its field', async () => {
  const { price: _, ...without } = purchase;
  await expect(town.effect(clerk, 'vehicles.reservePurchase', { ...without, case: 'x', unit })).rejects.toMatchObject({
    code: 'INVALID',
    rows: [{ path: 'price' }],
  });
});

test('prefill and calculation answer from what the asker may see', async () => {
  const filled = (await town.ask(clerk, 'vehicles.prefillQuota', { unit })) as { form: Record<string, unknown> };
  expect(filled.form).toMatchObject({ kind: 'JY', staff: 10, present: 0, asked: 1 });
  const said = await town.ask(clerk, 'vehicles.calculatePurchase', { ...purchase, unit, price: '190000' });
  expect(said).toMatchObject({ notices: expect.arrayContaining([expect.objectContaining({ rule: 'VH-cap-price' })]) });
  await expect(town.ask(clerk, 'vehicles.prefillQuota', { unit: town.id('westFinance') })).rejects.toMatchObject({
    status: 404,
  });
});
