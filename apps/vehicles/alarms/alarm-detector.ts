import { type ServiceScope, serviceActor } from '#platform/identity';
import type { Actor, Store } from '#platform/store';
import type { ApartDetector } from '#platform/tracks';
import type { AlarmEvent } from './detect/alarm-event.ts';
import { createDetectors } from './detect/create-detectors.ts';
import { readState } from './detect/detector-state.ts';
import { dispatchPermits } from './dispatch-permits.ts';
import { freshGround } from './fresh-ground.ts';
import type { PermitSource } from './load-ground.ts';
import { DETECT, storeAlarms } from './store-alarms.ts';

const SCOPE: ServiceScope = { permissions: ['vehicle.read', 'fence.read', 'vehicleAlarm.read', DETECT] };

/** In whose name detectors write alarms. */
export function alarmActor(): Actor {
  return serviceActor('alarms', SCOPE);
}

/** The detectors for a writer of positions: asked before each batch, they stand on the fences, vehicles, orders and tables of at most two seconds ago. */
export function alarmDetector(
  store: Store,
  permits: PermitSource = dispatchPermits,
): () => Promise<ApartDetector<AlarmEvent>> {
  const current = freshGround(store, permits);
  return async () => {
    const ground = await current();
    const detectors = createDetectors(ground);
    return {
      judge: (state, position) => detectors.judge(readState(state), position),
      seen: (state) => {
        const { at, place } = readState(state);
        return { at, ...(place ? { place: { fixAt: place.at, lat: place.lat, lon: place.lon } } : {}) };
      },
      store: (tx, events) => storeAlarms(tx, events, ground.settings),
    };
  };
}
