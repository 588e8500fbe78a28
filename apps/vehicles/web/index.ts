import type { ComponentType } from 'react';

/** Hand-made pages of the vehicles app, by the page keys of its manifest; each loads on its route, the map library with it. */
export const pages: Readonly<Record<string, () => Promise<{ default: ComponentType }>>> = {
  vehicleLive: () => import('./live/live.page.tsx'),
  vehicleReplay: () => import('./replay/replay.page.tsx'),
  vehicleFences: () => import('./fences/fences.page.tsx'),
  vehicleAlarms: () => import('./alarms/alarms.page.tsx'),
};
