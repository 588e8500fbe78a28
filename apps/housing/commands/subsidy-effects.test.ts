import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/store';
import { type ApprovalsTown, openApprovalsTown } from '#testing/approvals-town';
import { subsidyRecord } from '../resources/index.ts';

let town: ApprovalsTown;
let clerk: Actor;
let county: Actor;
let unit: string;
let person: string;
beforeAll(async () => {
  town = await openApprovalsTown();
  clerk = await town.actor('clerk');
  county = await town.actor('county');
  unit = town.id('finance');
  person = town.id('person clerk');
});
afterAll(() => town.close());

const ask = () => ({
  person,
  kind: 'shortfall',
  standing: 'division',
  yearsBeforeFund: 10,
  heldArea: '60',
  spouseDeclared: true,
  publicFrom: '2026-11-01',
  publicTo: '2026-11-10',
});
const say = (caseId: string, more: object = {}) =>
  town.effect(clerk, 'housing.reserveSubsidy', { ...ask(), ...more, case: caseId, unit });
const look = () => town.store.as(town.onlooker);
const of = (caseId: string) => ({ filter: { field: 'case', op: 'eq', value: caseId } }) as const;

test('the amount is reckoned by the standards, kept with the rows it used, and locked by the approval', async () => {
  await say('h1');
  const { rows } = await town.store.as(county).find(subsidyRecord, of('h1'));
  expect(rows[0]).toMatchObject({ status: 'reserved', amount: '41850.00', standardArea: '90.0' });
  expect(rows[0]?.rules).toContain('housingPolicy/policy');
  expect(rows[0]?.rules).toContain('housingArea/housing-division');
  await expect(say('h2')).rejects.toMatchObject({ code: 'SUBSIDY_PENDING' });
  await town.effect(county, 'housing.applySubsidy', { case: 'h1', caseNo: 'BJ8', unit, decidedOn: '2026-11-20' });
  expect((await look().find(subsidyRecord, of('h1'))).rows[0]).toMatchObject({ status: 'approved', document: 'BJ8' });
  // Once per standard.
  await expect(say('h3')).rejects.toMatchObject({ message: expect.stringContaining('只能享受一次') });
  await say('h4', { kind: 'monthly', wage: '2400' });
  await town.effect(clerk, 'housing.releaseSubsidy', { case: 'h4' });
  await say('h5', { kind: 'monthly', wage: '2400' });
  await town.effect(clerk, 'housing.releaseSubsidy', { case: 'h5' });
});

test('a spouse not declared, a publication too short, a missing figure and a foreign person are refused', async () => {
  await expect(say('x', { standing: 'section', spouseDeclared: false })).rejects.toMatchObject({ code: 'RULE_BLOCKS' });
  await expect(say('x', { standing: 'section', publicTo: '2026-11-05' })).rejects.toMatchObject({
    message: expect.stringContaining('不足 10 日'),
  });
  await expect(say('x', { standing: 'section', heldArea: null })).rejects.toMatchObject({
    message: expect.stringContaining('数据不全'),
  });
  await expect(say('x', { person: town.id('resident education') })).rejects.toMatchObject({ code: 'SUBSIDY_FOREIGN' });
  await expect(say('x', { kind: 'gift' })).rejects.toMatchObject({ code: 'INVALID', rows: [{ path: 'kind' }] });
});

test('amounts are masked below the clearance, and another county sees nothing', async () => {
  const auditor = await town.actor('auditor');
  const { rows } = await town.store.as(auditor).find(subsidyRecord, of('h1'));
  expect(rows[0]?.$masked).toContain('amount');
  expect((await town.store.as(await town.actor('two-posts')).find(subsidyRecord)).rows).toEqual([]);
});

test('what was paid is told with its voucher', async () => {
  const { id, rev } = (await look().find(subsidyRecord, of('h1'))).rows[0]!;
  const input = { on: '2026-11-20', voucher: 'ZF-1', rev };
  await expect(town.act(clerk, 'subsidyRecord.pay', input, id)).rejects.toMatchObject({ status: 403 });
  await town.act(county, 'subsidyRecord.pay', input, id);
  expect(await look().get(subsidyRecord, id)).toMatchObject({ status: 'paid', paidOn: '2026-11-20' });
});

test('the form starts from the person, and the calculation shows each step', async () => {
  expect(await town.ask(clerk, 'housing.prefillSubsidy', { unit, person })).toMatchObject({
    form: { person, standing: 'clerk', kind: 'monthly' },
  });
  expect(await town.ask(clerk, 'housing.calculateSubsidy', { ...ask(), unit })).toMatchObject({
    lines: expect.arrayContaining([expect.objectContaining({ label: '差额补贴', value: '41850.00' })]),
  });
});

test('nobody carries out an approval by calling its command', async () => {
  for (const actor of [clerk, county])
    await expect(town.act(actor, 'housing.applySubsidy', { case: 'h1', unit })).rejects.toMatchObject({ status: 403 });
});
