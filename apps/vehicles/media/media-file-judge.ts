import type { FileJudge } from '#platform/files';
import { serviceActor } from '#platform/identity';
import { vehicle } from '../resources/vehicle.resource.ts';
import { terminalMedia } from './terminal-media.resource.ts';

/** Recordings of a vehicle that must not be tracked any more are shown to nobody, as its tracks are. */
export const mediaFileJudge: FileJudge = async (_reader, store, row) => {
  const reader = store.as(serviceActor('gateway', { permissions: ['terminalMedia.read', 'vehicle.read'] }));
  const { tracking } = await reader.get(vehicle, String((await reader.get(terminalMedia, row)).vehicle));
  return () => tracking !== 'exempt';
};
