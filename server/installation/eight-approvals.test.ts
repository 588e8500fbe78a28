import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesHandlers, filesSystem, openFiles } from '#platform/files';
import { serviceActor } from '#platform/identity';
import { processHandlers, processSystem } from '#platform/process';
import { stewardHandlers, stewardSystem } from '#platform/steward';
import { completeIdNumber } from '#standards/checks';
import { defineApp, type InputOf, type Resource } from '#standards/language';
import { responsibility } from '#standards/resources';
import { assetsApp } from '../../apps/assets/app.ts';
import { assetCard, assetDisposal, propertyRight } from '../../apps/assets/resources/index.ts';
import { assetHandlers } from '../../apps/assets/server.ts';
import { housingApp } from '../../apps/housing/app.ts';
import { subsidyRecord } from '../../apps/housing/resources/index.ts';
import { housingHandlers } from '../../apps/housing/server.ts';
import { premisesApp } from '../../apps/premises/app.ts';
import { building, premisesScale, repairPlan, room } from '../../apps/premises/resources/index.ts';
import { premisesHandlers } from '../../apps/premises/server.ts';
import { vehiclesApp } from '../../apps/vehicles/app.ts';
import { quotaReview, vehiclePlan } from '../../apps/vehicles/resources/index.ts';
import { filesApp } from '../../platform/files/app.ts';
import { type Client, commandId } from '../../platform/http/testing/api-town.ts';
import { processApp } from '../../platform/process/app.ts';
import { type CaseTown, openCaseTown } from '../../platform/process/testing/case-town.ts';
import { stewardApp } from '../../platform/steward/app.ts';

/** The town has the vehicle ledger without what can be applied for. */
const vehicleItems = defineApp({
  id: 'vehicleItems',
  title: '公务用车事项',
  order: 31,
  icon: 'car',
  resources: [],
  items: vehiclesApp.items,
});

let town: CaseTown;
let clerk: Client;
let county: Client;
let house: string;
let rooms: readonly string[];
let cards: readonly string[];
beforeAll(async () => {
  const files = openFiles(mkdtempSync(path.join(tmpdir(), 'goa-eight-')));
  const apps = [filesApp, processApp, stewardApp, assetsApp, premisesApp, housingApp, vehicleItems];
  const items = apps.flatMap((app) => app.items ?? []);
  const bureau = ['approvalDesk', 'approvalHandler', 'approvalReviewer', 'approvalSigner'];
  town = await openCaseTown({
    name: 'eight approvals',
    apps,
    system: [...filesSystem, ...processSystem, ...stewardSystem],
    handlers: [
      ...[filesHandlers(files), processHandlers(files, items), stewardHandlers].flat(),
      ...[assetHandlers, premisesHandlers, housingHandlers].flat(),
    ],
    appRoles: {
      unitClerk: ['assetClerk', 'premisesClerk', 'housingClerk'],
      businessOfficer: [...bureau, 'ruleSteward', 'rulePublisher', 'assetOfficer', 'premisesOfficer', 'housingOfficer'],
    },
  });
  clerk = await town.signIn('clerk');
  county = await town.signIn('county');
  await fillLedgers();
}, 120_000);
afterAll(() => town.close());

const id = (ref: string) => town.town.id(ref);

async function put<R extends Resource>(resource: R, rows: readonly InputOf<R['fields']>[]): Promise<readonly string[]> {
  const reads = [...town.store.registry.resources.keys()].map((name) => `${name}.read`);
  const seeder = serviceActor('seed', { permissions: ['platform.seed', ...reads] });
  const as = { permission: 'platform.seed', verb: 'seed' };
  const written = await town.store.run(seeder, (tx) => tx.create(resource, rows, as));
  return written.rows.map((row) => row.id);
}

async function fillLedgers(): Promise<void> {
  const body = id('countyBureau');
  const lead = { region: id('region E'), body, duty: 'lead', reach: 'ownLevel', from: '2020-01-01' } as const;
  await put(responsibility, [
    { ...lead, line: 'assets' },
    { ...lead, line: 'premises' },
    { ...lead, line: 'housing' },
  ]);
  const facts = { holder: body, origin: 'budget', form: 'multi', status: 'onBooks', titleState: 'titled' } as const;
  [house = ''] = await put(building, [
    { ...facts, code: 'FW-1', name: '东县行政中心', builtArea: '8000', builtOn: '2006-05-01' },
  ]);
  const vacant = { building: house, kind: 'staffOffice', keeper: body, status: 'vacant', area: '27' } as const;
  rooms = await put(
    room,
    ['101', '102'].map((number) => ({ ...vacant, number, name: `东县行政中心${number}` })),
  );
  const card = { name: '台式计算机', category: 'A02010105', count: 1, price: '4800', amount: '4800' } as const;
  const old = { acquiredOn: '2016-01-05', usedFrom: '2016-01-10', keeperId: completeIdNumber('52000019900101902') };
  cards = await put(assetCard, [
    { ...card, ...old, unit: id('finance'), assetNo: 'ZC-1', status: 'inUse' },
    { ...card, ...old, unit: id('finance'), assetNo: 'ZC-2', status: 'inUse' },
  ]);
}

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const daysAgo = (days: number) => new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);
const year = Number(today().slice(0, 4));

/** The form of each item; those of an item that builds on another come after it. */
const FORMS: Readonly<Record<string, () => Readonly<Record<string, unknown>>>> = {
  AssetRegistration: () => ({ since: daysAgo(10), total: '500000.00', approval: '东编〔2026〕1号' }),
  AssetRegistrationChange: () => ({
    change: 'change',
    cause: 'name',
    since: daysAgo(3),
    total: '500000.00',
    approval: '东编〔2026〕9号',
  }),
  AssetDisposal: () => ({
    kind: 'scrap',
    ground: 'worn',
    class: 'equipment',
    cards: [{ card: cards[0] }],
    amount: '4800.00',
    reason: '超过年限，无法使用',
  }),
  VehicleQuota: () => ({ kind: 'YJ', asked: 2, reason: '新设应急科' }),
  VehiclePurchase: () => ({
    way: 'addition',
    kind: 'YJ',
    body: 'sedan',
    year,
    reason: '应急保障任务增加',
    situation: 'newEnergy',
    energy: 'electric',
    price: '168000.00',
  }),
  PremisesRepair: () => ({
    building: house,
    kind: 'special',
    system: 'envelope',
    scope: '屋面防水重做',
    year: year + 1,
    estimate: '300000.00',
    appraisedOn: daysAgo(30),
    reason: '雨季渗漏，未赶上 7 月底申报',
  }),
  PremisesScale: () => ({
    reason: '增设内设机构',
    way: 'reallocate',
    asked: '54.00',
    staff: 10,
    form: 'multi',
    held: '0.00',
  }),
  HousingSubsidy: () => ({
    person: id('person unit-admin'),
    kind: 'shortfall',
    standing: 'division',
    yearsBeforeFund: 10,
    heldArea: '60.00',
    spouseDeclared: true,
    publicFrom: daysAgo(20),
    publicTo: daysAgo(5),
  }),
};

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

async function apply(item: string, more: object = {}): Promise<{ readonly id: string; readonly no: string }> {
  const form = { ...FORMS[item]!(), ...more };
  const { status, body } = await clerk.send('POST', `/api/commands/process/start${item}`, form, commandId());
  if (status !== 200) throw new Error(`${item} refused: ${JSON.stringify(body)}`);
  return { id: String(body.id), no: String(body.no) };
}

async function ledgerRow(item: string, caseId: string) {
  const [resource] = LEDGERS[item]!;
  const reads = [...town.store.registry.resources.keys()].map((name) => `${name}.read`);
  const onlooker = serviceActor('onlooker', { permissions: reads });
  const filter = { field: 'case', op: 'eq', value: caseId } as const;
  return (await town.store.as(onlooker).find(resource, { filter })).rows[0] as Readonly<Record<string, unknown>>;
}

test.each(Object.keys(FORMS))('%s goes from the form to the changed ledger row', async (item) => {
  const started = await apply(item);
  expect(await ledgerRow(item, started.id), 'reserved at submission').toMatchObject({ status: 'reserved' });
  let said: Readonly<Record<string, unknown>> = {};
  for (let step = 0; step < 8 && said.status !== 'approved'; step++) {
    // The applicant does not see what stands empty: the handler chooses the rooms.
    const seen = step === 1 && item === 'PremisesScale' ? await chooseRooms(started.id) : {};
    const answer = await town.act(county, started.id, 'approve', { opinion: '同意', ...seen });
    expect(answer, `step ${step}: ${JSON.stringify(answer.body)}`).toMatchObject({ status: 200 });
    said = answer.body;
  }
  expect(said.status).toBe('approved');
  const [, expected] = LEDGERS[item]!;
  expect(await ledgerRow(item, started.id)).toMatchObject({ ...expected, document: started.no });
});

async function chooseRooms(caseId: string): Promise<object> {
  await town.act(county, caseId, 'claim');
  const chosen = { case: caseId, rooms: rooms.map((one) => ({ room: one })), granted: '54.00' };
  const { status, body } = await county.send('POST', '/api/commands/process/amendPremisesScale', chosen, commandId());
  expect(status, JSON.stringify(body)).toBe(200);
  return { seen: body.rev };
}

test("the rooms of an approved reallocation are the unit's", async () => {
  const { body } = await clerk.get(`/api/room/${rooms[0]}`);
  expect(body.row).toMatchObject({ status: 'inUse', keeper: id('finance') });
});

test('who signs follows the limits of the own region, as its stewards keep them', async () => {
  const rows = [
    { name: 'item', value: 'premisesRepair' },
    { name: 'band', value: 'a' },
    { name: 'upTo', value: '100000' },
    { name: 'signer', value: 'deputy' },
  ];
  const region = id('region E');
  const draft = { table: 'signingAuthority', row: 'sign-premisesRepair-a', region, from: '2026-01-01', evidence: 'V' };
  const second = await town.signIn('city');
  const own = await county.send('POST', '/api/commands/steward/draftRule', {
    ...draft,
    cells: rows,
    source: '东县规程',
    reason: '按规程',
  });
  expect(own.status, JSON.stringify(own.body)).toBe(200);
  const change = String(own.body.change);
  expect((await county.send('POST', `/api/ruleChange/${change}/propose`, {}, commandId())).status).toBe(200);
  expect((await second.send('POST', `/api/ruleChange/${change}/publish`, {}, commandId())).status).toBe(200);
  // Reference data is at most a second old.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const { id: caseId } = await apply('PremisesRepair', { system: 'lifts' });
  for (let step = 0; step < 3; step++) await town.act(county, caseId, 'approve', { opinion: '同意' });
  expect(await town.row(caseId)).toMatchObject({ step: '局主要负责人审定' });
});

test('a denied application lets go of what it held', async () => {
  const { id: caseId } = await apply('AssetDisposal', { cards: [{ card: cards[1] }] });
  await town.act(county, caseId, 'approve', { opinion: '受理' });
  await town.act(county, caseId, 'deny', { opinion: '仍可使用' });
  expect(await ledgerRow('AssetDisposal', caseId)).toMatchObject({ status: 'released' });
  const card = await clerk.get(`/api/assetCard/${cards[1]}`);
  expect(card.body.row).toMatchObject({ status: 'inUse' });
});

test('what a rule blocks is not even submitted, and the person reads why', async () => {
  const { body, status } = await clerk.send(
    'POST',
    '/api/commands/process/startVehiclePurchase',
    { ...FORMS.VehiclePurchase!(), price: '260000.00' },
    commandId(),
  );
  expect(status).toBe(422);
  expect(String(body.message)).toContain('超过上限');
});

test('a stranger may not apply, and a clerk decides nothing', async () => {
  const driver = await town.signIn('driver');
  const refused = await driver.send(
    'POST',
    '/api/commands/process/startVehicleQuota',
    FORMS.VehicleQuota!(),
    commandId(),
  );
  expect(refused.status).toBe(403);
  const { id: caseId } = await apply('AssetDisposal', { cards: [{ card: cards[1] }] });
  expect((await town.act(clerk, caseId, 'approve', { opinion: '同意' })).status).toBeGreaterThanOrEqual(400);
});
