import { chooseRow, type DatedRow, defineTable, int } from '#standards/language';

/** 加油充电核对参数: how far a fill may be from tank, norm and place before somebody looks into it. */
export const vehicleFuelRules = defineTable({
  name: 'vehicleFuelRules',
  title: '加油充电核对参数',
  keys: {},
  values: {
    tankPercent: int('超过油箱容积', { id: 'tank_percent', unit: '%', least: 0, most: 100 }),
    batteryPercent: int('超过电池容量', { id: 'battery_percent', unit: '%', least: 0, most: 100 }),
    normPercent: int('超过能耗定额', { id: 'norm_percent', unit: '%', least: 0, most: 300 }),
    leastKm: int('最短核对里程', { id: 'least_km', unit: 'km', least: 1 }),
    placeMetres: int('距站点', { id: 'place_metres', unit: 'm', least: 50 }),
    placeMinutes: int('前后时间', { id: 'place_minutes', unit: '分钟', least: 1 }),
  },
  rows: [
    {
      id: 'fuel',
      keys: {},
      values: {
        tankPercent: 5,
        batteryPercent: 20,
        normPercent: 30,
        leastKm: 200,
        placeMetres: 1000,
        placeMinutes: 30,
      },
      from: '2017-12-05',
      source: '本系统默认值（各地一车一卡、单车核算实践；充电含损耗）',
      evidence: 'D',
    },
  ],
});

/** The rules in force: shares as factors, km, m, ms, and the row they stand in. */
export interface FuelRules {
  readonly tank: number;
  readonly battery: number;
  readonly norm: number;
  readonly leastKm: number;
  readonly placeMetres: number;
  readonly placeTime: number;
  readonly row: string;
}

/** Reads the table. @throws Error when no row is in force, which a steward cannot bring about: the shipped row has no end. */
export function fuelRulesOf(rows: ReadonlyMap<string, readonly DatedRow[]>, day: string): FuelRules {
  const chosen = chooseRow(rows.get(vehicleFuelRules.name) ?? [], {}, day);
  if (!chosen) throw new Error(`${vehicleFuelRules.name} has no row in force on ${day}`);
  const value = (name: string) => Number(chosen.values[name]);
  return {
    tank: 1 + value('tankPercent') / 100,
    battery: 1 + value('batteryPercent') / 100,
    norm: 1 + value('normPercent') / 100,
    leastKm: value('leastKm'),
    placeMetres: value('placeMetres'),
    placeTime: value('placeMinutes') * 60_000,
    row: chosen.id,
  };
}
