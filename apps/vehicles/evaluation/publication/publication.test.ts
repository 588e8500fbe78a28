import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/store';
import { openSampleTown, type Town } from '../../../../platform/identity/testing/town.ts';
import { vehicleHandlers } from '../../server.ts';
import { vehicleMarking } from '../../upkeep/conduct.resource.ts';
import { fuelFill } from '../../upkeep/energy.resource.ts';
import { reckonMonthOf } from '../reckon-months.ts';
import { publicationLine, publicationObjection, vehiclePublication } from './publication.resource.ts';
import { maskedPlate } from './publication-lines.ts';

let town: Town;
let clerk: Actor;
let county: Actor;
let other: Actor;

beforeAll(async () => {
  town = await openSampleTown({ name: 'publication', apps: [], handlers: vehicleHandlers });
  clerk = await town.actor('clerk');
  county = await town.actor('county');
  // Somebody else of the same office, with the same grants.
  other = { ...county, person: clerk.person };
  await town.store.run(clerk, async (tx) => {
    const fill = { kind: 'petrol' as const, volume: '40', amount: '320.50', at: '2026-09-20T02:00:00Z' };
    await tx.create(fuelFill, [{ ...fill, vehicle: town.id('vehicle finance') }]);
  });
  await reckonMonthOf(town.store, '2026-09-01', '2026-10-15');
  await reckonMonthOf(town.store, '2026-10-01', '2026-11-05');
});
afterAll(() => town.close());

const september = { title: '九月用车公示', from: '2026-09-10', to: '2026-09-10', phone: '0851-12345' };
const prepare = (actor: Actor, more: object = {}) =>
  town.act(actor, 'vehicles.preparePublication', {
    ...september,
    subject: 'vehicle',
    masked: false,
    ...more,
  }) as Promise<{
    readonly id: string;
    readonly lines: number;
  }>;
const state = async (id: string, actor = county) => town.store.as(actor).get(vehiclePublication, id);
const act = async (actor: Actor, verb: string, id: string, input: object = {}) =>
  town.act(actor, `vehiclePublication.${verb}`, { ...input, rev: (await state(id)).rev }, id);
const lines = async (id: string, actor = county) =>
  (
    await town.store
      .as(actor)
      .find(publicationLine, { filter: { field: 'publication', op: 'eq', value: id }, limit: 200 })
  ).rows;

describe('a publication', () => {
  let id = '';
  test('freezes what its author sees, the dearest first, and leaves out vehicles that need no marks', async () => {
    const secret = town.id('vehicle education');
    await town.store.run({ ...clerk, grants: county.grants.map((grant) => ({ ...grant, permissions: MARKS })) }, (tx) =>
      tx.create(vehicleMarking, [{ vehicle: secret, state: 'exempt', exemption: '侦查办案用车' }]),
    );
    const made = await prepare(county);
    id = made.id;
    expect(await state(id)).toMatchObject({ status: 'prepared', scope: '东县', leftOut: 1, lines: made.lines });
    const rows = await lines(id);
    expect(rows).toHaveLength(made.lines);
    expect(rows[0]).toMatchObject({
      no: 1,
      unitName: '东县财政局',
      fuel: '320.50',
      cost: '320.50',
      usedDays: null,
      km: null,
    });
    expect(rows.some(({ unitName }) => unitName === '东县教育局')).toBe(false);
    expect(rows.some(({ unitName }) => unitName === '西县财政局')).toBe(false);
  });

  test('is reviewed by somebody else, is sent back only with words, and seen by nobody before', async () => {
    await expect(act(county, 'publish', id, { days: 7 })).rejects.toMatchObject({ status: 409 });
    await expect(act(county, 'review', id, { agreed: true })).rejects.toMatchObject({ code: 'PUBLICATION_OWN' });
    await expect(act(other, 'review', id, { agreed: false })).rejects.toMatchObject({ code: 'PUBLICATION_WORDS' });
    await expect(town.store.as(clerk).find(vehiclePublication, {})).rejects.toMatchObject({ status: 403 });
    await act(other, 'review', id, { agreed: true });
  });

  test('is published for a notice period, seen in the region from then on and nowhere else', async () => {
    await expect(act(county, 'publish', id, { days: 1 })).rejects.toMatchObject({ status: 422 });
    await act(county, 'publish', id, { days: 7 });
    expect(await state(id, clerk)).toMatchObject({
      status: 'published',
      publishedOn: '2026-11-20',
      noticeTo: '2026-11-27',
    });
    expect((await lines(id, clerk)).length).toBe((await lines(id)).length);
    const west = await town.actor('two-boards').then((actor) => ({ ...actor, place: '/elsewhere/', person: null }));
    await expect(town.store.as(west).find(vehiclePublication, {})).rejects.toMatchObject({ status: 403 });
  });

  test('takes objections down, and ends only when its days are over and all are answered', async () => {
    const words = { by: '王某某', contact: '13800001234', words: '里程似有出入' };
    const { id: objection } = (await act(county, 'takeObjection', id, words)) as { id: string };
    await expect(act(county, 'end', id)).rejects.toMatchObject({ code: 'PUBLICATION_RUNS' });
    const later = { ...county, today: '2026-11-28' };
    await expect(act(later, 'takeObjection', id, words)).rejects.toMatchObject({ code: 'PUBLICATION_OVER' });
    await expect(act(later, 'end', id)).rejects.toMatchObject({ code: 'PUBLICATION_OBJECTED' });
    await expect(town.store.as(clerk).find(publicationObjection, {})).rejects.toMatchObject({ status: 403 });
    const answer = { answer: '经核对里程表照片，数字无误' };
    await expect(town.act(clerk, 'publicationObjection.answer', answer, objection)).rejects.toMatchObject({
      status: 403,
    });
    await town.act(county, 'publicationObjection.answer', answer, objection);
    await act(later, 'end', id);
    expect(await state(id)).toMatchObject({ status: 'ended' });
  });
});

test('by unit every vehicle counts, and plates are masked where asked', async () => {
  const byUnit = await prepare(county, { subject: 'unit' });
  expect(await state(byUnit.id)).toMatchObject({ leftOut: 0 });
  expect((await lines(byUnit.id)).map(({ name }) => name)).toContain('东县教育局');
  const masked = await prepare(county, { masked: true, unit: town.id('finance') });
  expect((await lines(masked.id)).map(({ name }) => name)).toContain('贵A****4');
});

test.each([
  ['贵A10004', '贵A****4'],
  ['贵AD12345', '贵A*****5'],
  ['贵A1', '***'],
])('%s is shown as %s', (plate, masked) => {
  expect(maskedPlate(plate)).toBe(masked);
});

test('open months, empty periods, wrong periods and people without the permission are refused', async () => {
  await expect(prepare(county, { to: '2026-10-10' })).rejects.toMatchObject({ code: 'PUBLICATION_OPEN' });
  const empty = { from: '2020-01-01', to: '2020-01-31' };
  await expect(prepare(county, empty)).rejects.toMatchObject({ code: 'PUBLICATION_EMPTY' });
  await expect(prepare(county, { from: '2026-10-01' })).rejects.toMatchObject({ code: 'PUBLICATION_PERIOD' });
  await expect(prepare(county, { from: '2025-01-01' })).rejects.toMatchObject({ code: 'PUBLICATION_PERIOD' });
  await expect(prepare(clerk)).rejects.toMatchObject({ status: 403 });
  await expect(prepare({ ...county, person: null })).rejects.toMatchObject({ code: 'PUBLICATION_PERSON' });
});

const MARKS = new Set(['vehicle.read', 'vehicleMarking.create']);
