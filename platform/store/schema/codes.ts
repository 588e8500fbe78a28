import type { CodeItem, DatedRow } from '#standards/language';

/** Reference data in force: what the code ships with the changes of the stewards on top. Immutable; a change gives a new one. */
export interface Codes {
  /** Items of each code set in their order. */
  readonly sets: ReadonlyMap<string, readonly CodeItem[]>;
  /** Rows of each dated table in their order. */
  readonly tables: ReadonlyMap<string, readonly DatedRow[]>;
  item(set: string, code: string): CodeItem | undefined;
  /** Code that a person means by a code, a label or a synonym. */
  byLabel(set: string, text: string): string | undefined;
  /** The code and every code below it in the set's hierarchy. */
  below(set: string, code: string): readonly string[];
}

/** Indexes reference data for look-ups. Pure. */
export function codesOf(
  sets: ReadonlyMap<string, readonly CodeItem[]>,
  tables: ReadonlyMap<string, readonly DatedRow[]>,
): Codes {
  const indexes = new Map([...sets].map(([name, items]) => [name, indexOf(items)]));
  return {
    sets,
    tables,
    item: (set, code) => indexes.get(set)?.items.get(code),
    byLabel: (set, text) => indexes.get(set)?.labels.get(text.trim()),
    below: (set, code) => belowOf(indexes.get(set)?.children, code),
  };
}

interface Index {
  readonly items: ReadonlyMap<string, CodeItem>;
  readonly labels: ReadonlyMap<string, string>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

function indexOf(items: readonly CodeItem[]): Index {
  const labels = new Map<string, string>();
  const children = new Map<string, string[]>();
  // A code wins over a label, a label over a synonym, an item in use over an ended one.
  const learn = (text: string, code: string) => labels.has(text) || labels.set(text, code);
  const inUseFirst = [...items].sort((a, b) => Number(a.to !== undefined) - Number(b.to !== undefined));
  for (const { code } of inUseFirst) learn(code, code);
  for (const { code, label } of inUseFirst) learn(label, code);
  for (const { code, synonyms } of inUseFirst) for (const synonym of synonyms ?? []) learn(synonym, code);
  for (const { code, parent } of items) {
    if (parent) children.set(parent, [...(children.get(parent) ?? []), code]);
  }
  return { items: new Map(items.map((item) => [item.code, item])), labels, children };
}

/** A steward's edit may have closed a circle; each code is visited once. */
function belowOf(children: Index['children'] | undefined, code: string): string[] {
  const found = new Set([code]);
  for (const parent of found) for (const child of children?.get(parent) ?? []) found.add(child);
  return [...found];
}
