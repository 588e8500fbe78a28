import { type Actor, fault, GoaError, type Store } from '#platform/store';
import type { Contract } from '#standards/language';
import type { Handlers } from './handler.ts';
import { judgeInput } from './judge-input.ts';

/** One call of a query. */
export interface QueryCall {
  readonly store: Store;
  readonly actor: Actor;
  readonly contract: Contract;
  readonly handlers: Handlers;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Answers a query for the actor. Throws GoaError FORBIDDEN, INVALID (with `rows`) and what the query refuses with. */
export async function runQuery(call: QueryCall): Promise<unknown> {
  const { store, actor, contract } = call;
  const handler = call.handlers.get(`${contract.on}.${contract.name}`);
  if (!handler?.ask) throw new Error(`no handler for query ${contract.on}.${contract.name}`);
  const reader = store.as(actor);
  if (contract.permission !== 'signedIn' && !reader.may(contract.permission)) throw new GoaError(fault('FORBIDDEN'));
  const input = await judgeInput(store, contract.input, call.input, actor.today);
  return handler.ask(reader, input, { store, today: actor.today });
}
