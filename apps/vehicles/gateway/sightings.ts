import { serviceActor } from '#platform/identity';
import { GoaError, type Store } from '#platform/store';
import type { Registration } from '../jt808/index.ts';
import { terminalSighting } from '../terminals/terminal-sighting.resource.ts';

/** Why a terminal was refused. */
export type Refusal = '未登记' | '未认领' | '已停用或不得定位' | '终端标识不符' | '鉴权码不符';

interface Seen {
  readonly phone: string;
  facts: Partial<Pick<Registration, 'plate' | 'maker' | 'model' | 'terminalId'>>;
  address: string;
  reason: Refusal;
  first: number;
  last: number;
  count: number;
}

/** Phones that are kept in memory between two writings; further ones are counted and not kept. */
const MOST = 2000;
/** Rows of the list, so that nobody fills the ledger by making up phones. */
const ROWS = 5000;

/** Collects who was refused and writes it every few seconds: a terminal that knocks for ever is one row. */
export class Sightings {
  readonly #store: Store;
  readonly #seen = new Map<string, Seen>();
  /** Refused terminals that found no room. */
  missed = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  note(phone: string, address: string, reason: Refusal, registration?: Registration): void {
    const known = this.#seen.get(phone);
    if (!known && this.#seen.size >= MOST) {
      this.missed++;
      return;
    }
    const now = Date.now();
    const seen = known ?? { phone, facts: {}, address, reason, first: now, last: now, count: 0 };
    Object.assign(seen, { address, reason, last: now, count: seen.count + 1 });
    if (registration) seen.facts = registration;
    this.#seen.set(phone, seen);
  }

  /** Writes what was seen since the last time; what cannot be written now is kept. */
  async flush(): Promise<void> {
    const seen = [...this.#seen.values()];
    if (seen.length === 0) return;
    this.#seen.clear();
    try {
      await this.#write(seen);
    } catch (error) {
      if (!(error instanceof GoaError) || error.code === 'UNAVAILABLE')
        for (const one of seen) if (!this.#seen.has(one.phone)) this.#seen.set(one.phone, one);
      throw error;
    }
  }

  async #write(seen: readonly Seen[]): Promise<void> {
    const actor = serviceActor('gateway', {
      permissions: ['terminalSighting.read', 'terminalSighting.create', 'terminalSighting.update'],
    });
    const as = { permission: 'terminalSighting.update', verb: 'seen' };
    await this.#store.run(actor, async (tx) => {
      const known = await tx.matching(
        terminalSighting,
        ['phone'],
        seen.map(({ phone }) => [phone]),
      );
      const byPhone = new Map(known.map(({ row }) => [row.phone, row]));
      const { value } = await tx.count(terminalSighting);
      const fresh = seen.filter(({ phone }) => !byPhone.has(phone)).slice(0, Math.max(0, ROWS - value));
      if (fresh.length > 0)
        await tx.create(
          terminalSighting,
          fresh.map((one) => ({
            phone: one.phone,
            ...factsOf(one),
            status: 'waiting' as const,
            firstSeen: new Date(one.first).toISOString(),
            count: one.count,
          })),
          as,
        );
      const again = seen.flatMap((one) => {
        const row = byPhone.get(one.phone);
        return row ? [{ id: row.id, rev: row.rev, set: { ...factsOf(one), count: (row.count ?? 0) + one.count } }] : [];
      });
      if (again.length > 0) await tx.update(terminalSighting, again, as);
    });
  }
}

function factsOf({ facts, address, reason, last }: Seen) {
  const { plate, maker, model, terminalId } = facts;
  const named = {
    plate: text(plate, 40),
    maker: text(maker, 30),
    model: text(model, 60),
    serialNo: text(terminalId, 60),
  };
  const told = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
  return { ...told, address, reason, lastSeen: new Date(last).toISOString() };
}

/** What a terminal says of itself, without what no field takes. */
export function text(said: string | undefined, most: number): string | undefined {
  const plain = said
    ?.replace(/[\p{C}]/gu, '')
    .trim()
    .slice(0, most);
  return plain ? plain : undefined;
}
