import type { TileSource } from './tile-source.ts';

/**
 * Reads `GOA_MAP_TILES`: a JSON list of base maps, e.g.
 * `[{"id":"vec","title":"天地图矢量","url":"https://t{s}.example/vec_w/wmts?…&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}","key":"…",
 * "servers":["0","1"],"crs":"wgs84","attribution":"国家地理信息公共服务平台","approval":"GS(2024)0568号"}]`.
 * Throws a sentence when it is wrong, so that a mistake is seen at the start.
 */
export function readSources(text: string | undefined): readonly TileSource[] {
  if (!text?.trim()) return [];
  const listed = listOf(text);
  const sources = listed.map((given, i) => sourceOf(given, `map ${i + 1} of GOA_MAP_TILES`));
  const ids = new Set(sources.map(({ id }) => id));
  if (ids.size < sources.length) throw new Error('two maps of GOA_MAP_TILES have the same id');
  for (const { id, over } of sources)
    if (over !== null && (over === id || !ids.has(over)))
      throw new Error(`the map ${id} of GOA_MAP_TILES lies over a map that is not listed`);
  return sources;
}

type Given = Readonly<Record<string, unknown>>;

function listOf(text: string): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('GOA_MAP_TILES is no JSON');
  }
  if (!Array.isArray(value) || value.length > 20) throw new Error('GOA_MAP_TILES must be a list of at most 20 maps');
  return value;
}

const KEYS = 'id title url key servers crs matrix least most attribution approval over'.split(' ');

function sourceOf(value: unknown, where: string): TileSource {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${where} is no object`);
  const given = value as Given;
  const strange = Object.keys(given).filter((key) => !KEYS.includes(key));
  if (strange.length > 0) throw new Error(`${where} has the unknown key ${strange[0]}`);
  const id = matching(given, 'id', /^[a-z][a-z0-9-]{0,30}$/, where);
  const url = addressOf(given, where);
  const key = optional(given, 'key', where, 200);
  if (url.includes('{key}') !== (key !== '')) throw new Error(`${where}: {key} in the url and key go together`);
  const servers = serversOf(given, where);
  if (url.includes('{s}') !== servers.length > 0) throw new Error(`${where}: {s} in the url and servers go together`);
  const least = levelOf(given, 'least', 0, where);
  const most = levelOf(given, 'most', 18, where);
  if (least > most) throw new Error(`${where}: least is above most`);
  return {
    id,
    title: matching(given, 'title', /^.{1,40}$/u, where),
    url,
    key,
    servers,
    crs: oneOf(given, 'crs', ['wgs84', 'gcj02'], where),
    matrix: given.matrix === undefined ? 'mercator' : oneOf(given, 'matrix', ['mercator', 'degrees'], where),
    least,
    most,
    attribution: optional(given, 'attribution', where, 200),
    approval: optional(given, 'approval', where, 60),
    over: given.over === undefined ? null : matching(given, 'over', /^.{1,31}$/u, where),
  };
}

function matching(given: Given, key: string, pattern: RegExp, where: string): string {
  const value = given[key];
  if (typeof value !== 'string' || !pattern.test(value)) throw new Error(`${where} has no usable ${key}`);
  return value;
}

function optional(given: Given, key: string, where: string, most: number): string {
  const value = given[key] ?? '';
  if (typeof value !== 'string' || value.length > most) throw new Error(`${where} has no usable ${key}`);
  return value;
}

function oneOf<V extends string>(given: Given, key: string, values: readonly V[], where: string): V {
  const found = values.find((value) => value === given[key]);
  if (!found) throw new Error(`${where}: ${key} must be ${values.join(' or ')}`);
  return found;
}

function levelOf(given: Given, key: string, usual: number, where: string): number {
  const value = given[key] ?? usual;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 22)
    throw new Error(`${where}: ${key} must be a level between 0 and 22`);
  return value;
}

function serversOf(given: Given, where: string): readonly string[] {
  const value = given.servers ?? [];
  const usable = Array.isArray(value) && value.length <= 16 && value.every((name) => /^[a-z0-9-]{1,20}$/i.test(name));
  if (!usable) throw new Error(`${where} has no usable servers`);
  return value;
}

/** The places for the tile may stand anywhere but in the name of the host: what comes from a browser never says which machine is asked. */
function addressOf(given: Given, where: string): string {
  const url = matching(given, 'url', /^https?:\/\/[^\s]{1,600}$/, where);
  if (!['{z}', '{x}', '{y}'].every((part) => url.includes(part)))
    throw new Error(`${where}: the url lacks {z}, {x} or {y}`);
  const [host = ''] = url.replace(/^https?:\/\//, '').split(/[/?#]/);
  if (host.includes('@') || /\{(?!s\})/.test(host))
    throw new Error(`${where}: only {s} may stand in the name of the host`);
  return url;
}
