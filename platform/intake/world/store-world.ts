import type { Reader, Seen, Store } from '#platform/store';
import { datedLookup, type Field, type Lookup, type Resource, type ValueContext } from '#standards/language';
import type { ExistingAsk, ExistingRow, IntakeWorld, RefAsk, RefRow } from '../check/world.ts';
import { areasOf } from './areas.ts';
import { clearValues } from './present-values.ts';

/** The world of one intake, on the store, under the rights of its person; `seen` keeps the ledger's rows that lines were found to carry. */
export interface StoreWorld extends IntakeWorld {
  /** Row of the ledger by id, as the person sees it, if `existing` answered with it since the last `forget`. */
  seen(id: string): Seen<Resource> | undefined;
  forget(): void;
}

/** Prepares the world for lines that go onto a resource. */
export async function storeWorld(store: Store, reader: Reader, resource: Resource | undefined): Promise<StoreWorld> {
  const { context, lookup } = await reference(store, reader);
  const rows = new Map<string, Seen<Resource>>();
  return {
    context,
    lookup,
    areas: await areasOf(store.system),
    refs: (ask) => refs(store, reader, ask),
    existing: resource && ((ask) => existing(reader, resource, ask, rows)),
    seen: (id) => rows.get(id),
    forget: () => rows.clear(),
  };
}

/** Code sets with the stewards' changes and decision tables; tables that depend on the place are judged at commit, where the place is known. */
async function reference(store: Store, reader: Reader): Promise<{ context: ValueContext; lookup: Lookup }> {
  const [sets, dated] = [await store.codeSets(), await store.datedRows()];
  const items = new Map([...sets].map(([name, list]) => [name, new Map(list.map((item) => [item.code, item]))]));
  const labels = new Map(
    [...sets].map(([name, list]) => {
      const known = new Map<string, string>();
      const inUseFirst = [...list].sort((a, b) => Number(a.to !== undefined) - Number(b.to !== undefined));
      const learn = (text: string, code: string) => known.has(text) || known.set(text, code);
      for (const { code } of inUseFirst) learn(code, code);
      for (const { code, label } of inUseFirst) learn(label, code);
      for (const { code, synonyms } of inUseFirst) for (const synonym of synonyms ?? []) learn(synonym, code);
      return [name, known] as const;
    }),
  );
  const { today } = reader.actor;
  return {
    context: {
      today,
      codeItem: (set, code) => items.get(set)?.get(code),
      codeByLabel: (set, text) => labels.get(set)?.get(text.trim()),
    },
    lookup: datedLookup(store.registry.tables, today, {}, (table) => dated.get(table) ?? []),
  };
}

/** Rows that answer to texts: by label, by every unique text, by short names and, for units, by names they had. */
async function refs(store: Store, reader: Reader, ask: RefAsk): Promise<ReadonlyMap<string, readonly RefRow[]>> {
  const resource = store.registry.resource(ask.resource);
  if (!resource || !reader.may(`${resource.name}.read`)) return new Map();
  const access = reader.fieldAccess(resource);
  const found = new Map<string, Map<string, RefRow>>();
  const add = (text: string, row: RefRow) => {
    const rows = found.get(text) ?? new Map<string, RefRow>();
    found.set(text, rows.set(row.id, row));
  };
  const sets = ask.texts.map((text) => [text]);
  for (const name of answeringFields(resource)) {
    if (access[name] !== 'clear') continue;
    for (const { at, row } of await reader.matching(resource, [name], sets)) {
      add(ask.texts[at]!, refRow(resource, row, ask.attributes));
    }
  }
  if (resource.name === 'unit') await byFormerName(store, reader, resource, ask, add);
  return new Map([...found].map(([text, rows]) => [text, [...rows.values()]]));
}

/** Texts by which people name a row: its label, what is unique in it, and searchable short texts. */
function answeringFields(resource: Resource): string[] {
  const answers = (name: string, field: Field) =>
    name === resource.label || (field.uniqueAmong !== undefined && field.readOnly !== 'always') || field.search;
  return Object.entries(resource.fields).flatMap(([name, field]) =>
    field.kind === 'text' && answers(name, field) ? [name] : [],
  );
}

async function byFormerName(
  store: Store,
  reader: Reader,
  unit: Resource,
  ask: RefAsk,
  add: (text: string, row: RefRow) => void,
): Promise<void> {
  const names = store.registry.resource('unitName');
  if (!names || !reader.may('unitName.read')) return;
  const former = await reader.matching(
    names,
    ['name'],
    ask.texts.map((text) => [text]),
  );
  const ids = former.map(({ row }) => (row as Readonly<Record<string, unknown>>).unit);
  const units = await reader.matching(
    unit,
    ['id'],
    ids.map((id) => [id]),
  );
  for (const { at, row } of units) add(ask.texts[former[at]!.at]!, refRow(unit, row, ask.attributes));
}

function refRow(resource: Resource, row: Seen<Resource>, attributes: readonly string[]): RefRow {
  const values = clearValues(row);
  return {
    id: row.id,
    label: String(values[resource.label] ?? ''),
    attributes: Object.fromEntries(attributes.map((name) => [name, values[name] ?? null])),
  };
}

/** Rows of the ledger by key. A key with a field that the person does not see clear is not asked: what they cannot see they cannot meet here. */
async function existing(
  reader: Reader,
  resource: Resource,
  ask: ExistingAsk,
  kept: Map<string, Seen<Resource>>,
): Promise<ReadonlyMap<number, ExistingRow>> {
  const access = reader.fieldAccess(resource);
  if (!reader.may(`${resource.name}.read`) || ask.key.some((name) => access[name] !== 'clear')) return new Map();
  const found = new Map<number, ExistingRow>();
  for (const { at, row } of await reader.matching(resource, ask.key, ask.sets)) {
    kept.set(row.id, row);
    found.set(at, { id: row.id, values: clearValues(row) });
  }
  return found;
}
