export { exportHandlers } from './handlers.ts';
export { exportJobs } from './jobs/export-jobs.ts';
export type { ExportParts } from './jobs/export-parts.ts';
export { sweepJobs as exportSweepJobs } from './jobs/sweep-exports.ts';
export type { MyExport } from './queries/mine.contract.ts';
export { exportRoutes } from './routes/export-routes.ts';
export { exportSettings } from './settings.ts';
export { exportsSystem } from './system.ts';
