import type { Store } from '#platform/store';
import type { DatedRow } from '#standards/language';

type System = Store['system'];

/** A row of a change: the local version before and after, what was in force when it was drafted, and who drafted it. */
export interface ChangeRow {
  readonly rowId: string;
  readonly before: DatedRow | null;
  readonly shown: DatedRow | null;
  readonly after: DatedRow | null;
  readonly by: string | null;
}

/** Rows of a change in the order of their ids. */
export async function changeRows(system: System, change: string): Promise<readonly ChangeRow[]> {
  const rows = await system
    .selectFrom('rule_change_row')
    .selectAll()
    .where('change', '=', change)
    .orderBy('row_id')
    .execute();
  return rows.map((row) => ({
    rowId: String(row.row_id),
    before: row.before as DatedRow | null,
    shown: row.shown as DatedRow | null,
    after: row.after as DatedRow | null,
    by: row.by === null ? null : String(row.by),
  }));
}

/** Adds a row to a change, or puts another version in its place; what was seen first stays. */
export async function putChangeRow(system: System, change: string, row: ChangeRow): Promise<void> {
  const { rowId, before, shown, after, by } = row;
  const values = { before: json(before), shown: json(shown), after: json(after), by };
  await system
    .insertInto('rule_change_row')
    .values({ change, row_id: rowId, ...values })
    .onConflict((conflict) => conflict.columns(['change', 'row_id']).doUpdateSet({ after: values.after, by }))
    .execute();
}

/** Takes a row out of a draft. */
export async function dropChangeRow(system: System, change: string, rowId: string): Promise<void> {
  await system.deleteFrom('rule_change_row').where('change', '=', change).where('row_id', '=', rowId).execute();
}

function json(row: DatedRow | null): string | null {
  return row && JSON.stringify(row);
}
