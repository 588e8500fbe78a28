export { caseFileJudge } from './detail/case-view.ts';
export { processHandlers } from './handlers.ts';
export { liveRoutes } from './live/live-routes.ts';
export { processWork } from './process-jobs.ts';
export { caseDossiers } from './results/case-dossier.ts';
export { applicationFormRoute } from './results/form-route.ts';
export { processCastRoles, seedOversight } from './seed.ts';
export { orderFormRoute } from './supervision-orders/order-form-route.ts';
export { processSystem } from './system.ts';
