import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Sealer, Store } from '#platform/store';
import { databaseNow, followLedger, type KnownTerminal, keepTerminalCode, readTerminals } from '#platform/tracks';
import { trackGround } from '../tracks/track-ground.ts';

/** Seconds that a change may have been on its way when the last look began. */
const OVERLAP = 60_000;

/** Everybody who may connect, by phone without zeros in front, kept current by looking for changes. */
export class TerminalDirectory {
  readonly #store: Store;
  readonly #sealer: Sealer;
  readonly #known = new Map<string, KnownTerminal>();
  #since = '';

  constructor(store: Store, sealer: Sealer) {
    this.#store = store;
    this.#sealer = sealer;
  }

  get size(): number {
    return this.#known.size;
  }

  /** Reads all terminals. */
  async load(): Promise<void> {
    this.#since = await databaseNow(this.#store);
    await followLedger(trackGround, this.#store);
    for (const terminal of await readTerminals(trackGround, this.#store)) this.#keep(terminal);
  }

  /** Looks for changes since the last time; answers the terminals that changed. */
  async refresh(): Promise<readonly KnownTerminal[]> {
    const since = new Date(Date.parse(this.#since) - OVERLAP).toISOString();
    const now = await databaseNow(this.#store);
    const read = await readTerminals(trackGround, this.#store, { since });
    const changed = read.filter((terminal) => !same(this.#known.get(terminal.phone), terminal));
    if (changed.length > 0) await followLedger(trackGround, this.#store);
    for (const terminal of read) this.#keep(terminal);
    this.#since = now;
    return changed;
  }

  /** The terminal of a phone as the gateway knows it. */
  get(phone: string): KnownTerminal | undefined {
    return this.#known.get(phone);
  }

  /** The terminal of a phone, asked of the database when it is not known yet. */
  async find(phone: string): Promise<KnownTerminal | undefined> {
    const known = this.#known.get(phone);
    if (known) return known;
    const [found] = await readTerminals(trackGround, this.#store, { phones: [phone] });
    if (!found) return undefined;
    await followLedger(trackGround, this.#store);
    this.#keep(found);
    return found;
  }

  /** The code of a terminal: the one it has, or a new one. */
  async codeOf(terminal: KnownTerminal): Promise<string> {
    if (terminal.code !== null) return this.#sealer.open(terminal.code);
    const code = await keepTerminalCode(this.#store, this.#sealer, terminal.id, randomBytes(8).toString('hex'));
    this.#keep({ ...terminal, code });
    return this.#sealer.open(code);
  }

  /** Whether a code is that of the terminal; compared in constant time. */
  isCode({ code }: KnownTerminal, said: string): boolean {
    if (code === null) return false;
    const [one, other] = [Buffer.from(said), Buffer.from(this.#sealer.open(code))];
    return one.length === other.length && timingSafeEqual(one, other);
  }

  #keep(terminal: KnownTerminal): void {
    this.#known.set(terminal.phone, newer(this.#known.get(terminal.phone), terminal));
  }
}

/**
 * What is known of a phone after a row was read. A row that was voided leaves when another terminal bears its phone by now. A row that was read
 * before its code was made does not take the code away: codes are made once and stay.
 */
export function newer(known: KnownTerminal | undefined, read: KnownTerminal): KnownTerminal {
  if (!known) return read;
  if (known.id !== read.id) return known.admitted && !read.admitted ? known : read;
  return read.code === null ? { ...read, code: known.code } : read;
}

function same(a: KnownTerminal | undefined, b: KnownTerminal): boolean {
  return (
    a?.id === b.id &&
    a.vehicle === b.vehicle &&
    a.admitted === b.admitted &&
    a.code === b.code &&
    a.serialNo === b.serialNo
  );
}
