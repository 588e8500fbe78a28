import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openMaps } from './maps.ts';
import { greyTile, heavyTile, startTiles, type TileStandIn } from './testing/tile-stand-in.ts';

let tiles: TileStandIn;
let folder: string;

beforeEach(async () => {
  tiles = await startTiles();
  folder = mkdtempSync(path.join(tmpdir(), 'goa-tiles-'));
});
afterEach(async () => {
  await tiles.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (env = {}) =>
  openMaps(
    folder,
    {
      GOA_MAP_TILES: JSON.stringify([
        { id: 'vec', title: '矢量', url: `${tiles.origin}/{z}/{x}/{y}?tk={key}`, key: 'geheim', crs: 'wgs84' },
      ]),
      ...env,
    },
    { timeoutMs: 300, mostBytes: 1024 * 1024 },
  );

describe('tiles by way of our own server', () => {
  test('a tile is fetched once, for many who ask at once, and kept for the next process', async () => {
    const maps = open();
    const got = await Promise.all([1, 2, 3].map(() => maps.tile('vec', 7, 101, 54)));
    expect(got.every((bytes) => bytes.equals(greyTile()))).toBe(true);
    await open().tile('vec', 7, 101, 54);
    expect(tiles.asked).toEqual(['/7/101/54?tk=geheim']);
  });

  test.each(['broken', 'page', 'huge', 'redirect', 'silent'] as const)(
    'a service that is %s gives no tile and leaves nothing behind',
    async (mood) => {
      tiles.mood = mood;
      await expect(open().tile('vec', 7, 1, 1)).rejects.toMatchObject({ code: 'TILE_UNAVAILABLE' });
      expect(readdirSync(folder)).toEqual([]);
      expect(tiles.asked).toEqual(['/7/1/1?tk=geheim']);
    },
  );

  test('a tile that the service does not have is not had here either', async () => {
    tiles.mood = 'missing';
    await expect(open().tile('vec', 7, 1, 1)).rejects.toMatchObject({ code: 'TILE_UNKNOWN' });
  });

  test.each([
    ['a map that is not listed', 'img', 7, 1],
    ['a path out of the folder', '../vec', 7, 1],
    ['a column that the world does not have', 'vec', 7, 128],
  ])('%s asks nobody', async (_what, source, z, x) => {
    await expect(open().tile(source, z, x, 1)).rejects.toMatchObject({ code: 'TILE_UNKNOWN' });
    expect(tiles.asked).toEqual([]);
  });

  test('the folder stays below its cap, and what was asked for last stays', async () => {
    const maps = open({ GOA_MAP_CACHE_MB: '1' });
    tiles.mood = 'heavy';
    const size = heavyTile().length;
    for (let i = 0; i < 15; i++) await maps.tile('vec', 16, i, 1);
    const files = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.tile'));
    expect(files.length).toBeGreaterThan(5);
    expect(files.length * size).toBeLessThanOrEqual(1024 * 1024);
    expect(files.map(String)).toContain(path.join('map-tiles', 'vec', '16', '14', '1.tile'));
  });
});
