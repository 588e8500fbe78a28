export { intakeCastRoles } from './cast-roles.ts';
export { intakeHandlers } from './handlers.ts';
export { intakeJobs } from './jobs/intake-jobs.ts';
export type { JobParts } from './jobs/job-parts.ts';
export { sweepJobs } from './jobs/sweep-batches.ts';
export { intakeRoutes } from './routes/intake-routes.ts';
export { intakeSystem } from './system.ts';
export { workbookJudge } from './workbook-judge.ts';
