import { chooseRow, type DatedRow } from '#standards/language';
import { vehicleAlarmRules, vehicleDutyHours } from './alarm-rules.table.ts';

/** What the table says of one kind of alarm; what no row says is 0 (one point). */
export interface AlarmRule {
  readonly metres: number;
  readonly seconds: number;
  readonly points: number;
  readonly clearSeconds: number;
  readonly mergeSeconds: number;
  readonly speed: number;
  readonly movingSeconds: number;
  /** Seconds after its closure beyond which a condition that still holds is an alarm anew. */
  readonly againSeconds: number;
  readonly hours: number;
  readonly serious: boolean;
  /** Row of the table, for the evidence. */
  readonly row: string;
}

/** Everything tables say of detection on a day. */
export interface AlarmSettings {
  of(kind: string): AlarmRule;
  /** Minutes of the day between which duty lies. */
  readonly dutyFrom: number;
  readonly dutyTo: number;
  /** Milliseconds by which an order covers a vehicle before and after its planned times. */
  readonly orderBefore: number;
  readonly orderAfter: number;
  /** Region and day the settings were chosen for. */
  readonly version: string;
}

/** Reads the settings of a day from the rows in force (a stewards' row goes before a shipped one). */
export function alarmSettings(rowsOf: (table: string) => readonly DatedRow[], day: string): AlarmSettings {
  const rows = rowsOf(vehicleAlarmRules.name);
  const known = new Map<string, AlarmRule>();
  const duty = chooseRow(rowsOf(vehicleDutyHours.name), {}, day)?.values ?? {};
  return {
    of: (kind) => {
      const rule = known.get(kind) ?? ruleOf(rows, kind, day);
      known.set(kind, rule);
      return rule;
    },
    dutyFrom: minutes(duty.from, 0),
    dutyTo: minutes(duty.to, 1440),
    orderBefore: Number(duty.before ?? 0) * 60_000,
    orderAfter: Number(duty.after ?? 0) * 60_000,
    version: day,
  };
}

function ruleOf(rows: readonly DatedRow[], kind: string, day: string): AlarmRule {
  const row = chooseRow(rows, { alarm: kind }, day);
  const number = (name: string) => Number(row?.values[name] ?? 0);
  return {
    metres: number('metres'),
    seconds: number('seconds'),
    points: Math.max(1, number('points')),
    clearSeconds: number('clearSeconds'),
    mergeSeconds: number('mergeSeconds'),
    speed: number('speed'),
    movingSeconds: number('movingSeconds'),
    againSeconds: number('againSeconds') || 86_400,
    hours: number('hours') || 72,
    serious: row?.values.serious === true || row?.values.serious === 'true',
    row: row?.id ?? '',
  };
}

function minutes(clock: string | number | boolean | undefined, otherwise: number): number {
  const match = /^(\d{1,2}):(\d{2})$/.exec(String(clock));
  return match ? Number(match[1]) * 60 + Number(match[2]) : otherwise;
}
