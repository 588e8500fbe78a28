import { chooseRow, compareDecimals, type DatedRow, parseDecimal } from '#standards/language';
import { vehicleCaps } from '../tables/vehicle-caps.table.ts';

/** What of a vehicle its standard limits. */
export interface CappedVehicle {
  readonly kind: string;
  readonly price?: string | null;
  readonly displacement?: string | null;
  /** Day on which the standard had to be kept. */
  readonly day: string;
}

/** Whether price or displacement is above the cap of the kind (71号 第七条); null when the kind has no cap or neither figure is known. */
export function overStandard(rows: ReadonlyMap<string, readonly DatedRow[]>, vehicle: CappedVehicle): boolean | null {
  const caps = chooseRow(rows.get(vehicleCaps.name) ?? [], { kind: vehicle.kind }, vehicle.day);
  if (!caps) return null;
  const verdicts = (['price', 'displacement'] as const).map((name) => isAbove(vehicle[name], caps.values[name]));
  if (verdicts.includes(true)) return true;
  return verdicts.includes(false) ? false : null;
}

function isAbove(value: string | null | undefined, cap: unknown): boolean | null {
  const [left, right] = [parseDecimal(String(value ?? '')), parseDecimal(String(cap ?? ''))];
  return left && right ? compareDecimals(left, right) > 0 : null;
}
