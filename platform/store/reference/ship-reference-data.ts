import type { ClientBase } from 'pg';
import type { Registry } from '#standards/language';

/**
 * Writes what the code ships of code sets and dated tables beside what stewards made of them: only the shipped half of a row is touched,
 * and rows that the code no longer ships stay, because rows may cite them.
 */
export async function shipReferenceData(client: Pick<ClientBase, 'query'>, registry: Registry): Promise<void> {
  const codes = [...registry.codeSets.values()].flatMap((set) =>
    set.items.map((item, position) => ({ group: set.name, key: item.code, position, data: item })),
  );
  const rows = [...registry.tables.values()].flatMap((table) =>
    table.rows.map((row, position) => ({ group: table.name, key: row.id, position, data: row })),
  );
  await ship(client, { name: 'code_item', group: 'set_name', key: 'code' }, codes);
  await ship(client, { name: 'dated_row', group: 'table_name', key: 'row_id' }, rows);
}

interface Shipped {
  readonly group: string;
  readonly key: string;
  readonly position: number;
  readonly data: object;
}

async function ship(
  client: Pick<ClientBase, 'query'>,
  table: { readonly name: string; readonly group: string; readonly key: string },
  items: readonly Shipped[],
): Promise<void> {
  const { rowCount } = await client.query(
    `insert into ${table.name} as old (${table.group}, ${table.key}, position, shipped)
     select * from unnest($1::text[], $2::text[], $3::integer[], $4::jsonb[])
     on conflict (${table.group}, ${table.key}) do update set position = excluded.position, shipped = excluded.shipped
     where old.shipped is distinct from excluded.shipped or old.position <> excluded.position`,
    [
      items.map(({ group }) => group),
      items.map(({ key }) => key),
      items.map(({ position }) => position),
      items.map(({ data }) => JSON.stringify(data)),
    ],
  );
  if (rowCount) await raiseDataVersion(client, table.name);
}

/** Tells every process that its copy of some reference data is old; call it in the transaction of the change. */
export async function raiseDataVersion(client: Pick<ClientBase, 'query'>, what: string): Promise<void> {
  await client.query(
    `insert into data_version as old (what, version) values ($1, 1)
     on conflict (what) do update set version = old.version + 1`,
    [what],
  );
}
