import type { ComponentType } from 'react';

/** Hand-made pages of the vehicles app, by the page keys of its manifest; each loads on its route, the map library with those that show a map. */
export const pages: Readonly<Record<string, () => Promise<{ default: ComponentType }>>> = {
  dispatchDesk: () => import('./dispatch/desk.page.tsx'),
  myRides: () => import('./dispatch/my-rides.page.tsx'),
  myTrips: () => import('./dispatch/my-trips.page.tsx'),
  vehicleLive: () => import('./live/live.page.tsx'),
  vehicleReplay: () => import('./replay/replay.page.tsx'),
  vehicleFences: () => import('./fences/fences.page.tsx'),
  vehicleEvaluation: () => import('./evaluation/evaluation.page.tsx'),
  vehicleRecord: () => import('./record/vehicle.page.tsx'),
  vehicleAccount: () => import('./account/account.page.tsx'),
  vehicleDue: () => import('./due/due.page.tsx'),
  vehiclePublications: () => import('./publication/publications.page.tsx'),
  vehiclePublication: () => import('./publication/publication.page.tsx'),
  terminalHealth: () => import('./terminals/terminal-health.page.tsx'),
  unknownTerminals: () => import('./unknown/unknown-terminals.page.tsx'),
  vehicleAlarms: () => import('./alarms/alarms.page.tsx'),
  vehicleSupervision: () => import('./usage/supervision.page.tsx'),
  vehicleUsageRecord: () => import('./usage/usage.page.tsx'),
  terminalMediaRecord: () => import('./media/media.page.tsx'),
};
