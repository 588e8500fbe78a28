import { createHash } from 'node:crypto';
import type { RefRow } from '../check/world.ts';

/** Units that a roster itself brings: its people may name them before they stand in the ledger. */
export interface BookUnits {
  add(values: Readonly<Record<string, unknown>>): void;
  /** The unit of the book that answers to a text: by name, short name or credit code. */
  refs(text: string, attributes: readonly string[]): readonly RefRow[];
}

/** Begins with none. */
export function bookUnits(batch: string): BookUnits {
  const byText = new Map<string, Map<string, RefRow & { readonly all: Readonly<Record<string, unknown>> }>>();
  return {
    add(values) {
      const name = String(values.name ?? '');
      const id = bookUnitId(batch, name);
      for (const text of [name, values.shortName, values.creditCode]) {
        if (typeof text !== 'string' || text === '') continue;
        const rows = byText.get(text) ?? new Map();
        byText.set(text, rows.set(id, { id, label: name, attributes: {}, all: values }));
      }
    },
    refs: (text, attributes) =>
      [...(byText.get(text)?.values() ?? [])].map(({ id, label, all }) => ({
        id,
        label,
        attributes: Object.fromEntries(attributes.map((name) => [name, all[name] ?? null])),
      })),
  };
}

/** What stands for a unit of the book until it has a row: the same for the same name in the same batch. */
export function bookUnitId(batch: string, name: string): string {
  const digest = createHash('sha256').update(`${batch}\n${name}`).digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
