import { afterAll, beforeAll, expect, test } from 'vitest';
import { serviceActor } from '#platform/identity';
import type { Resource } from '#standards/language';
import { assetDisposal, propertyRight } from '../../apps/assets/resources/index.ts';
import { subsidyRecord } from '../../apps/housing/resources/index.ts';
import { premisesScale, repairPlan } from '../../apps/premises/resources/index.ts';
import { quotaReview, vehiclePlan } from '../../apps/vehicles/resources/index.ts';
import { type Client, commandId } from '../../platform/http/testing/api-town.ts';
import { type EightTown, openEightTown } from './testing/eight-town.ts';

let town: EightTown;
beforeAll(async () => {
  town = await openEightTown();
}, 120_000);
afterAll(() => town.close());

const LEDGERS: Readonly<Record<string, readonly [Resource, object]>> = {
  AssetRegistration: [propertyRight, { status: 'inForce', total: '500000.00' }],
  AssetRegistrationChange: [propertyRight, { status: 'inForce', kind: 'change' }],
  AssetDisposal: [assetDisposal, { status: 'approved', amount: '4800.00' }],
  VehicleQuota: [quotaReview, { status: 'approved', granted: 2 }],
  VehiclePurchase: [vehiclePlan, { status: 'approved', price: '168000.00' }],
  PremisesRepair: [repairPlan, { status: 'approved', granted: '300000.00' }],
  PremisesScale: [premisesScale, { status: 'approved', granted: '54.00' }],
  HousingSubsidy: [subsidyRecord, { status: 'approved', amount: '41850.00' }],
};

async function ledgerRow(item: string, caseId: string) {
  const [resource] = LEDGERS[item]!;
  const reads = [...town.store.registry.resources.keys()].map((name) => `${name}.read`);
  const onlooker = serviceActor('onlooker', { permissions: reads });
  const filter = { field: 'case', op: 'eq', value: caseId } as const;
  return (await town.store.as(onlooker).find(resource, { filter })).rows[0] as Readonly<Record<string, unknown>>;
}

test.each(Object.keys(LEDGERS))('%s goes from the form to the changed ledger row', async (item) => {
  const started = await town.apply(item);
  expect(await ledgerRow(item, started.id), 'reserved at submission').toMatchObject({ status: 'reserved' });
  await town.approve(item, started.id);
  const [, expected] = LEDGERS[item]!;
  expect(await ledgerRow(item, started.id)).toMatchObject({ ...expected, document: started.no });
});

test("the rooms of an approved reallocation are the unit's", async () => {
  const { body } = await town.clerk.get(`/api/room/${town.rooms[0]}`);
  expect(body.row).toMatchObject({ status: 'inUse', keeper: town.town.id('finance') });
});

test('who signs follows the limits of the own region, as its stewards keep them', async () => {
  const rows = [
    { name: 'item', value: 'premisesRepair' },
    { name: 'band', value: 'a' },
    { name: 'upTo', value: '100000' },
    { name: 'signer', value: 'deputy' },
  ];
  const region = town.town.id('region E');
  const draft = { table: 'signingAuthority', row: 'sign-premisesRepair-a', region, from: '2026-01-01', evidence: 'V' };
  const second = await town.signIn('city');
  const own = await town.county.send('POST', '/api/commands/steward/draftRule', {
    ...draft,
    cells: rows,
    source: '东县规程',
    reason: '按规程',
  });
  expect(own.status, JSON.stringify(own.body)).toBe(200);
  const change = String(own.body.change);
  expect((await town.county.send('POST', `/api/ruleChange/${change}/propose`, {}, commandId())).status).toBe(200);
  expect((await second.send('POST', `/api/ruleChange/${change}/publish`, {}, commandId())).status).toBe(200);
  // Reference data is at most a second old.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const { id: caseId } = await town.apply('PremisesRepair', { system: 'lifts' });
  for (let step = 0; step < 3; step++) await town.act(town.county, caseId, 'approve', { opinion: '同意' });
  expect(await town.row(caseId)).toMatchObject({ step: '局主要负责人审定' });
});

test('a denied application lets go of what it held', async () => {
  const { id: caseId } = await town.apply('AssetDisposal', { cards: [{ card: town.cards[1] }] });
  await town.act(town.county, caseId, 'approve', { opinion: '受理' });
  await town.act(town.county, caseId, 'deny', { opinion: '仍可使用' });
  expect(await ledgerRow('AssetDisposal', caseId)).toMatchObject({ status: 'released' });
  const card = await town.clerk.get(`/api/assetCard/${town.cards[1]}`);
  expect(card.body.row).toMatchObject({ status: 'inUse' });
});

test('what a rule blocks is not even submitted, and the person reads why', async () => {
  const { body, status } = await town.clerk.send(
    'POST',
    '/api/commands/process/startVehiclePurchase',
    { ...town.forms.VehiclePurchase!(), price: '260000.00' },
    commandId(),
  );
  expect(status).toBe(422);
  expect(String(body.message)).toContain('超过上限');
});

test('what the handlers grant is not for the applicant to say, neither at first nor when the case comes back', async () => {
  await expect(town.apply('PremisesRepair', { system: 'fire', granted: '1.00' })).rejects.toThrow('granted');
  const { id: caseId } = await town.apply('PremisesRepair', { system: 'fire' });
  await town.act(town.county, caseId, 'approve', { opinion: '受理' });
  await town.act(town.county, caseId, 'claim');
  const amend = (client: Client, form: object) =>
    client.send('POST', '/api/commands/process/amendPremisesRepair', { case: caseId, ...form }, commandId());
  const form = town.forms.PremisesRepair!();
  expect(await amend(town.county, { granted: '200000.00' })).toMatchObject({ status: 200 });
  const back = await town.act(town.county, caseId, 'return', { to: 'applicant', opinion: '请重报概算' });
  expect(back.status, JSON.stringify(back.body)).toBe(200);
  const amended = await amend(town.clerk, { ...form, system: 'fire', granted: '300000.00' });
  expect(amended.status, JSON.stringify(amended.body)).toBe(200);
  const input = encodeURIComponent(JSON.stringify({ case: caseId }));
  const detail = await town.county.get(`/api/queries/process/caseDetail?input=${input}`);
  expect(detail.body.form).toMatchObject({ granted: '200000.00', system: 'fire' });
});

test('a stranger may not apply, and a clerk decides nothing', async () => {
  const driver = await town.signIn('driver');
  const refused = await driver.send(
    'POST',
    '/api/commands/process/startVehicleQuota',
    town.forms.VehicleQuota!(),
    commandId(),
  );
  expect(refused.status).toBe(403);
  const { id: caseId } = await town.apply('AssetDisposal', { cards: [{ card: town.cards[1] }] });
  expect((await town.act(town.clerk, caseId, 'approve', { opinion: '同意' })).status).toBeGreaterThanOrEqual(400);
});
