export {
  type CommandContext,
  defineHandler,
  defineQuery,
  type Handler,
  type Handlers,
  handlersOf,
  type QueryContext,
  type RowOfVerb,
} from './handler.ts';
export { type ContractCall, runContract } from './run-contract.ts';
export { type QueryCall, runQuery } from './run-query.ts';
