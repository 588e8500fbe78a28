import { type Actor, type CommandId, fault, GoaError, type Store, type Writer } from '#platform/store';
import type { Contract, Registry } from '#standards/language';
import type { CommandContext, Handler, Handlers, RowOfVerb } from './handler.ts';
import { judgeInput } from './judge-input.ts';

/** One call of a verb or a command. */
export interface ContractCall {
  readonly store: Store;
  readonly actor: Actor;
  readonly contract: Contract;
  readonly handlers: Handlers;
  /** Body as it came: the contract's input, and beside it `rev` and `reason` where the contract does not declare them itself. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Id of the row, for a verb. */
  readonly row?: string;
  /** Makes a repeated call one action. */
  readonly command?: CommandId;
  /** Network address the request came from. */
  readonly address?: string;
}

/** A contract to be done inside a transaction that runs already; `tx` says who acts. */
export type ContractStep = Omit<ContractCall, 'actor' | 'command'>;

/**
 * Does a verb or command: permission, input, the row and its state, then the handler, in one transaction with its event.
 * Throws GoaError FORBIDDEN, INVALID (with `rows`), NOT_FOUND, CONFLICT, STATE_FORBIDS and what the handler refuses with.
 */
export function runContract(call: ContractCall): Promise<unknown> {
  const { store, actor, contract, command } = call;
  const { secretAnswer } = bound(call.handlers, contract);
  return store.run(actor, (tx) => doWithin(tx, call, command?.id), secretAnswer ? undefined : command);
}

/** The same inside a transaction of the caller's, which is refused as a whole when this is (the effect of a decision). */
export async function doWithin(tx: Writer, call: ContractStep, commandId?: string): Promise<unknown> {
  const { contract, handlers, address } = call;
  const store = within(call.store, tx);
  const handler = bound(handlers, contract);
  const { actor } = tx;
  if (contract.permission !== 'signedIn' && !tx.may(contract.permission)) throw new GoaError(fault('FORBIDDEN'));
  const { input, rev, reason } = partsOf(contract, call.input);
  const value = await judgeInput(store, contract.input, input, actor.today);
  const row = await rowOf(tx, store.registry, contract, call.row, rev);
  const as = writeOptions(contract, reason);
  const answer = await handler.run(tx, value, { store, row, as, today: actor.today, handlers, address });
  if (contract.event) {
    const key = row?.id ?? commandId ?? actor.assignment ?? actor.name;
    tx.emit(contract.event, key, { row: row?.id ?? null, assignment: actor.assignment });
  }
  return answer ?? null;
}

/** While a transaction holds locks that others wait for with all other connections, nothing in it may wait for a connection more. */
function within(store: Store, { reference }: Writer): Store {
  return { ...store, codeSets: async () => reference.codeSets, datedRows: async () => reference.datedRows };
}

function bound(handlers: Handlers, contract: Contract): Extract<Handler, { readonly secretAnswer: boolean }> {
  const handler = handlers.get(`${contract.on}.${contract.name}`);
  if (!handler?.run) throw new Error(`no handler for ${contract.type} ${contract.on}.${contract.name}`);
  return handler;
}

/** `rev` and `reason` travel beside the input unless the contract declares fields of these names. */
function partsOf(contract: Contract, body: Readonly<Record<string, unknown>>) {
  const input = { ...body };
  const take = (name: string): unknown => {
    if (name in contract.input) return undefined;
    const value = input[name];
    delete input[name];
    return value;
  };
  const rev = take('rev');
  const reason = take('reason');
  if (typeof reason === 'string' && !isReason(reason)) throw new GoaError(fault('INVALID'), { path: 'reason' });
  return {
    input,
    rev: typeof rev === 'number' && Number.isInteger(rev) ? rev : undefined,
    reason: typeof reason === 'string' && reason.trim() !== '' ? reason.trim() : undefined,
  };
}

/** At most 500 characters, and none that the trail cannot hold. */
function isReason(text: string): boolean {
  return text.length <= 500 && !/[\0\p{Surrogate}]/u.test(text);
}

/** The row must be visible, unchanged since the person saw it, and in a state in which the verb is offered. */
async function rowOf(
  tx: Writer,
  registry: Registry,
  contract: Contract,
  id: string | undefined,
  rev: number | undefined,
): Promise<RowOfVerb | undefined> {
  if (contract.type !== 'verb') return undefined;
  const resource = registry.resource(contract.on);
  if (!resource || !id) throw new GoaError(fault('NOT_FOUND'));
  const row = await tx.get(resource, id);
  if (rev !== undefined && row.rev !== rev) throw new GoaError(fault('CONFLICT'), { detail: { rev: row.rev } });
  const state = resource.states && (row as Readonly<Record<string, unknown>>)[resource.states.field];
  if (contract.when && !contract.when.includes(String(state))) throw new GoaError(fault('STATE_FORBIDS'));
  return { resource: resource.name, id, rev: row.rev };
}

/** The write path has its own permissions for the built-in verbs; a contract's writes are judged by the contract's permission. */
function writeOptions(contract: Contract, reason: string | undefined): CommandContext['as'] {
  const permission = contract.permission === 'signedIn' ? undefined : contract.permission;
  return { permission, verb: contract.name, reason };
}
