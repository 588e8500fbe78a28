import {
  compareTexts,
  dividedBy,
  type LimitRow,
  limitRow,
  minus,
  plus,
  type ReckoningLine,
  type RuleGround,
  rounded,
  times,
} from '#standards/quotas';
import { premisesParameters } from '../tables/premises-parameter.table.ts';
import { serviceArea } from '../tables/service-area.table.ts';

/** What a unit's scale is reckoned from. Areas in m². */
export interface ScaleAsk {
  /** Authorised staff (编制定员). */
  readonly staff: number;
  /** Σ of the office limits (A). */
  readonly officeArea: string;
  readonly form: 'multi' | 'high';
  readonly canteen?: boolean;
  readonly cars?: number;
  readonly bicycles?: number;
  readonly electricBicycles?: number;
  /** Posts of guards (警卫编制定员). */
  readonly guards?: number;
}

/** Areas of a unit's premises in m²: usable ones of the basic premises, built ones of ancillary rooms and of the whole. */
export interface Scale {
  readonly service: string;
  readonly equipment: string;
  readonly basicUsable: string;
  readonly basicBuilt: string;
  readonly ancillary: string;
  readonly total: string;
  readonly lines: readonly ReckoningLine[];
}

/** 规模测算: S = [A + B + (A + B) × 9%] ÷ K + C (发改投资〔2014〕2674号). Throws `RangeError` when a table has no row for the level. */
export function scaleAllowed(ground: RuleGround, ask: ScaleAsk): Scale {
  const lines: ReckoningLine[] = [];
  const line = (label: string, arithmetic: string, value: string, row?: LimitRow) => {
    lines.push({ label, arithmetic, value, unit: 'm²', basis: row?.basis });
    return value;
  };
  const heads = String(ask.staff);
  const perHead = servicePerHead(ground, ask.staff);
  const service = line('服务用房', `${heads} 人 × ${perHead.area}`, times(heads, perHead.area), perHead.row);
  const share = parameter(ground, 'equipmentShare');
  const rooms = plus(ask.officeArea, service);
  const equipment = line(
    '设备用房',
    `(${ask.officeArea} + ${service}) × ${share.value}`,
    times(rooms, share.value),
    share.row,
  );
  const basicUsable = line(
    '基本办公用房使用面积',
    `${ask.officeArea} + ${service} + ${equipment}`,
    plus(rooms, equipment),
  );
  const ratio = parameter(ground, ask.form === 'high' ? 'ratioHigh' : 'ratioMulti');
  const built = rounded(dividedBy(basicUsable, ratio.value));
  const basicBuilt = line('基本办公用房建筑面积', `${basicUsable} ÷ ${ratio.value}`, built, ratio.row);
  const ancillary = ancillaryArea(ground, ask, line);
  const total = line('总建筑面积', `${basicBuilt} + ${ancillary}`, plus(basicBuilt, ancillary));
  return { service, equipment, basicUsable, basicBuilt, ancillary, total, lines };
}

/** 服务用房 of one head in m². */
export function servicePerHead(ground: RuleGround, staff: number): { readonly area: string; readonly row: LimitRow } {
  const row = limitRow(ground, serviceArea, {});
  if (!row) throw new RangeError('no service area for this level');
  const { lower, upper, most, least, base, divisor } = row.values;
  const x = String(staff);
  if (compareTexts(x, lower!) <= 0) return { area: most!, row };
  if (compareTexts(x, upper!) >= 0) return { area: least!, row };
  return { area: dividedBy(minus(base!, x), divisor!, 4), row };
}

type WriteLine = (label: string, arithmetic: string, value: string, row?: LimitRow) => string;

function ancillaryArea(ground: RuleGround, ask: ScaleAsk, line: WriteLine): string {
  const parts: string[] = [];
  if (ask.canteen)
    parts.push(banded(ground, line, '食堂', ask.staff, ['canteenBand', 'canteenFirst', 'canteenFurther']));
  if (ask.cars) parts.push(banded(ground, line, '汽车库', ask.cars, ['carBand', 'carFirst', 'carFurther']));
  const each = [
    ['自行车库', ask.bicycles, 'bicycle'],
    ['电动车、摩托车库', ask.electricBicycles, 'electricBicycle'],
    ['警卫用房', ask.guards, 'guard'],
  ] as const;
  for (const [label, count, item] of each) {
    if (!count) continue;
    const { value, row } = parameter(ground, item);
    parts.push(line(label, `${count} × ${value}`, times(String(count), value), row));
  }
  return plus(...parts);
}

function banded(
  ground: RuleGround,
  line: WriteLine,
  label: string,
  count: number,
  [band, first, further]: readonly [string, string, string],
): string {
  const top = Number(parameter(ground, band).value);
  const within = Math.min(count, top);
  const beyond = count - within;
  const [a, b] = [parameter(ground, first), parameter(ground, further)];
  const area = plus(times(String(within), a.value), times(String(beyond), b.value));
  return line(
    label,
    beyond > 0 ? `${within} × ${a.value} + ${beyond} × ${b.value}` : `${within} × ${a.value}`,
    area,
    a.row,
  );
}

/** One parameter of the calculation; throws `RangeError` when no row holds. */
export function parameter(ground: RuleGround, item: string): { readonly value: string; readonly row: LimitRow } {
  const row = limitRow(ground, premisesParameters, { item });
  if (!row) throw new RangeError(`no parameter ${item} for this level`);
  return { value: row.values.value!, row };
}
