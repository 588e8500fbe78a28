import { afterAll, beforeAll, expect, test } from 'vitest';
import { GoaError } from '#platform/store';
import { TOWN_DAY } from '../../identity/testing/town.ts';
import { type AssetTown, openAssetTown } from '../testing/asset-town.ts';
import type { JobParts } from './job-parts.ts';
import { LinesRefused } from './lines-refused.ts';
import { type ChunkWalk, walkChunks } from './walk-chunks.ts';

let assets: AssetTown;
let parts: JobParts;
let batch: string;
beforeAll(async () => {
  assets = await openAssetTown();
  const { town, clerk, table } = assets;
  parts = { store: town.town.store, database: town.database, files: town.files, day: () => TOWN_DAY };
  batch = await town.check(clerk, 'assetCard', '表.csv', table(['W1', {}], ['W2', {}]));
});
afterAll(() => assets?.town.close());

/** Three chunks, each done once; `act` is what happens between the moment a chunk has its lines and its end. */
function threeChunks(act: (mark: number, time: number) => Promise<void> = async () => undefined) {
  const done = new Set<number>();
  const told: string[] = [];
  const times = new Map<number, number>();
  let [aloft, most] = [0, 0];
  const step: ChunkWalk['step'] = async (_work, _actor, mark, taken) => {
    if (mark === 3 || done.has(mark)) return mark === 3 || done.size === 3 ? undefined : mark + 1;
    told.push(`begin ${mark}`);
    aloft++;
    most = Math.max(most, aloft);
    taken(mark + 1);
    times.set(mark, (times.get(mark) ?? 0) + 1);
    try {
      await act(mark, times.get(mark)!);
    } finally {
      aloft--;
    }
    done.add(mark);
    told.push(`end ${mark}`);
    return mark + 1;
  };
  return { step, told, done, most: () => most, aloft: () => aloft };
}

const walk = (step: ChunkWalk['step'], signal = new AbortController().signal) =>
  walkChunks(parts, { batch, start: 0, refused: 'held', step }, signal);

/** Promises that somebody keeps by hand. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}

test('the next chunk is begun while one is still being written, never a third, and none is left at the end', async () => {
  const second = gate();
  const chunks = threeChunks(async (mark) => {
    // The first ends only when the second has begun.
    if (mark === 0) await second.opened;
    if (mark === 1) second.open();
  });
  expect(await walk(chunks.step)).toBeNull();
  expect(chunks.told.slice(0, 2)).toEqual(['begin 0', 'begin 1']);
  expect([...chunks.done].sort()).toEqual([0, 1, 2]);
  expect([chunks.most(), chunks.aloft()]).toEqual([2, 0]);
});

test('a step that does not say what it has taken goes alone', async () => {
  const chunks = threeChunks();
  expect(await walk((work, actor, mark) => chunks.step(work, actor, mark, () => undefined))).toBeNull();
  expect(chunks.told).toEqual(['begin 0', 'end 0', 'begin 1', 'end 1', 'begin 2', 'end 2']);
});

test('a chunk with refused lines is done once more, also when the next one was on its way already', async () => {
  const second = gate();
  const chunks = threeChunks(async (mark, time) => {
    if (mark === 1) second.open();
    if (mark !== 0 || time > 1) return;
    await second.opened;
    throw new LinesRefused([{ line: 1, field: 'assetNo', code: 'TAKEN', message: '资产编号已有。' }]);
  });
  expect(await walk(chunks.step)).toBeNull();
  expect([...chunks.done].sort()).toEqual([0, 1, 2]);
  const begun = chunks.told.filter((word) => word.startsWith('begin'));
  expect(begun).toEqual(['begin 0', 'begin 1', 'begin 0', 'begin 2']);
  const { town, clerk } = assets;
  expect((await town.progress(clerk, batch)).counts).toMatchObject({ ready: 1, held: 1 });
});

test.each([
  [
    'a refusal of the whole ends the walk with its sentence',
    new GoaError({ code: 'FORBIDDEN', status: 403, message: '没有权限。' }),
  ],
  ['any other error ends it as it is', new Error('the disk is full')],
])('%s, when the chunk beside it has ended', async (_, error) => {
  const second = gate();
  const chunks = threeChunks(async (mark) => {
    if (mark === 0) {
      await second.opened;
      throw error;
    }
    second.open();
    await new Promise((resolve) => setTimeout(resolve, 30));
  });
  const outcome = await walk(chunks.step).catch((thrown: unknown) => thrown);
  expect(outcome).toBe(error instanceof GoaError ? '没有权限。' : error);
  expect([chunks.aloft(), [...chunks.done]]).toEqual([0, [1]]);
});

test('a job that is called back begins no chunk more and waits for the one on its way', async () => {
  const calling = new AbortController();
  const chunks = threeChunks(async () => {
    calling.abort();
    await new Promise((resolve) => setTimeout(resolve, 30));
  });
  await expect(walk(chunks.step, calling.signal)).rejects.toThrow();
  expect([chunks.aloft(), chunks.told]).toEqual([0, ['begin 0', 'end 0']]);
});
