import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/store';
import { completeIdNumber } from '#standards/checks';
import { type ApprovalsTown, openApprovalsTown } from '#testing/approvals-town';
import { assetCard, assetDisposal, disposalLine, propertyRight } from '../resources/index.ts';

let town: ApprovalsTown;
let clerk: Actor;
let county: Actor;
let unit: string;
let cards: readonly string[];
beforeAll(async () => {
  town = await openApprovalsTown();
  clerk = await town.actor('clerk');
  county = await town.actor('county');
  unit = town.id('finance');
  const card = { name: '台式计算机', category: 'A02010105', count: 1, price: '4800', amount: '4800' } as const;
  const old = { acquiredOn: '2016-01-05', usedFrom: '2016-01-10', keeperId: completeIdNumber('52000019900101901') };
  cards = await town.put(assetCard, [
    { ...card, ...old, unit, assetNo: 'ZC-1', status: 'inUse' },
    { ...card, ...old, unit, assetNo: 'ZC-2', status: 'idle' },
    { ...card, ...old, unit, assetNo: 'ZC-3', status: 'inUse', usedFrom: '2025-01-10' },
    { ...card, ...old, unit: town.id('education'), assetNo: 'ZC-4', status: 'inUse' },
  ]);
});
afterAll(() => town.close());

const scrap = { kind: 'scrap', ground: 'worn', class: 'equipment', reason: '超过年限，无法使用' };
const asked = (at: readonly number[], amount = `${4800 * at.length}`) => ({
  ...scrap,
  amount,
  cards: at.map((i) => ({ card: cards[i] })),
  unit,
});
const look = () => town.store.as(town.onlooker);
const of = (caseId: string) => ({ filter: { field: 'case', op: 'eq', value: caseId } }) as const;
const states = async () => Promise.all(cards.slice(0, 2).map(async (id) => (await look().get(assetCard, id)).status));

test('cards wait while their disposal is asked for, and are again what they were when it is let go', async () => {
  await town.effect(clerk, 'assets.reserveDisposal', { ...asked([0, 1]), case: 'd1' });
  expect(await states()).toEqual(['toDispose', 'toDispose']);
  await expect(town.effect(clerk, 'assets.reserveDisposal', { ...asked([1]), case: 'd2' })).rejects.toMatchObject({
    code: 'CARD_TAKEN',
  });
  await town.effect(clerk, 'assets.releaseDisposal', { case: 'd1' });
  expect(await states()).toEqual(['inUse', 'idle']);
});

test('an approval lets the cards go, and only the finished disposal writes them off', async () => {
  await town.effect(clerk, 'assets.reserveDisposal', { ...asked([0, 1]), case: 'd3' });
  await expect(town.effect(county, 'assets.applyDisposal', { amount: '1', case: 'd3', unit })).rejects.toMatchObject({
    code: 'FORM_DIFFERS',
  });
  await town.effect(county, 'assets.applyDisposal', { amount: '9600', case: 'd3', caseNo: 'BJ3', unit });
  expect(await states()).toEqual(['approved', 'approved']);
  const { rows } = await look().find(assetDisposal, of('d3'));
  expect(rows[0]).toMatchObject({
    status: 'approved',
    amount: '9600.00',
    cards: 2,
    approver: 'department',
    document: 'BJ3',
  });
  const { id, rev } = rows[0]!;
  await town.act(county, 'assetDisposal.settle', { income: '120', on: '2026-11-20', receipt: 'JK-1', rev }, id);
  expect(await states()).toEqual(['disposed', 'disposed']);
  expect(await look().get(assetDisposal, id)).toMatchObject({ status: 'settled', income: '120.00' });
  const lines = await look().find(disposalLine, { filter: { field: 'disposal', op: 'eq', value: id } });
  expect(lines.rows.map(({ open, before }) => [open, before])).toEqual(
    expect.arrayContaining([
      [false, 'inUse'],
      [false, 'idle'],
    ]),
  );
  await expect(town.effect(clerk, 'assets.reserveDisposal', { ...asked([0]), case: 'd4' })).rejects.toMatchObject({
    code: 'CARD_TAKEN',
  });
});

test('a foreign card, an own figure for the amount, and a young asset without appraisal are refused', async () => {
  const say = (input: object) => town.effect(clerk, 'assets.reserveDisposal', { ...input, case: 'd5' });
  await expect(say(asked([3]))).rejects.toMatchObject({ code: 'CARD_FOREIGN' });
  await expect(say(asked([2], '1'))).rejects.toMatchObject({ code: 'AMOUNT_DIFFERS' });
  await expect(say(asked([2]))).rejects.toMatchObject({
    code: 'RULE_BLOCKS',
    message: expect.stringContaining('最低年限 6 年'),
  });
  await expect(say({ ...asked([2]), kind: 'sell' })).rejects.toMatchObject({
    message: expect.stringContaining('评估'),
  });
  await expect(say({ ...asked([2]), cards: [] })).rejects.toMatchObject({ status: 422 });
});

test('one card is asked for by one application, even when two come at once', async () => {
  const tried = await Promise.allSettled(
    ['e1', 'e2'].map((id) =>
      town.effect(clerk, 'assets.reserveDisposal', { ...asked([2]), appraisal: true, case: id }),
    ),
  );
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

const register = { since: '2026-11-01', total: '500000', fixed: '480000', cards: 3, approval: '东编〔2026〕1号' };

test('a unit is registered once; a change takes over from the registration in force; a cancellation leaves none', async () => {
  const say = (name: string, caseId: string, more: object = {}) =>
    town.effect(clerk, `assets.${name}`, { ...register, ...more, case: caseId, unit });
  await expect(say('reserveRegistrationChange', 'c0', { change: 'change', cause: 'name' })).rejects.toMatchObject({
    code: 'RIGHT_MISSING',
  });
  await say('reserveRegistration', 'c1');
  await expect(say('reserveRegistration', 'c2')).rejects.toMatchObject({ code: 'RIGHT_PENDING' });
  await town.effect(county, 'assets.applyRegistration', {
    total: '500000',
    case: 'c1',
    caseNo: 'BJ5',
    unit,
    decidedOn: '2026-11-20',
  });
  await expect(say('reserveRegistration', 'c3')).rejects.toMatchObject({ code: 'RIGHT_EXISTS' });
  await expect(say('reserveRegistrationChange', 'c4', { change: 'cancel', cause: 'name' })).rejects.toMatchObject({
    code: 'CANCEL_NEEDS_CAUSE',
  });
  await say('reserveRegistrationChange', 'c5', { change: 'change', cause: 'total', total: '700000' });
  const before = await look().find(propertyRight, of('c1'));
  expect(before.rows[0]).toMatchObject({ status: 'inForce', registeredOn: '2026-11-20' });
  await town.effect(county, 'assets.applyRegistration', { total: '700000', case: 'c5', caseNo: 'BJ6', unit });
  expect((await look().find(propertyRight, of('c1'))).rows[0]).toMatchObject({ status: 'changed' });
  expect((await look().find(propertyRight, of('c5'))).rows[0]).toMatchObject({ status: 'inForce', total: '700000.00' });
  await say('reserveRegistrationChange', 'c6', { change: 'cancel', cause: 'abolish' });
  await town.effect(clerk, 'assets.releaseRegistration', { case: 'c6' });
  await say('reserveRegistrationChange', 'c7', { change: 'cancel', cause: 'abolish' });
  await town.effect(county, 'assets.applyRegistration', { total: '500000', case: 'c7', caseNo: 'BJ7', unit });
  const { rows } = await look().find(propertyRight, {
    filter: {
      and: [
        { field: 'unit', op: 'eq', value: unit },
        { field: 'status', op: 'eq', value: 'inForce' },
      ],
    },
  });
  expect(rows).toEqual([]);
});

test('a registration that comes late needs a reason', async () => {
  const late = { ...register, since: '2026-01-01', case: 'l1', unit: town.id('education') };
  await expect(town.effect(clerk, 'assets.reserveRegistration', late)).rejects.toMatchObject({ code: 'REASON_NEEDED' });
  await town.effect(clerk, 'assets.reserveRegistration', { ...late, reason: '机构筹建' });
});

test('the forms start from the ledger', async () => {
  const right = (await town.ask(clerk, 'assets.prefillRegistration', { unit })) as { form: Record<string, unknown> };
  expect(right.form).toMatchObject({ cards: 1, total: '4800' });
  const said = await town.ask(clerk, 'assets.calculateDisposal', { ...asked([2]) });
  expect(said).toMatchObject({
    lines: expect.arrayContaining([
      expect.objectContaining({ label: '审批权限', value: expect.stringContaining('主管部门') }),
    ]),
    notices: [expect.objectContaining({ rule: 'AS-3', severity: 'block' })],
  });
});

test('nobody carries out an approval by calling its command', async () => {
  for (const actor of [clerk, county])
    await expect(town.act(actor, 'assets.applyDisposal', { case: 'd3', unit })).rejects.toMatchObject({ status: 403 });
});
