import type { Store } from '#platform/store';
import { ledgerMark, readLedger, readShapes } from '#platform/tracks';
import { type Area, areaOf } from '#standards/geo';
import { region } from '#standards/resources';
import { regionOutline } from './region-outline.resource.ts';

/** An outline made ready for judging. */
export interface KnownOutline {
  /** 贵阳市（边界第 2 版）. */
  readonly title: string;
  /** 2 province, 3 city, 4 county, 5 township. */
  readonly level: number;
  readonly area: Area;
}

interface Placed extends KnownOutline {
  readonly place: string;
}

/** Outlines of the regions at and above a place of the territory, the nearest first; read again only when one was written. */
export function outlines(store: Pick<Store, 'system'>): (place: string) => Promise<readonly KnownOutline[]> {
  let known: { readonly mark: string; readonly all: readonly Placed[] } | undefined;
  return async (place) => {
    const mark = await ledgerMark(store, [regionOutline]);
    if (known?.mark !== mark) known = { mark, all: await readAll(store) };
    return known.all.filter((one) => place.startsWith(one.place)).sort((a, b) => b.place.length - a.place.length);
  };
}

async function readAll(store: Pick<Store, 'system'>): Promise<readonly Placed[]> {
  const rows = await readLedger(store, regionOutline, ['region', 'version']);
  const regions = new Map((await readLedger(store, region, ['name', 'level'])).map((row) => [row.id, row]));
  const keys = rows.map(({ id, version }) => ({ owner: id, version: Number(version) }));
  const shapes = new Map((await readShapes(store, keys)).map(({ owner, shape }) => [owner, shape]));
  return rows.flatMap((row): Placed[] => {
    const of = regions.get(String(row.region));
    const shape = shapes.get(row.id);
    if (!of || !shape) return [];
    const title = `${of.name}（边界第 ${row.version} 版）`;
    return [{ title, level: Number(of.level), area: areaOf(shape), place: row.place }];
  });
}
