import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiTown, openApiTown } from '../http/testing/api-town.ts';
import { mapsApp } from './app.ts';
import { mapHandlers, mapRoutes, openMaps } from './index.ts';
import { startTiles, type TileStandIn } from './testing/tile-stand-in.ts';

let tiles: TileStandIn;
let folder: string;
let town: ApiTown;

beforeAll(async () => {
  tiles = await startTiles();
  folder = mkdtempSync(path.join(tmpdir(), 'goa-tiles-'));
  const url = `${tiles.origin}/{z}/{x}/{y}?tk={key}`;
  const settings = [{ id: 'vec', title: '矢量', url, key: 'geheim', crs: 'gcj02', approval: 'GS（2026）0000号' }];
  const maps = openMaps(folder, { GOA_MAP_TILES: JSON.stringify(settings) });
  town = await openApiTown({
    extras: { name: 'maps', apps: [mapsApp], handlers: mapHandlers(maps), routes: mapRoutes(maps) },
  });
});
afterAll(async () => {
  await town.close();
  await tiles.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('base maps over HTTP', () => {
  test('a person who signed in gets the picture, as a picture whatever the service calls it, and none of its cookies', async () => {
    const clerk = await town.signIn('clerk');
    const { status, headers } = await clerk.get('/api/maps/tiles/vec/7/101/54');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('image/png');
    expect(headers.get('set-cookie')).toBeNull();
  });

  test('the list of base maps says neither where the tiles come from nor with which key', async () => {
    const clerk = await town.signIn('clerk');
    const { body } = await clerk.get('/api/queries/maps/sources?input=%7B%7D');
    expect(body).toMatchObject({ sources: [{ id: 'vec', crs: 'gcj02', approval: 'GS（2026）0000号' }] });
    expect(JSON.stringify(body)).not.toMatch(/geheim|127\.0\.0\.1/);
  });

  test('a stranger gets neither list nor tile', async () => {
    const before = tiles.asked.length;
    expect((await town.nobody.get('/api/maps/tiles/vec/7/101/55')).status).toBe(401);
    expect((await town.nobody.get('/api/queries/maps/sources?input=%7B%7D')).status).toBe(401);
    expect(tiles.asked.length).toBe(before);
  });

  test.each([
    '/api/maps/tiles/vec/7/101/x',
    '/api/maps/tiles/vec/7/1e2/54',
    '/api/maps/tiles/vec/-1/0/0',
    '/api/maps/tiles/img/7/1/1',
  ])('there is nothing at %s', async (path) => {
    const clerk = await town.signIn('clerk');
    expect(await clerk.get(path)).toMatchObject({ status: 404, body: { code: 'TILE_UNKNOWN' } });
  });
});
