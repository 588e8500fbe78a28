import { DeclarationError } from './declaration-error.ts';
import type { Fields, InputOf } from './field.ts';
import { checkName } from './names.ts';
import { strictKeys } from './strict-keys.ts';

/** An error a contract may answer with: HTTP status and Chinese sentence. */
export interface ContractError {
  readonly status: 400 | 403 | 404 | 409 | 422 | 429;
  readonly message: string;
}

/**
 * The contract of a change or a question: pure, used by server, web, OpenAPI and tests alike.
 * `verb` acts on one row (`POST /api/<resource>/<id>/<name>`), `command` on many or none (`POST /api/commands/<app>/<name>`),
 * `query` asks (`GET /api/queries/<app>/<name>`).
 */
export interface Contract<I extends Fields = Fields, A = unknown> {
  readonly type: 'verb' | 'command' | 'query';
  /** Name of the resource (verb) or the app (command, query). */
  readonly on: string;
  readonly name: string;
  readonly title: string;
  readonly input: I;
  /** Permission the actor needs, `<resource>.<verb>` or `<app>.<name>`; `signedIn` asks only for a session. */
  readonly permission: string;
  /** Errors it may answer with, by code. */
  readonly errors?: Readonly<Record<string, ContractError>>;
  /** Event it emits on success. */
  readonly event?: string;
  /** Ask the person for a confirmation in these words. */
  readonly confirm?: string;
  /** Verb: states of the row in which it is offered. */
  readonly when?: readonly string[];
  /** Phantom: type of the answer. */
  readonly $answer?: A;
}

const KEYS = ['type', 'on', 'name', 'title', 'input', 'permission', 'errors', 'event', 'confirm', 'when'];

/** Declares a contract; give the answer's type as the first type argument of the returned function: `defineContract<Answer>()({...})`. */
export function defineContract<A = void>() {
  return <const I extends Fields>(contract: Omit<Contract<I>, '$answer'>): Contract<I, A> => {
    const where = `${contract.type} ${contract.on}.${contract.name}`;
    strictKeys(where, contract, KEYS);
    checkName(where, contract.on);
    checkName(where, contract.name);
    if (contract.permission !== 'signedIn' && !/^[a-z]\w*\.[a-z]\w*$/.test(contract.permission)) {
      throw new DeclarationError(where, `permission "${contract.permission}" must look like resource.verb`);
    }
    if (contract.when && contract.type !== 'verb') throw new DeclarationError(where, 'only a verb has states');
    return Object.freeze({ ...contract });
  };
}

/** Input type of a contract. */
export type InputOfContract<C> = C extends Contract<infer I, unknown> ? InputOf<I> : never;

/** Answer type of a contract. */
export type AnswerOfContract<C> = C extends Contract<Fields, infer A> ? A : never;
