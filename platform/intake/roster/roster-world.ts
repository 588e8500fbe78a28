import type { Reader, Seen } from '#platform/store';
import type { Resource } from '#standards/language';
import { unit } from '#standards/resources';
import type { ExistingAsk, ExistingRow, RefAsk, RefRow } from '../check/world.ts';
import type { Target } from '../mapping/target.ts';
import { clearValues } from '../world/present-values.ts';
import type { StoreWorld } from '../world/store-world.ts';
import type { BookUnits } from './book-units.ts';
import { rosterUnits } from './roster-sheets.ts';

/** Read like any resource: its own field types do not matter here. */
const UNIT: Resource = unit;

/** The world of a roster: units that the book itself brings answer beside those of the ledger; a unit that stands already is met by its code or name. */
export function rosterWorld(plain: StoreWorld, reader: Reader, target: Target, units: BookUnits): StoreWorld {
  const kept = new Map<string, Seen<Resource>>();
  return {
    ...plain,
    refs: (ask) => (ask.resource === 'unit' && target !== rosterUnits ? refs(plain, units, ask) : plain.refs(ask)),
    existing: target === rosterUnits ? (ask) => existing(reader, ask, kept) : undefined,
    seen: (id) => kept.get(id),
    forget: () => kept.clear(),
  };
}

/** A unit that the book brings and the ledger has already is the one of the ledger. */
async function refs(plain: StoreWorld, units: BookUnits, ask: RefAsk): Promise<ReadonlyMap<string, readonly RefRow[]>> {
  const found = new Map(await plain.refs(ask));
  for (const text of ask.texts) {
    const brought = units.refs(text, ask.attributes);
    if (!found.has(text) && brought.length > 0) found.set(text, brought);
  }
  return found;
}

async function existing(
  reader: Reader,
  ask: ExistingAsk,
  kept: Map<string, Seen<Resource>>,
): Promise<ReadonlyMap<number, ExistingRow>> {
  if (!reader.may('unit.read')) return new Map();
  const found = new Map<number, ExistingRow>();
  for (const { at, row } of await reader.matching(UNIT, ask.key, ask.sets)) {
    kept.set(row.id, row);
    found.set(at, { id: row.id, values: clearValues(row) });
  }
  return found;
}
