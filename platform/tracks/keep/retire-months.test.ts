import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Town } from '../../identity/testing/town.ts';
import { readHistory } from '../read/read-history.ts';
import { openTrackTown, positionsOf, report, trackActor } from '../testing/track-town.ts';
import { PositionWriter } from '../write/position-writer.ts';
import { retireMonths } from './retire-months.ts';

let town: Town;
let writer: PositionWriter;
const folder = mkdtempSync(path.join(tmpdir(), 'goa-archive-'));
beforeAll(async () => {
  town = await openTrackTown();
  writer = new PositionWriter({ store: town.store, actor: trackActor, wait: 5 });
});
afterAll(async () => {
  await writer?.close();
  await town?.close();
  rmSync(folder, { recursive: true });
});

const LONG_AGO = Date.parse('2021-05-03T10:00:00+08:00');

test('a month that is over for a year goes into an archive and leaves the table; later ones stay', async () => {
  const vehicle = town.id('vehicle finance');
  const old = [0, 1, 2].map((n) => report(vehicle, { fixAt: LONG_AGO + n * 1000, late: true, extra: { e1: '0a' } }));
  const now = report(vehicle);
  await writer.put([...old, now]);
  const [file] = await retireMonths(town.store, folder);
  expect(path.basename(file ?? '')).toBe('positions-2021-05.jsonl.gz');
  const lines = gunzipSync(readFileSync(file!))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatchObject({ vehicle, lat: 26_570_000, extra: '{"e1":"0a"}' });
  expect((await positionsOf(town.store, vehicle)).map(({ t }) => t)).toEqual([now.fixAt]);
  expect(await retireMonths(town.store, folder)).toEqual([]);
});

test('history that comes after its month was archived gets a further archive', async () => {
  await writer.put([report(town.id('vehicle finance'), { fixAt: LONG_AGO + 5000, late: true })]);
  expect((await retireMonths(town.store, folder)).map((file) => path.basename(file))).toEqual([
    'positions-2021-05.2.jsonl.gz',
  ]);
});

test('what lies in archives is read with what is still in the table, of the period and of the vehicle only', async () => {
  const vehicle = town.id('vehicle finance');
  const read = (from: number, to: number, whose = vehicle, where = folder) =>
    readHistory(
      town.store,
      where,
      whose,
      new Date(LONG_AGO + from).toISOString(),
      new Date(LONG_AGO + to).toISOString(),
    );
  await writer.put([
    report(vehicle, { fixAt: LONG_AGO + 6000, late: true, odometer: 12.3 }),
    report(town.id('vehicle farming'), { fixAt: LONG_AGO + 1000, late: true }),
  ]);
  const all = await read(0, 86_400_000);
  expect(all.archived).toBe(true);
  expect(all.places.map(({ t, odometer }) => [t - LONG_AGO, odometer])).toEqual([
    [0, null],
    [1000, null],
    [2000, null],
    [5000, null],
    [6000, 12.3],
  ]);
  expect(all.places[0]).toMatchObject({ lat: 26.57, lon: 106.71, speed: 36.5, course: 90 });
  expect((await read(1000, 2000)).places).toHaveLength(1);
  expect(await read(0, 5000, town.id('vehicle farming'))).toMatchObject({ archived: false, places: [{}] });
  expect(await read(0, 5000, vehicle, path.join(folder, 'nowhere'))).toEqual({ archived: false, places: [] });
});

test('a month that is not over for a year cannot be dropped, nor one made for no time', async () => {
  await expect(sql`select vehicle_position_retire(current_date)`.execute(town.store.system)).rejects.toThrow(
    'not over for a year',
  );
  await expect(sql`select vehicle_position_month('1999-01-01')`.execute(town.store.system)).rejects.toThrow('no month');
});
