import { serviceActor } from '#platform/identity';
import { tellInUnit } from '#platform/messages';
import type { Store, Writer } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import { vehicle } from '../resources/vehicle.resource.ts';
import { DUE, type DueKind } from './due-kinds.ts';

/** Days before an end on which the unit is told, each once. */
export const REMINDED = [30, 15, 7, 0] as const;

/** Tells the vehicle clerks of units what ends today or in 7, 15 or 30 days; whoever was told of a matter is not told again. */
export async function remindDue(store: Store, today: string = shanghaiDay(new Date())): Promise<void> {
  const reader = serviceActor('upkeepReminder', {
    permissions: ['vehicle.read', ...new Set(DUE.map(({ resource }) => `${resource.name}.read`))],
  });
  await store.run(reader, async (tx) => {
    for (const days of REMINDED) for (const due of DUE) await remind(tx, due, later(today, days), days);
  });
}

async function remind(tx: Writer, { resource, field, words, by }: DueKind, day: string, days: number): Promise<void> {
  let after: string | undefined;
  do {
    const page = await tx.find(resource, {
      filter: { field, op: 'eq', value: day },
      limit: 200,
      ...(after && { after }),
    });
    for (const row of page.rows as readonly Readonly<Record<string, unknown>>[]) {
      const target = String(row[by]);
      const unit = by === 'unit' ? target : (await tx.get(vehicle, target)).manager!;
      const when = days === 0 ? '今天到期' : `还有 ${days} 天到期`;
      await tellInUnit(tx.system, 'vehicleClerk', unit, {
        kind: 'reminder',
        title: `${words}${when}：${page.refs.vehicle?.[target] ?? row[resource.label]}`,
        link: `/r/${resource.name}/${row.id}`,
        about: `due:${resource.name}:${row.id}:${field}:${day}:${days}`,
      });
    }
    after = page.next;
  } while (after);
}

function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
