import { chooseRow, code, type DatedRow, defineTable, int } from '#standards/language';
import { licenceClass } from '../upkeep/code-sets.ts';

/** 准驾车型与座位: the most seats (driver's included) of a passenger car that a class of licence admits. */
export const licenceSeats = defineTable({
  name: 'licenceSeats',
  title: '准驾车型与座位',
  keys: { licence: code('准驾车型', { id: 'licence', set: licenceClass }) },
  values: { seats: int('最多座位', { id: 'seats', unit: '座', least: 1 }) },
  rows: [
    row('A1', 80, '大型客车及 A3、B1、B2、C1、C2'),
    row('A2', 19, '含 B1 中型客车、B2、C1、C2'),
    row('A3', 9, '城市公交车及 C1、C2；单位自用大客车不是城市公交车'),
    row('B1', 19, '中型客车（核定载客 10 人以上 19 人以下）及 C1、C2'),
    row('B2', 9, '大型货车及 C1、C2'),
    row('C1', 9, '小型汽车（核定载客 9 人以下）'),
    row('C2', 9, '小型自动挡汽车；台账不记变速器，自动挡由派车员核对'),
  ],
});

/** What of a vehicle says how many seats a licence must reach to. */
export interface SeatedVehicle {
  readonly seats?: number | null;
  readonly body?: string | null;
}

/** Whether a class of licence admits a vehicle on a day, by the rows in force. A class or a special vehicle that the table does not know is not judged. */
export function licenceFits(
  rows: readonly DatedRow[],
  day: string,
  licence: string,
  { seats, body }: SeatedVehicle,
): boolean {
  const chosen = chooseRow(rows, { licence }, day);
  if (!chosen || body === 'special') return true;
  return (seats ?? USUAL[body ?? ''] ?? 5) <= Number(chosen.values.seats);
}

/** Fewest seats that make a car a bus, where the ledger counts none. */
const USUAL: Readonly<Record<string, number>> = { midbus: 10, bus: 20 };

function row(licence: string, seats: number, note: string): DatedRow {
  return {
    id: `licence-${licence.toLowerCase()}`,
    keys: { licence },
    values: { seats },
    from: '2022-04-01',
    source: `机动车驾驶证申领和使用规定（公安部令第162号）附件1：${note}`,
    evidence: 'G',
  };
}
