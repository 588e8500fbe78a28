import type { Store, Writer } from '#platform/store';
import type { DatedRow } from '#standards/language';
import type { SigningRow } from './signing-row.ts';

/** What the desk reads from: a transaction, or a store for questions. */
export interface DeskSource {
  readonly system: Store['system'];
  /** Decision tables in force. */
  readonly datedRows: ReadonlyMap<string, readonly DatedRow[]>;
  /** Asia/Shanghai day. */
  readonly day: string;
}

/** What must be known of a document to find its people. */
export interface DocumentAtHand {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly kind: string;
  readonly amount: string | null;
  readonly drafter: string | null;
  readonly ofResource: string | null;
  readonly ofRow: string | null;
}

/** Somebody who may take a step. */
export interface DeskPerson {
  readonly person: string;
  readonly name: string;
}

/** Who signs a document, and by which row of the matrix; `row` is missing where the matrix says nothing, and then nobody signs. */
export interface Signing {
  readonly row: SigningRow | undefined;
  readonly people: readonly DeskPerson[];
}

/** What a document asks of people. */
export interface DeskTodo {
  readonly people: readonly string[];
  readonly detail: string;
}

/**
 * The wing that knows the organisation and keeps people's to-do lists, as documents need it: who checks, who signs by the matrix, for whom somebody stands
 * in. People of the case itself are in none of the lists: nobody signs what he applied for.
 */
export interface DocumentDesk {
  drafters(from: DeskSource, document: DocumentAtHand): Promise<readonly DeskPerson[]>;
  checkers(from: DeskSource, document: DocumentAtHand): Promise<readonly DeskPerson[]>;
  /** `writers` put a hand to the text and therefore do not sign it; where they are all that a level has, the next level signs. */
  signers(from: DeskSource, document: DocumentAtHand, writers: ReadonlySet<string>): Promise<Signing>;
  /** Who seals, sends and files, applicants among them: that decides nothing. */
  keepers(from: DeskSource, document: DocumentAtHand): Promise<readonly DeskPerson[]>;
  /** Of these people, for whom the person stands in now. */
  principal(from: DeskSource, person: string, among: readonly DeskPerson[]): Promise<DeskPerson | undefined>;
  /** Brings the to-do lists in line with the document, and lets these people and their deputies see it; null when it waits for nobody. */
  post(tx: Writer, document: DocumentAtHand, todo: DeskTodo | null): Promise<void>;
}

/** A transaction as the desk reads from it. */
export function deskSource({ system, reference, actor }: Writer): DeskSource {
  return { system, datedRows: reference.datedRows, day: actor.today };
}
