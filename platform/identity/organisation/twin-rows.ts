import { type Kysely, sql, type Transaction } from 'kysely';
import { type Tables, tableOf } from '#platform/store';
import { changeable, type UnitNaming } from './owned-by-units.ts';

/** Rows that could not follow to a successor, because then two rows would be the same where they must be unique together. */
export async function twinRows(
  system: Kysely<Tables> | Transaction<Tables>,
  { resource, fields }: UnitNaming,
  from: readonly string[],
  to: string,
): Promise<readonly string[]> {
  const columns = tableOf(resource).columns;
  const twins = new Set<string>();
  for (const group of resource.uniqueTogether ?? []) {
    const naming = fields.filter(({ name }) => group.includes(name));
    if (naming.length === 0) continue;
    const units = [...from, to];
    const key = group.map((name) => {
      const column = sql.ref(columns.get(name)!.column);
      return naming.some((field) => field.name === name)
        ? sql`case when ${column} = any(${from}::uuid[]) then ${to}::uuid else ${column} end`
        : column;
    });
    const moves = naming.map(({ column }) => sql`${sql.ref(column)} = any(${from}::uuid[])`);
    const involved = naming.map(({ column }) => sql`${sql.ref(column)} = any(${units}::uuid[])`);
    const { rows } = await sql<{ id: string }>`
      select id from (
        select id, moves, row_number() over (partition by ${sql.join(key)} order by moves, id) as nth
        from (
          select *, (${sql.join(moves, sql` or `)}) as moves from ${sql.table(resource.id)}
          where (${sql.join(involved, sql` or `)}) and ${changeable(resource)}
        ) as involved
      ) as counted
      where nth > 1 and moves`.execute(system);
    for (const { id } of rows) twins.add(id);
  }
  return [...twins];
}
