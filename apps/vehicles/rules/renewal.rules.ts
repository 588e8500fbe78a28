import { compareTexts, limitRow, type RuleGround, type RuleNotice } from '#standards/quotas';
import { vehicleRenewal } from '../tables/vehicle-renewal.table.ts';

/** A vehicle that is to be replaced. */
export interface OldVehicle {
  readonly body: string;
  /** Day of registration; null when the ledger does not know it. */
  readonly registeredOn: string | null;
  /** Kilometres driven. */
  readonly odometer: string | null;
  readonly safetyReport: boolean;
}

/** Whether a vehicle may be replaced, and since when it may. */
export interface Renewal {
  readonly allowed: boolean;
  /** First day on which it has been used for more than the years asked for; `undefined` when its registration is not known. */
  readonly from?: string;
  readonly notices: readonly RuleNotice[];
}

/** VH-5: used for more than 8 years; earlier only for safety, with a report; a vehicle that still works goes on being used. */
export function renewalOf(ground: RuleGround, old: OldVehicle): Renewal {
  const general = limitRow(ground, vehicleRenewal, {});
  const own = limitRow(ground, vehicleRenewal, { body: old.body });
  const years = own?.values.years ?? general?.values.years;
  if (!years || !old.registeredOn) {
    const message = '车辆台账没有登记日期，无法判断使用年限，请先补齐';
    return { allowed: false, notices: [{ rule: 'VH-5', severity: 'block', message }] };
  }
  const from = dayAfter(yearsLater(old.registeredOn, Number(years)));
  if (ground.day >= from) return { allowed: true, from, notices: [] };
  const worn =
    own?.values.scrapKilometres && old.odometer && compareTexts(old.odometer, own.values.scrapKilometres) >= 0;
  if (worn || old.safetyReport) {
    const why = worn ? `里程已达 ${own.values.scrapKilometres} km` : '存在安全隐患并有鉴定报告';
    const message = `使用未超过 ${years} 年，但${why}，可以提前更新，须说明理由并从严审批`;
    return {
      allowed: true,
      from,
      notices: [{ rule: 'VH-5', severity: 'explain', message, basis: (worn ? own : general)?.basis }],
    };
  }
  const message = `使用未超过 ${years} 年，${from} 起方可申请更新，不得因领导职务变动等提前更新`;
  return { allowed: false, from, notices: [{ rule: 'VH-5', severity: 'block', message, basis: general?.basis }] };
}

/** The same day some years later; 29 February becomes 28 February in an ordinary year. */
function yearsLater(day: string, years: number): string {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return moved.endsWith('-02-29') && Number.isNaN(Date.parse(moved)) ? moved.replace('-02-29', '-02-28') : moved;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
