import type { MapSource } from '../queries/map-sources.contract.ts';

/** A service of tiles as the settings describe it. */
export interface TileSource extends MapSource {
  /** Address with `{z}`, `{x}`, `{y}`, and where wanted `{s}` and `{key}`. */
  readonly url: string;
  /** What `{key}` stands for. */
  readonly key: string;
  /** What `{s}` stands for, one of these. */
  readonly servers: readonly string[];
}

/** Address of one tile; undefined when the service has no such tile. */
export function tileAddress(source: TileSource, z: number, x: number, y: number): string | undefined {
  if (!hasTile(source, z, x, y)) return undefined;
  const parts: Readonly<Record<string, string>> = {
    z: String(z),
    x: String(x),
    y: String(y),
    s: source.servers[(x + y) % source.servers.length] ?? '',
    key: encodeURIComponent(source.key),
  };
  return source.url.replace(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole);
}

/** The matrix in degrees is one tile wide at level 0 and half as high as wide. */
function hasTile({ least, most, matrix }: TileSource, z: number, x: number, y: number): boolean {
  if (![z, x, y].every(Number.isSafeInteger) || z < least || z > most || x < 0 || y < 0) return false;
  const wide = 2 ** z;
  return x < wide && y < (matrix === 'degrees' ? Math.max(1, wide / 2) : wide);
}
