import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/store';
import { type ApprovalsTown, openApprovalsTown } from '#testing/approvals-town';
import { building, occupancy, premisesScale, repairPlan, room, useAgreement } from '../resources/index.ts';

let town: ApprovalsTown;
let clerk: Actor;
let county: Actor;
let unit: string;
let house: string;
let vacant: readonly string[];
beforeAll(async () => {
  town = await openApprovalsTown();
  clerk = await town.actor('clerk');
  county = await town.actor('county');
  unit = town.id('finance');
  const holder = town.id('countyBureau');
  const facts = { holder, origin: 'budget', form: 'multi', status: 'onBooks', titleState: 'titled' } as const;
  [house = ''] = await town.put(building, [
    { ...facts, code: 'FW-1', name: '东县行政中心', builtArea: '8000', builtOn: '1996-05-01' },
  ]);
  const at = { building: house, kind: 'staffOffice', keeper: holder, status: 'vacant' } as const;
  vacant = await town.put(
    room,
    ['101', '102', '103'].map((number) => ({ ...at, number, name: `东县行政中心${number}`, area: '27' })),
  );
  await town.put(room, [{ ...at, number: '201', name: '东县行政中心201', area: '36', keeper: unit, status: 'inUse' }]);
});
afterAll(() => town.close());

const ask = { reason: '增设内设机构', way: 'reallocate', asked: '54', staff: 10, form: 'multi', held: '36' };
const look = () => town.store.as(town.onlooker);
const of = (caseId: string) => ({ filter: { field: 'case', op: 'eq', value: caseId } }) as const;
const status = async (id: string) => (await look().get(room, id)).status;

test('chosen rooms are kept for the case, and are vacant again when it is let go', async () => {
  const rooms = [{ room: vacant[0] }, { room: vacant[1] }];
  await town.effect(clerk, 'premises.reserveScale', { ...ask, rooms, case: 's1', unit });
  expect(await status(vacant[0]!)).toBe('reserved');
  const other = { ...ask, held: '0', rooms: [rooms[0]], case: 's2', unit: town.id('education') };
  await expect(town.effect(clerk, 'premises.reserveScale', other)).rejects.toMatchObject({ code: 'ROOM_TAKEN' });
  await expect(town.effect(clerk, 'premises.reserveScale', { ...ask, case: 's3', unit })).rejects.toMatchObject({
    code: 'SCALE_PENDING',
  });
  await town.effect(clerk, 'premises.releaseScale', { case: 's1' });
  expect(await status(vacant[0]!)).toBe('vacant');
  expect((await look().find(premisesScale, of('s1'))).rows[0]).toMatchObject({ status: 'released', claim: null });
});

test('an approved reallocation makes the agreement with its certificate and hands the rooms to the unit', async () => {
  await town.effect(clerk, 'premises.reserveScale', { ...ask, case: 's4', unit });
  const decided = {
    asked: '54',
    case: 's4',
    caseNo: 'BJ20260001',
    unit,
    rooms: [{ room: vacant[0] }, { room: vacant[1] }],
  };
  await expect(town.effect(county, 'premises.applyScale', { ...decided, granted: '60' })).rejects.toMatchObject({
    code: 'GRANT_ABOVE_ASKED',
  });
  const done = (await town.effect(county, 'premises.applyScale', { ...decided, decidedOn: '2026-11-20' })) as {
    agreement: string;
  };
  const scale = (await look().find(premisesScale, of('s4'))).rows[0];
  // A deputy of 12 m² and nine of 9; ten times 8 service rooms; 9 % equipment.
  expect(scale).toMatchObject({
    status: 'approved',
    granted: '54.00',
    officeArea: '93.00',
    serviceArea: '80.00',
    basicArea: '188.57',
  });
  expect(await look().get(useAgreement, done.agreement)).toMatchObject({
    status: 'inForce',
    unit,
    rooms: 2,
    area: '54.00',
    certificate: 'PZ-BJ20260001',
  });
  expect(await look().get(room, vacant[0]!)).toMatchObject({
    status: 'inUse',
    keeper: unit,
    agreement: done.agreement,
    case: null,
  });
  // The clerk now sees the room as the own unit's; before it lay with the bureau.
  expect(await town.store.as(clerk).get(room, vacant[0]!)).toMatchObject({ keeper: unit });
});

test('rent is refused while rooms stand vacant, and so is a later way that skips an earlier', async () => {
  const rent = { ...ask, way: 'rent', asked: '20', case: 's5', unit: town.id('education'), held: '0' };
  await expect(
    town.effect(clerk, 'premises.reserveScale', { ...rent, triedReallocate: true, triedExchange: true }),
  ).rejects.toMatchObject({ code: 'RULE_BLOCKS', message: expect.stringContaining('东县行政中心103') });
  await expect(town.effect(clerk, 'premises.reserveScale', { ...rent, asked: '100' })).rejects.toMatchObject({
    message: expect.stringContaining('调剂、置换'),
  });
});

test('a vacated room goes back to the holder of the building, and whoever sat there ends', async () => {
  const [seat] = await town.put(occupancy, [
    { room: vacant[0]!, person: town.id('person clerk'), duty: '科员', from: '2026-01-01' },
  ]);
  const { rev } = await look().get(room, vacant[0]!);
  const input = { on: '2026-11-20', document: '人员调离', rev };
  await expect(town.act(clerk, 'room.vacate', input, vacant[0]!)).rejects.toMatchObject({ status: 403 });
  await town.act(county, 'room.vacate', input, vacant[0]!);
  expect(await look().get(room, vacant[0]!)).toMatchObject({
    status: 'vacant',
    keeper: town.id('countyBureau'),
    agreement: null,
  });
  expect(await look().get(occupancy, seat!)).toMatchObject({ to: '2026-11-20' });
  await expect(town.act(county, 'room.vacate', { ...input, rev: rev + 1 }, vacant[0]!)).rejects.toMatchObject({
    code: 'STATE_FORBIDS',
  });
});

const repair = () => ({
  building: house,
  kind: 'special',
  system: 'envelope',
  scope: '屋面防水重做',
  year: 2027,
  estimate: '300000',
  appraisedOn: '2026-05-01',
  unsafe: true,
  reason: '雨季渗漏，未赶上 7 月底申报',
});

test('a repair stands in the reserve once, and an approval ranks it and settles its amount', async () => {
  await town.effect(clerk, 'premises.reserveRepair', { ...repair(), case: 'r1', unit });
  await expect(town.effect(clerk, 'premises.reserveRepair', { ...repair(), case: 'r2', unit })).rejects.toMatchObject({
    code: 'REPAIR_PENDING',
  });
  const decide = (granted: string) =>
    town.effect(county, 'premises.applyRepair', { estimate: '300000', case: 'r1', caseNo: 'BJ9', unit, granted });
  await expect(decide('300000.01')).rejects.toMatchObject({ code: 'GRANT_ABOVE_ASKED' });
  // Unsafe 40, roof 10, 30 years 30.
  await expect(decide('280000')).resolves.toEqual({ score: 80 });
  expect((await look().find(repairPlan, of('r1'))).rows[0]).toMatchObject({
    status: 'approved',
    granted: '280000.00',
    document: 'BJ9',
  });
});

test('a repair that was not appraised, or only for a new occupant, is refused; a late one needs a reason', async () => {
  const say = (more: object) =>
    town.effect(clerk, 'premises.reserveRepair', { ...repair(), system: 'lifts', ...more, case: 'r3', unit });
  await expect(say({ appraisedOn: null })).rejects.toMatchObject({ code: 'RULE_BLOCKS' });
  await expect(say({ onlyNewOccupant: true })).rejects.toMatchObject({
    message: expect.stringContaining('使用人变动'),
  });
  await expect(say({ reason: null })).rejects.toMatchObject({ code: 'REASON_NEEDED' });
  await say({});
  await town.effect(clerk, 'premises.releaseRepair', { case: 'r3' });
  await say({});
});

test('the form starts from what the unit has, and the calculation shows each step with its clause', async () => {
  const filled = (await town.ask(clerk, 'premises.prefillScale', { unit })) as { form: Record<string, unknown> };
  expect(filled.form).toMatchObject({ staff: 10, held: '63' });
  const said = (await town.ask(clerk, 'premises.calculateScale', { ...ask, unit })) as {
    lines: readonly { label: string; value: string; basis?: { row: string; note?: string } }[];
  };
  expect(said.lines.find(({ label }) => label === '服务用房')).toMatchObject({
    value: '80',
    basis: { row: 'service-4', note: '待确认' },
  });
  const building = (await town.ask(clerk, 'premises.prefillRepair', { unit })) as { form: Record<string, unknown> };
  expect(building.form).toEqual({ building: house, year: 2027 });
});

test('everybody may read names of buildings, and nothing more of them', async () => {
  const { rows } = await town.store.as(await town.actor('driver')).find(building);
  const row = rows[0]!;
  expect(row.name).toBe('东县行政中心');
  expect(row.builtArea).toBeUndefined();
});

test('nobody carries out an approval by calling its command', async () => {
  for (const actor of [clerk, county])
    await expect(town.act(actor, 'premises.applyScale', { case: 's4', unit })).rejects.toMatchObject({ status: 403 });
});
