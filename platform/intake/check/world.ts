import type { Lookup, ValueContext } from '#standards/language';

/** What the judging of lines asks of the world. Everything is asked in batches, under the rights of the person whose intake it is: a row they may not see is not found. */
export interface IntakeWorld {
  /** Day of the check, code sets with the stewards' changes. */
  readonly context: ValueContext;
  /** Dated decision tables, for rules. */
  readonly lookup: Lookup;
  /** Names of the regions that people leave out or put before a unit's name; empty when not known. */
  readonly areas: readonly Area[];
  /**
   * Rows of a resource that answer to a text exactly: by label, short name, former name, or a code of theirs (any unique text). Texts that no row
   * answers to are left out; several rows mean that the text is ambiguous.
   */
  refs(ask: RefAsk): Promise<ReadonlyMap<string, readonly RefRow[]>>;
  /** Rows of the ledger that already carry the values of a key (see `Target.keys`), by position of the values asked for. Not asked when absent. */
  existing?(ask: ExistingAsk): Promise<ReadonlyMap<number, ExistingRow>>;
}

/** A region by its full name (遵义市红花岗区) and the short ways in which people write it (红花岗区). */
export interface Area {
  readonly name: string;
  readonly short: readonly string[];
}

/** Which rows are asked for, and which of their fields are needed beside. */
export interface RefAsk {
  readonly resource: string;
  readonly texts: readonly string[];
  /** Names of fields of the resource whose wire values are wanted. */
  readonly attributes: readonly string[];
}

/** A row that answers to a text. */
export interface RefRow {
  readonly id: string;
  /** Its full name, as it is shown. */
  readonly label: string;
  /** Wire values of the attributes asked for; `null` when empty or not readable. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Rows by the values of one key. */
export interface ExistingAsk {
  readonly key: readonly string[];
  /** Values of the key's fields, in their order; none is empty. */
  readonly sets: readonly (readonly unknown[])[];
}

/** A row that stands in the ledger. */
export interface ExistingRow {
  readonly id: string;
  /** Wire values of all fields that stand in any key of the target, and of its owner; a missing name was not readable. */
  readonly values: Readonly<Record<string, unknown>>;
}
