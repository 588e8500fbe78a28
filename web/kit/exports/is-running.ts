import type { MyExport } from '#platform/exports';

/** Whether the server still works on the export. */
export function isRunning({ state }: Pick<MyExport, 'state'>): boolean {
  return state === 'queued' || state === 'writing';
}

/** How far it is, in percent. */
export function percentOf({ done, of }: Pick<MyExport, 'done' | 'of'>): number {
  return of ? Math.min(100, Math.floor((done / of) * 100)) : 0;
}
