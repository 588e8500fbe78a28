import { serviceActor } from '#platform/identity';
import { tellInUnit, tellNearest } from '#platform/messages';
import type { Store } from '#platform/store';
import { vehicle } from '../resources/vehicle.resource.ts';
import { vehicleAlarm } from './vehicle-alarm.resource.ts';

/** Tells people of new alarms: the vehicle clerks of the managing unit, and of those that matter the nearest officers above it too. */
export async function tellAlarms(store: Store, ids: readonly string[]): Promise<void> {
  const reader = store.as(serviceActor('alarms', { permissions: ['vehicle.read', 'vehicleAlarm.read'] }));
  for (let at = 0; at < ids.length; at += 200) {
    const filter = { field: 'id', op: 'in', value: ids.slice(at, at + 200) } as const;
    const { rows } = await reader.find(vehicleAlarm, { filter, limit: 200 });
    for (const { id, summary, vehicle: whose, serious } of rows) {
      const { plate, manager } = await reader.get(vehicle, String(whose));
      const telling = {
        kind: 'alarm',
        title: `车辆报警：${plate} ${summary}`,
        link: `/r/vehicleAlarm/${id}`,
        about: `vehicleAlarm ${id}`,
      };
      const unit = String(manager);
      const clerks = await tellInUnit(store.system, 'vehicleClerk', unit, telling);
      if (serious || clerks === 0) await tellNearest(store.system, 'vehicleOfficer', unit, telling);
    }
  }
}
