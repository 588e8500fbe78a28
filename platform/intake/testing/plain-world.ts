import { type CodeSet, type DatedTable, datedLookup, type Registry, shippedContext } from '#standards/language';
import type { Area, ExistingRow, IntakeWorld, RefRow } from '../check/world.ts';

/** A row of the plain world with the texts that it answers to. */
export interface PlainRow {
  readonly id: string;
  readonly label: string;
  readonly texts: readonly string[];
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** What stands in such a world. */
export interface PlainGround {
  readonly today: string;
  readonly registry: Pick<Registry, 'codeSets' | 'tables'>;
  /** Rows by resource. */
  readonly rows?: Readonly<Record<string, readonly PlainRow[]>>;
  readonly areas?: readonly Area[];
  /** Rows of the ledger that an intake goes onto. */
  readonly ledger?: readonly ExistingRow[];
}

/** A world of plain lists, for judging without a database: the port as a store would answer it. */
export function plainWorld({ today, registry, rows = {}, areas = [], ledger }: PlainGround): IntakeWorld {
  const context = shippedContext(today, registry.codeSets as ReadonlyMap<string, CodeSet>);
  const index = new Map(Object.entries(rows).map(([resource, list]) => [resource, byText(list)]));
  const titles = new Map(
    Object.entries(rows).map(([resource, list]) => [resource, new Map(list.map(({ id, label }) => [id, label]))]),
  );
  return {
    context: { ...context, refTitle: (resource, id) => titles.get(resource)?.get(id) },
    lookup: datedLookup(registry.tables as ReadonlyMap<string, DatedTable>, today),
    areas,
    async refs({ resource, texts }) {
      const known = index.get(resource);
      return new Map(texts.flatMap((text) => (known?.has(text) ? [[text, known.get(text)!] as const] : [])));
    },
    ...(ledger ? { existing: async ({ key, sets }) => matches(ledger, key, sets) } : {}),
  };
}

function byText(list: readonly PlainRow[]): ReadonlyMap<string, readonly RefRow[]> {
  const found = new Map<string, RefRow[]>();
  for (const { id, label, texts, attributes = {} } of list) {
    for (const text of new Set([label, ...texts])) {
      const rows = found.get(text) ?? [];
      rows.push({ id, label, attributes });
      found.set(text, rows);
    }
  }
  return found;
}

function matches(
  ledger: readonly ExistingRow[],
  key: readonly string[],
  sets: readonly (readonly unknown[])[],
): ReadonlyMap<number, ExistingRow> {
  const found = new Map<number, ExistingRow>();
  for (const [at, values] of sets.entries()) {
    const row = ledger.find((one) => key.every((name, i) => one.values[name] === values[i]));
    if (row) found.set(at, row);
  }
  return found;
}
