import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, GoaError } from '#platform/store';
import { convert, inside, type Shape } from '#standards/geo';
import { openSampleTown, type Town } from '../../../platform/identity/testing/town.ts';
import { vehicleHandlers } from '../server.ts';
import { ledgerPorts } from '../usage/ledger-ports.ts';
import { regionOutline } from './region-outline.resource.ts';

let town: Town;
let county: Actor;
let city: Actor;
let clerk: Actor;
beforeAll(async () => {
  town = await openSampleTown({ name: 'outlines', apps: [], handlers: vehicleHandlers });
  [county, city, clerk] = await Promise.all([town.actor('county'), town.actor('city'), town.actor('clerk')]);
});
afterAll(() => town?.close());

const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const file = (...rings: readonly (readonly (readonly number[])[])[]) =>
  JSON.stringify({ type: 'Polygon', coordinates: rings });
const put = (actor: Actor, more: Readonly<Record<string, unknown>> = {}) =>
  town.act(actor, 'vehicles.importOutline', {
    region: town.id('region E'),
    drawing: file(box(106.6, 26.5, 106.8, 26.7)),
    drawnIn: 'wgs84',
    source: '东县民政局界线图 2025',
    ...more,
  });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    ({ code, message }: GoaError) => ({ code, message }),
  );
const shapeOf = async (actor: Actor) =>
  (
    (await town.ask(actor, 'vehicles.outlineOf', { region: town.id('region E') })) as {
      outline: { version: number; sample: boolean; shape: Shape } | null;
    }
  ).outline;

test('an outline is imported by the officer of the region, in its stated system, its rings turned', async () => {
  expect(await shapeOf(county)).toBeNull();
  const drawing = file([...box(106.6, 26.5, 106.8, 26.7)].reverse());
  expect(await put(county, { drawing, drawnIn: 'gcj02' })).toMatchObject({ version: 1, points: 4, turned: 1 });
  const outline = await shapeOf(city);
  expect(outline).toMatchObject({ version: 1, sample: false });
  const corner = (system: 'gcj02' | 'wgs84') => ({ ...convert({ lat: 26.5005, lon: 106.6005 }, system, 'wgs84') });
  expect(inside(outline!.shape, corner('gcj02'))).toBe(true);
  expect(inside(outline!.shape, { lat: 26.699, lon: 106.799 })).toBe(false);
});

test('a new file is a new version in the same row; the judge of usages learns it at once', async () => {
  const ports = ledgerPorts(town.store);
  const car = town.id('vehicle finance');
  expect((await ports.outlinesOf(car)).map(({ title }) => title)).toEqual([expect.stringContaining('边界第 1 版')]);
  expect(await put(county)).toMatchObject({ version: 2, turned: 0 });
  const [outline] = await ports.outlinesOf(car);
  expect(outline).toMatchObject({ title: expect.stringContaining('边界第 2 版'), level: 4 });
  expect(outline?.area.inside({ lat: 26.6999, lon: 106.7999 })).toBe(true);
  expect(await ports.outlinesOf(town.id('vehicle westFinance'))).toEqual([]);
  expect((await town.store.as(county).find(regionOutline)).rows).toMatchObject([{ version: 2, points: 4 }]);
});

test.each<[string, Readonly<Record<string, unknown>>, string, string]>([
  [
    'a ring that crosses itself',
    {
      drawing: file([
        [106, 26],
        [107, 27.5],
        [107, 26],
        [106, 27],
        [106, 26],
      ]),
    },
    'OUTLINE_SHAPE',
    '自相交',
  ],
  ['longitude and latitude swapped', { drawing: file(box(26.5, 106.6, 26.7, 106.8)) }, 'OUTLINE_SHAPE', '写反'],
  ['no area', { drawing: '{"type":"Point","coordinates":[106,26]}' }, 'OUTLINE_SHAPE', 'GeoJSON'],
  [
    'more points than are judged',
    {
      drawing: file(
        Array.from({ length: 10_002 }, (_, i) => [106 + Math.cos(i / 1592) / 10, 26 + Math.sin(i / 1592) / 10]),
      ),
    },
    'OUTLINE_SHAPE',
    '至多',
  ],
])('refuses %s with a sentence', async (_title, more, code, words) => {
  expect(await refusal(put(county, more))).toMatchObject({ code, message: expect.stringContaining(words) });
});

test('one that lies mostly outside of the region above is refused', async () => {
  const above = { region: town.id('region C'), drawing: file(box(106, 26, 107, 27)) };
  expect(await put(city, above)).toMatchObject({ version: 1 });
  const elsewhere = { drawing: file(box(108.2, 26.5, 108.4, 26.7)) };
  expect(await refusal(put(county, elsewhere))).toMatchObject({ code: 'OUTLINE_OUTSIDE' });
});

test('clerks, viewers and officers of other regions import nothing', async () => {
  expect(await refusal(put(clerk))).toMatchObject({ code: 'FORBIDDEN' });
  expect(await refusal(shapeOf(clerk))).toMatchObject({ code: 'FORBIDDEN' });
  expect(await refusal(put(await town.actor('auditor')))).toMatchObject({ code: 'FORBIDDEN' });
  expect(await refusal(put(county, { region: town.id('region W') }))).toBeDefined();
  const { rows } = await town.store.as(city).find(regionOutline);
  expect(rows.map(({ version }) => version).sort()).toEqual([1, 2]);
});
