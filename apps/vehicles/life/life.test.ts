import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/store';
import { openSampleTown, type Town } from '../../../platform/identity/testing/town.ts';
import { vehicle } from '../resources/vehicle.resource.ts';
import { vehicleHandlers } from '../server.ts';
import { vehicleDisposal } from '../upkeep/disposal.resource.ts';
import type { DueRow } from '../upkeep/due.contract.ts';
import { vehicleInspection } from '../upkeep/inspection.resource.ts';
import { vehicleInsurance } from '../upkeep/insurance.resource.ts';
import type { LifeEvent } from './life.contract.ts';

let town: Town;
let clerk: Actor;
let county: Actor;
let car: string;

beforeAll(async () => {
  town = await openSampleTown({ name: 'life', apps: [], handlers: vehicleHandlers });
  clerk = await town.actor('clerk');
  county = await town.actor('county');
  car = town.id('vehicle finance');
  const policy = { vehicle: car, kind: 'compulsory' as const, insurer: '某财险', premium: '950' };
  await town.store.run(clerk, async (tx) => {
    await tx.create(vehicleInsurance, [
      { ...policy, policy: 'A1', from: '2024-12-01', to: '2025-11-30' },
      { ...policy, policy: 'A2', from: '2025-12-01', to: '2026-11-30' },
      { ...policy, kind: 'commercial', policy: 'B1', from: '2025-10-01', to: '2026-09-30' },
    ]);
    await tx.create(vehicleInspection, [
      { vehicle: car, doneOn: '2024-05-01', result: 'passed', validTo: '2026-05-01' },
      { vehicle: car, doneOn: '2026-04-20', result: 'passed', validTo: '2028-05-01' },
    ]);
  });
});
afterAll(() => town.close());

const due = (actor: Actor, days?: number) =>
  town.ask(actor, 'vehicles.dueSoon', days === undefined ? {} : { days }) as Promise<{
    readonly rows: readonly DueRow[];
  }>;
const life = (actor: Actor) => town.ask(actor, 'vehicles.lifeOf', { vehicle: car }) as Promise<readonly LifeEvent[]>;

test('reminders name what is over or soon will be, and nothing that has a successor', async () => {
  expect((await due(clerk)).rows.map(({ what, day, left, of }) => [what, day, left, of])).toEqual([
    ['保险', '2026-09-30', -51, '贵A10004'],
    ['保险', '2026-11-30', 10, '贵A10004'],
  ]);
  expect((await due(clerk, 7)).rows).toHaveLength(1);
  expect((await due(await town.actor('two-boards'))).rows).toEqual([]);
  await expect(due(clerk, 1000)).rejects.toMatchObject({ status: 422 });
  await expect(due(await town.actor('driver'))).rejects.toMatchObject({ status: 403 });
});

test('a vehicle tells its life newest first, to whoever sees it', async () => {
  const events = await life(clerk);
  expect(events.map(({ day, title }) => `${day} ${title}`)).toEqual([
    '2026-04-20 年检',
    '2025-12-01 投保',
    '2025-10-01 投保',
    '2024-12-01 投保',
    '2024-05-01 年检',
  ]);
  expect(events[0]).toMatchObject({ words: '合格，有效期至 2028-05-01' });
  await expect(life(await town.actor('two-boards'))).rejects.toMatchObject({ status: 404 });
});

test('a disposal stands on its papers, and its income goes to the treasury with a receipt', async () => {
  const rev = async () => (await town.store.as(county).get(vehicle, car)).rev;
  await town.store.run(county, async (tx) =>
    tx.update(vehicle, [{ id: car, rev: await rev(), set: { status: 'toDispose' } }]),
  );
  const order = { way: 'auction', on: '2026-11-18', document: '南管〔2026〕9号' };
  const dispose = async (more: object) =>
    town.act(county, 'vehicle.dispose', { ...order, ...more, rev: await rev() }, car);
  await expect(dispose({})).rejects.toMatchObject({ status: 422 });
  await expect(dispose({ way: 'scrap' })).rejects.toMatchObject({ status: 422 });
  await expect(town.act(clerk, 'vehicle.dispose', { ...order, rev: await rev() }, car)).rejects.toMatchObject({
    status: 403,
  });
  await dispose({ valuation: '32000', report: '评字9号' });
  expect(await town.store.as(county).get(vehicle, car)).toMatchObject({ status: 'disposed', disposedOn: '2026-11-18' });
  const [row] = (await town.store.as(county).find(vehicleDisposal, {})).rows;
  expect(row).toMatchObject({ way: 'auction', status: 'open', valuation: '32000.00' });
  const remit = (input: object) =>
    town.act(county, 'vehicleDisposal.remit', { remittedOn: '2026-11-20', ...input }, row!.id);
  await expect(remit({ income: '33000' })).rejects.toMatchObject({ code: 'DISPOSAL_RECEIPT' });
  await remit({ income: '33000', receipt: 'JK-1' });
  await expect(remit({ income: '1', receipt: 'JK-2' })).rejects.toMatchObject({ status: 409 });
  expect((await life(county))[0]).toMatchObject({ title: '处置', words: '公开拍卖，南管〔2026〕9号' });
});
