import type { Transaction } from 'kysely';
import type { Registry, ValueContext } from '#standards/language';
import type { Actor } from '../contract/actor.ts';
import type { Reader, Tables } from '../contract/store.ts';
import type { WriteGuards } from '../contract/write-guard.ts';
import type { Sealer } from '../crypto/sealer.ts';
import type { NewEvent } from '../events/enqueue.ts';
import type { PathMove } from '../read/path-moves.ts';
import type { Codes } from '../schema/codes.ts';

/** Everything that one transaction of one actor stands on. */
export interface Session {
  readonly registry: Registry;
  readonly actor: Actor;
  readonly tx: Transaction<Tables>;
  readonly reader: Reader;
  /** Reading in this transaction for another actor. */
  readonly readerFor: (actor: Actor) => Reader;
  /** Code sets and dated tables in force. */
  readonly codes: Codes;
  /** What judging values needs to know of the world. */
  readonly context: ValueContext;
  readonly sealer: Sealer;
  readonly guards: WriteGuards;
  /** Subtrees on the move when the transaction began, and those that it moves itself. */
  readonly moves: PathMove[];
  /** Moment of the whole transaction, UTC ISO. */
  readonly at: string;
  readonly commandId: string | null;
  /** Events of the caller's own; they leave after commit. */
  readonly events: NewEvent[];
  /** Something waits for the workers once this is committed. */
  wakes: boolean;
  /** The database refused a unique value in the try before: this one looks first and says which. */
  readonly asksFirst: boolean;
  /** The actor was found guessing unique values of invisible rows: no unique value may be claimed. */
  readonly guesses: boolean;
  /** Error of the database that broke the transaction, whatever its caller made of it. */
  broken: Error | null;
  /** Unique values that met a row out of the actor's sight; they are logged even when the transaction rolls back. */
  readonly probes: Probe[];
}

/** A write that learned of a row which its actor cannot see, by a unique value being taken. Resource and fields by their frozen ids. */
export interface Probe {
  readonly resource: string;
  readonly row: string;
  readonly fields: readonly string[];
}
