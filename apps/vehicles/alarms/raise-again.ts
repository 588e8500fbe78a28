import type { Patch, Store, Writer } from '#platform/store';
import { quietVehicles } from '#platform/tracks';
import { type InputOf, shanghaiDay } from '#standards/language';
import { alarmActor } from './alarm-detector.ts';
import { countOpenAlarms } from './count-open-alarms.ts';
import { OFFLINE_KINDS } from './detect/offline.ts';
import { type AlarmSettings, alarmSettings } from './settings.ts';
import { DETECT } from './store-alarms.ts';
import { vehicleAlarm } from './vehicle-alarm.resource.ts';

const SAID = '（办结后仍持续）';
/** Seconds of silence that no vehicle has: only those asked for are answered. */
const NEVER = 1e9;
/** Alarms looked at in one transaction. */
const MOST = 200;

type Draft = InputOf<typeof vehicleAlarm.fields>;

/**
 * An alarm that was closed while its condition held is an alarm anew once the condition was still seen a stated time after the closure (`againSeconds`); the
 * closed one ends with its closure. One closure gives at most one. Run by a clock of the worker; answers how many were raised.
 */
export async function raiseAgain(store: Store, now = Date.now()): Promise<number> {
  const tables = await store.datedRows();
  const settings = alarmSettings((table) => tables.get(table) ?? [], shanghaiDay(new Date(now)));
  return store.run(alarmActor(), (tx) => again(tx, settings, now));
}

async function again(tx: Writer, settings: AlarmSettings, now: number): Promise<number> {
  const filter = {
    and: [
      { field: 'status', op: 'eq', value: 'closed' },
      { field: 'endedAt', op: 'empty' },
      { field: 'condition', op: 'notEmpty' },
    ],
  } as const;
  const { rows } = await tx.find(vehicleAlarm, { filter, sort: 'closedAt', limit: MOST });
  const due = rows.filter((row) => moment(row.closedAt) + settings.of(String(row.kind)).againSeconds * 1000 <= now);
  if (due.length === 0) return 0;
  const seen = await lastSeen(
    tx,
    due.map(({ vehicle }) => String(vehicle)),
  );
  const past: Patch<typeof vehicleAlarm>[] = [];
  const drafts: Draft[] = [];
  for (const row of due) {
    const rule = settings.of(String(row.kind));
    const offline = (OFFLINE_KINDS as readonly string[]).includes(String(row.kind));
    const until = moment(row.closedAt) + rule.againSeconds * 1000;
    if (!offline && (seen.get(String(row.vehicle)) ?? 0) < until) continue;
    past.push({ id: row.id, rev: row.rev, set: { condition: null, endedAt: row.closedAt } });
    drafts.push({
      vehicle: String(row.vehicle),
      kind: row.kind as Draft['kind'],
      summary: `${String(row.summary).replace(SAID, '').slice(0, 110)}${SAID}`,
      status: 'new',
      serious: rule.serious,
      startedAt: String(row.closedAt),
      dueAt: new Date(now + rule.hours * 3_600_000).toISOString(),
      occurrences: 1,
      ...(row.place ? { place: row.place as Draft['place'] } : {}),
      ...(row.fence ? { fence: String(row.fence) } : {}),
      evidence: followed(String(row.evidence), row.id),
      condition: String(row.condition),
    });
  }
  // Names are given up before they are taken again.
  if (past.length === 0) return 0;
  await tx.update(vehicleAlarm, past, { permission: DETECT, verb: 'follow' });
  await tx.create(vehicleAlarm, drafts, { permission: DETECT, verb: 'raise' });
  await countOpenAlarms(tx, [...new Set(drafts.map(({ vehicle }) => String(vehicle)))]);
  return drafts.length;
}

async function lastSeen(tx: Writer, vehicles: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await quietVehicles(tx, NEVER, vehicles);
  return new Map(rows.map(({ vehicle, fixAt }) => [vehicle, fixAt ?? 0]));
}

function followed(evidence: string, follows: string): string {
  return JSON.stringify({ ...(JSON.parse(evidence) as object), follows });
}

function moment(value: unknown): number {
  return Date.parse(String(value));
}
