import type { Store } from '#platform/store';
import { readLedger } from '#platform/tracks';
import { region } from '#standards/resources';
import type { Registration } from '../jt808/index.ts';

/** A region by which a stranger may be known. */
export interface NamedRegion {
  readonly id: string;
  /** GB/T 2260. */
  readonly code: string;
  /** 贵A; empty where a region has none of its own. */
  readonly platePrefix: string;
}

/** What a stranger says of where it belongs. */
export type SaidOfPlace = Partial<Pick<Registration, 'province' | 'city' | 'plate'>>;

/**
 * The region that a terminal belongs to: that of the codes it registers with (the county, else its city), else that of its plate, else the province; a
 * registration names province and county by the first two and the last four digits of GB/T 2260.
 */
export function regionOfSighting(regions: readonly NamedRegion[], said: SaidOfPlace): string | undefined {
  const { province, city, plate } = said;
  const codes = regions.map((one) => ({ ...one, code: one.code.slice(0, 6) }));
  const byCode = (code: string) => codes.find((one) => one.code === code)?.id;
  if (province && city !== undefined) {
    const code = `${String(province).padStart(2, '0')}${String(city).padStart(4, '0')}`;
    const found = byCode(code) ?? byCode(`${code.slice(0, 4)}00`);
    if (found) return found;
  }
  const byPlate = plate
    ? codes.find(({ platePrefix }) => platePrefix !== '' && plate.startsWith(platePrefix))
    : undefined;
  return byPlate?.id ?? codes.find(({ code }) => code.endsWith('0000'))?.id;
}

/** The regions in force. */
export async function readRegions(store: Pick<Store, 'system'>): Promise<readonly NamedRegion[]> {
  const rows = await readLedger(store, region, ['code', 'platePrefix', 'validTo']);
  return rows
    .filter(({ validTo }) => !validTo)
    .map(({ id, code, platePrefix }) => ({ id, code: String(code), platePrefix: String(platePrefix ?? '') }));
}
