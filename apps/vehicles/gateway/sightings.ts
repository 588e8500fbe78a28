import { serviceActor } from '#platform/identity';
import { GoaError, type Store } from '#platform/store';
import { readLedger } from '#platform/tracks';
import type { LatLon } from '#standards/geo';
import type { Registration } from '../jt808/index.ts';
import { terminalSighting } from '../terminals/terminal-sighting.resource.ts';
import { readRegions, regionOfSighting } from './region-of-sighting.ts';

/** Why a terminal was refused. */
export type Refusal = '未登记' | '未认领' | '已停用或不得定位' | '终端标识不符' | '鉴权码不符';

/** A message of a stranger that is not answered: where it says that it is, and how it begins. */
export interface Heard {
  readonly place?: LatLon;
  readonly frame: string;
}

interface Seen {
  readonly phone: string;
  facts: Partial<Pick<Registration, 'plate' | 'maker' | 'model' | 'terminalId' | 'province' | 'city'>>;
  heard?: Heard;
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
  #blocked: ReadonlySet<string> = new Set();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Whether an officer blocked this phone: nothing is answered to it and nothing noted. */
  isBlocked(phone: string): boolean {
    return this.#blocked.has(phone);
  }

  /** Learns which phones are blocked. */
  async refresh(): Promise<void> {
    const rows = await readLedger(this.#store, terminalSighting, ['phone'], { among: { status: ['blocked'] } });
    this.#blocked = new Set(rows.map(({ phone }) => String(phone)));
  }

  note(
    phone: string,
    address: string,
    reason: Refusal,
    { registration, heard }: { readonly registration?: Registration; readonly heard?: Heard } = {},
  ): void {
    const known = this.#seen.get(phone);
    if (!known && this.#seen.size >= MOST) {
      this.missed++;
      return;
    }
    const now = Date.now();
    const seen = known ?? { phone, facts: {}, address, reason, first: now, last: now, count: 0 };
    Object.assign(seen, { address, reason, last: now, count: seen.count + 1 });
    if (registration) seen.facts = registration;
    if (heard) seen.heard = { ...seen.heard, ...heard };
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
      permissions: ['region.read', 'terminalSighting.read', 'terminalSighting.create', 'terminalSighting.update'],
    });
    const regions = await readRegions(this.#store);
    const as = { permission: 'terminalSighting.update', verb: 'seen' };
    await this.#store.run(actor, async (tx) => {
      const known = await tx.matching(
        terminalSighting,
        ['phone'],
        seen.map(({ phone }) => [phone]),
      );
      const byPhone = new Map(known.map(({ row }) => [row.phone, row]));
      const { value } = await tx.count(terminalSighting);
      const unknown = seen.filter(({ phone }) => !byPhone.has(phone)).slice(0, Math.max(0, ROWS - value));
      const fresh = unknown.flatMap((one) => {
        const region = regionOfSighting(regions, one.facts);
        return region ? [{ ...one, region }] : [];
      });
      if (fresh.length > 0)
        await tx.create(
          terminalSighting,
          fresh.map((one) => ({
            phone: one.phone,
            ...factsOf(one),
            region: one.region,
            status: 'waiting' as const,
            firstSeen: new Date(one.first).toISOString(),
            count: one.count,
          })),
          as,
        );
      const again = seen.flatMap((one) => {
        const row = byPhone.get(one.phone);
        if (!row) return [];
        const { province, plate } = one.facts;
        const region = !row.region || province || plate ? regionOfSighting(regions, one.facts) : undefined;
        return [
          {
            id: row.id,
            rev: row.rev,
            set: { ...factsOf(one), ...(region && { region }), count: (row.count ?? 0) + one.count },
          },
        ];
      });
      if (again.length > 0) await tx.update(terminalSighting, again, as);
    });
  }
}

function factsOf({ facts, heard, address, reason, last }: Seen) {
  const { plate, maker, model, terminalId } = facts;
  const named = {
    plate: text(plate, 40),
    maker: text(maker, 30),
    model: text(model, 60),
    serialNo: text(terminalId, 60),
  };
  const told = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
  const place = heard?.place ? { place: { system: 'wgs84' as const, lon: heard.place.lon, lat: heard.place.lat } } : {};
  const frame = heard ? { frame: heard.frame } : {};
  return { ...told, ...place, ...frame, address, reason, lastSeen: new Date(last).toISOString() };
}

/** What a terminal says of itself, without what no field takes. */
export function text(said: string | undefined, most: number): string | undefined {
  const plain = said
    ?.replace(/[\p{C}]/gu, '')
    .trim()
    .slice(0, most);
  return plain ? plain : undefined;
}
