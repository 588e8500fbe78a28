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
export { judgeInput } from './judge-input.ts';
export { type NumberGiven, numberRows } from './number-rows.ts';
export { rowOfCase } from './row-of-case.ts';
export { type ContractCall, type ContractStep, doWithin, runContract } from './run-contract.ts';
export { type QueryCall, runQuery } from './run-query.ts';
