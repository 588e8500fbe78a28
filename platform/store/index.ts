export type * from './contract/actor.ts';
export { FAULTS, type FaultCode, fault } from './contract/faults.ts';
export { GoaError, type RowProblem } from './contract/goa-error.ts';
export type * from './contract/query.ts';
export type * from './contract/store.ts';
export type { SystemMigration } from './schema/system-migration.ts';
export { type FieldColumn, type TableShape, tableOf } from './schema/table.ts';
export { type Database, type DatabaseOptions, openDatabase } from './sql/database.ts';
export { isRetryable, translateError } from './sql/translate-error.ts';
