export type * from './contract/actor.ts';
export { FAULTS, type FaultCode, fault } from './contract/faults.ts';
export { GoaError, type RowProblem } from './contract/goa-error.ts';
export type * from './contract/query.ts';
export type * from './contract/store.ts';
