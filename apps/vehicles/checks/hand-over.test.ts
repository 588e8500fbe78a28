import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officialDocument } from '#platform/documents';
import { serviceActor } from '#platform/identity';
import type { GoaError } from '#platform/store';
import { keepDay } from '../usage/keep-day.ts';
import { openChecks } from './open-checks.ts';
import { type CheckTown, openCheckTown } from './testing/check-town.ts';
import { vehicleCheck } from './vehicle-check.resource.ts';

const POINTS = 'c'.repeat(64);
const GROUP = '驻县财政局纪检监察组';
let town: CheckTown;
let car: string;
beforeAll(async () => {
  town = await openCheckTown('hand over');
  car = town.id('vehicle finance');
});
afterAll(() => town?.close());

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    ({ code, status }: GoaError) => ({ code, status }),
  );

/** A case of a journey beyond its order, on a day, as the judge of days found it; answers the case. */
async function found(day: string): Promise<string> {
  const judge = serviceActor('judge', {
    permissions: ['vehicle', 'vehicleUsage', 'vehicleFinding'].flatMap((name) =>
      ['read', 'create', 'update'].map((verb) => `${name}.${verb}`),
    ),
  });
  const usage = {
    vehicle: car,
    day,
    leftAt: `${day}T08:00:00.000Z`,
    returnedAt: `${day}T14:00:00.000Z`,
    verdict: 'partly' as const,
    orders: 'PC202600017',
    km: '88.0',
    blind: false,
    learnedBase: false,
    status: 'current' as const,
    pointsHash: POINTS,
    ruleRow: 'usage-2026',
  };
  const finding = { kind: 'tooFar' as const, words: '行驶 88.0 公里，为计划的 4.0 倍', usage: 0 };
  const told = { ...finding, order: 'PC202600017', orderVersion: 'b1946ac92492d234' };
  await town.store.run(judge, (tx) =>
    keepDay(tx, { vehicle: car, day, rows: [usage], findings: [told], dueOn: '2026-12-31' }),
  );
  await openChecks(town.store, car);
  const onlooker = serviceActor('onlooker', { permissions: ['vehicleCheck.read'] });
  const { rows } = await town.store.as(onlooker).find(vehicleCheck, { sort: '-beganAt', limit: 1 });
  return rows[0]!.case!;
}

/** Explained by the unit, judged by one officer; the other officer has it before him. */
async function judged(day: string, verdict: 'verified' | 'accepted'): Promise<string> {
  const id = await found(day);
  await town.on('clerk', id, 'approve', { opinion: '绕道办事。' });
  await town.fill('county', id, { verdict });
  await town.on('county', id, 'approve', { opinion: '与轨迹核对过。' });
  return id;
}

const officer = () => town.actor('two-posts', 2);
const say = async (id: string, form: object) =>
  town.act(await officer(), 'process.amendVehicleCheck', { case: id, result: '移送处理', ...form });
const close = async (id: string) => town.act(await officer(), 'caseFile.approve', { task: await town.task(id) }, id);

async function lettersOf(id: string) {
  const { rows } = await sql<{ id: string; title: string; body: string; main_to: string; status: string }>`
    select id, title, body, main_to, status from official_document where of_row = ${id}`.execute(town.store.system);
  return rows;
}

test('the officer who closes hands over, nobody before him; the letter carries hash of the points, version of the order and the rule', async () => {
  const id = await judged('2026-11-10', 'verified');
  expect(await refusal(town.fill('clerk', id, { handedTo: GROUP }))).toBeDefined();
  expect(await refusal(town.fill('county', id, { handedTo: GROUP }))).toBeDefined();
  expect(await town.draft(id)).toBeNull();
  await say(id, { handedTo: GROUP });
  await close(id);
  const letter = await town.draft(id);
  const [kept] = await lettersOf(id);
  expect(kept).toMatchObject({ id: letter, main_to: GROUP, title: expect.stringContaining('移送公务用车问题线索') });
  for (const words of [POINTS, 'PC202600017（版本 b1946ac92492d234）', '核对参数 usage-2026', '核实违规', '移送处理'])
    expect(kept!.body).toContain(words);
});

test('it is registered once: asked again there is the same letter, the case takes no second end, and the ledger says where it went', async () => {
  const onlooker = serviceActor('onlooker', { permissions: ['vehicleCheck.read', 'officialDocument.read'] });
  const filter = { field: 'status', op: 'eq', value: 'handedOver' } as const;
  const [check] = (await town.store.as(onlooker).find(vehicleCheck, { filter })).rows;
  const id = check!.case!;
  const [letter] = await lettersOf(id);
  expect(await town.draft(id)).toBe(letter!.id);
  expect(await lettersOf(id)).toHaveLength(1);
  expect(await refusal(close(id))).toBeDefined();
  expect(await refusal(say(id, { handedTo: '别处' }))).toBeDefined();
  expect(check).toMatchObject({ handedTo: GROUP, result: '移送处理' });
  await openChecks(town.store, car);
  expect((await town.store.as(onlooker).find(vehicleCheck, { filter })).rows).toHaveLength(1);
});

test('what was explained is not handed over, and leads to no letter', async () => {
  const id = await judged('2026-11-12', 'accepted');
  await say(id, { handedTo: GROUP });
  expect(await refusal(close(id))).toMatchObject({ code: 'HAND_OVER_UNVERIFIED' });
  await say(id, { handedTo: null });
  await close(id);
  expect(await town.draft(id)).toBeNull();
  expect(await lettersOf(id)).toEqual([]);
});

test('whoever has no part in the case does not find the letter', async () => {
  const { rows } = await sql<{ id: string }>`select id from official_document`.execute(town.store.system);
  for (const login of ['driver', 'two-boards'])
    expect(await refusal(town.store.as(await town.actor(login)).get(officialDocument, rows[0]!.id))).toMatchObject({
      status: 403,
    });
});
