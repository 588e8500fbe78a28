import { defineQuery } from '#platform/commands';
import { GoaError, readDatedRows } from '#platform/store';
import { evidenceNote } from '#standards/language';
import { changeRows } from '../change-rows.ts';
import { stewardFault } from '../faults.ts';
import { ruleChange } from '../resources/rule-change.resource.ts';
import { ruleDifferences, ruleTable, ruleTables } from './rule-tables.contract.ts';

export const ruleTablesQuery = defineQuery(ruleTables, async (_reader, _input, { store, today }) => {
  const rows = await store.datedRows();
  const tables = store.registry.apps.flatMap((app) =>
    (app.tables ?? []).map((table) => {
      const kept = rows.get(table.name) ?? [];
      const shipped = new Map(table.rows.map((row) => [row.id, JSON.stringify(sorted(row))]));
      const inForce = kept.filter(({ from, to }) => from <= today && (!to || to >= today));
      return {
        name: table.name,
        title: table.title,
        app: app.title,
        rows: inForce.length,
        unverified: inForce.filter(({ evidence }) => evidenceNote(evidence)).length,
        local: kept.filter((row) => shipped.get(row.id) !== JSON.stringify(sorted(row))).length,
      };
    }),
  );
  return { tables };
});

export const ruleTableQuery = defineQuery(ruleTable, async (_reader, input, { store, today }) => {
  if (!store.registry.tables.has(input.table)) throw new GoaError(stewardFault('TABLE_UNKNOWN'), { path: 'table' });
  const kept = await readDatedRows(store.system, input.table);
  return {
    rows: kept.flatMap(({ local, shipped }) => {
      const row = local ?? shipped;
      if (!row) return [];
      const inForce = row.from <= today && (!row.to || row.to >= today);
      return [{ row, shipped: local ? shipped : null, local: local !== null, inForce }];
    }),
  };
});

export const ruleDifferencesQuery = defineQuery(ruleDifferences, async (reader, input, { store }) => {
  const { id } = await reader.get(ruleChange, input.change);
  const rows = await changeRows(store.system, id);
  return { rows: rows.map(({ rowId, shown, after }) => ({ row: rowId, before: shown, after })) };
});

/** Databases keep the keys of JSON in an order of their own. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
