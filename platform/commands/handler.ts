import type { Reader, Store, WriteOptions, Writer } from '#platform/store';
import type { AnswerOfContract, Contract, InputOfContract } from '#standards/language';

/** The row a verb acts on: its resource by name, its id and, when the caller saw one, its revision. */
export interface RowOfVerb {
  readonly resource: string;
  readonly id: string;
  readonly rev?: number;
}

/** What a handler knows besides its input. */
export interface CommandContext {
  readonly store: Store;
  /** Row of a verb; absent for commands. */
  readonly row?: RowOfVerb;
  /** How to write in the name of this contract: its permission, its verb in the trail, the person's reason. */
  readonly as: WriteOptions;
  /** Asia/Shanghai day of the action. */
  readonly today: string;
  /** All handlers, for contracts whose work is to have another contract done (`doWithin`). */
  readonly handlers: Handlers;
  /** Network address the request came from; none for work without a request. */
  readonly address?: string;
}

/** What a query's handler knows besides its input. */
export interface QueryContext {
  readonly store: Store;
  readonly today: string;
}

type Work<C extends Contract> = (
  tx: Writer,
  input: InputOfContract<C>,
  context: CommandContext,
) => Promise<AnswerOfContract<C>>;

type Ask<C extends Contract> = (
  reader: Reader,
  input: InputOfContract<C>,
  context: QueryContext,
) => Promise<AnswerOfContract<C>>;

/** A contract with the code that fulfils it; the input has been judged by the contract's fields before `run` is called. */
export type Handler =
  | {
      readonly contract: Contract;
      run(tx: Writer, input: Readonly<Record<string, unknown>>, context: CommandContext): Promise<unknown>;
      /** The answer must not be kept for a repeat; a repeat does the work again. */
      readonly secretAnswer: boolean;
      readonly ask?: undefined;
    }
  | {
      readonly contract: Contract;
      ask(reader: Reader, input: Readonly<Record<string, unknown>>, context: QueryContext): Promise<unknown>;
      readonly run?: undefined;
    };

/** Handlers by `<on>.<name>`. */
export type Handlers = ReadonlyMap<string, Handler>;

/** Binds a verb or a command to the code that does it, inside one transaction; say so when the answer holds a secret (a one-time link). */
export function defineHandler<C extends Contract>(
  contract: C,
  work: Work<C>,
  options: { readonly secretAnswer?: boolean } = {},
): Handler {
  if (contract.type === 'query') throw new Error(`${contract.on}.${contract.name} is a query; use defineQuery`);
  const secretAnswer = options.secretAnswer ?? false;
  return { contract, secretAnswer, run: (tx, input, context) => work(tx, input as InputOfContract<C>, context) };
}

/** Binds a query to the code that answers it, for the actor who asks. */
export function defineQuery<C extends Contract>(contract: C, ask: Ask<C>): Handler {
  if (contract.type !== 'query') throw new Error(`${contract.on}.${contract.name} is not a query; use defineHandler`);
  return { contract, ask: (reader, input, context) => ask(reader, input as InputOfContract<C>, context) };
}

/** Collects handlers by their contract's name; throws when one stands twice. */
export function handlersOf(...lists: readonly (readonly Handler[])[]): Handlers {
  const map = new Map<string, Handler>();
  for (const handler of lists.flat()) {
    const key = `${handler.contract.on}.${handler.contract.name}`;
    if (map.has(key)) throw new Error(`two handlers for ${key}`);
    map.set(key, handler);
  }
  return map;
}
