import type { LiveAnswer, LiveRow, LiveState } from '../../tracks/live-vehicles.contract.ts';

/** What the live map knows of the vehicles, kept up to date answer by answer. */
export class Fleet {
  /** Goes up with every answer that changed something. */
  version = 0;
  #cursor: number | undefined;
  readonly #rows = new Map<string, LiveRow>();

  /** What to ask for next: everything in the beginning, then what changed. */
  get ask(): { readonly since?: number } {
    return this.#cursor === undefined ? {} : { since: this.#cursor };
  }

  /** Takes an answer up. */
  take({ cursor, full, rows, gone }: LiveAnswer): void {
    const first = this.#cursor === undefined;
    this.#cursor = cursor;
    if (full) this.#rows.clear();
    for (const row of rows) this.#rows.set(row.id, row);
    for (const id of gone) this.#rows.delete(id);
    if (first || full || rows.length > 0 || gone.length > 0) this.version++;
  }

  /** Forgets everything, so that the next answer is taken whole. */
  forget(): void {
    this.#cursor = undefined;
  }

  get(id: string | undefined): LiveRow | undefined {
    return id === undefined ? undefined : this.#rows.get(id);
  }

  get size(): number {
    return this.#rows.size;
  }

  /** Vehicles that match all that is asked: those with an alarm first, those that were never heard last, alike ones by plate. */
  matching(asked: FleetAsk): LiveRow[] {
    const words = asked.words.trim().toUpperCase();
    const found = [...this.#rows.values()].filter(
      (row) =>
        (asked.state === undefined || (asked.state === 'alarm' ? row.alarms > 0 : row.state === asked.state)) &&
        (words === '' || row.unit.toUpperCase().includes(words) || (row.plate ?? '').toUpperCase().includes(words)),
    );
    return found.sort((a, b) => rank(a) - rank(b) || compare(a.plate ?? '', b.plate ?? '') || compare(a.id, b.id));
  }

  /** How many are in each state, and how many have an open alarm. */
  counts(): Readonly<Record<LiveState | 'alarm', number>> {
    const counts = { moving: 0, stopped: 0, noFix: 0, offline: 0, never: 0, alarm: 0 };
    for (const { state, alarms } of this.#rows.values()) {
      counts[state]++;
      if (alarms > 0) counts.alarm++;
    }
    return counts;
  }
}

/** In which order states are looked at. */
const ORDER: readonly LiveState[] = ['moving', 'stopped', 'noFix', 'offline', 'never'];

function rank({ alarms, state }: LiveRow): number {
  return alarms > 0 ? -1 : ORDER.indexOf(state);
}

/** What of the fleet is wanted: part of a plate or of a unit's name, a state. */
export interface FleetAsk {
  readonly words: string;
  readonly state?: LiveState | 'alarm';
}

/** Plates differ in letters and digits mostly: comparing codes is a hundred times faster than a dictionary and orders them alike. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
