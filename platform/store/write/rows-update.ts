import { type RawBuilder, sql } from 'kysely';
import { quoted } from '../sql/identifiers.ts';
import { type SentColumn, unnested } from '../sql/unnested.ts';
import { searchColumn } from './rows-insert.ts';
import { fieldColumns } from './sent-columns.ts';
import { stampColumns } from './stamp-columns.ts';
import type { Line, Work } from './work.ts';

/** Step "write" for rows that exist: the update of all of them; columns that nobody changes are not sent. `set` adds columns that are the same for all. */
export function rowsUpdate(work: Work, set: readonly RawBuilder<unknown>[] = []): RawBuilder<unknown> {
  const { session, shape, lines } = work;
  const changed = changedColumns(work);
  const sent: SentColumn[] = [
    { name: 'id', array: 'uuid', values: lines.map((line) => line.id) },
    { name: 'rev', array: 'int', values: lines.map((line) => line.before!.rev) },
    ...changed,
  ];
  const assignments = [
    sql`rev = t.rev + 1`,
    sql`updated_at = ${session.at}::timestamptz`,
    sql`updated_by = ${session.actor.assignment}::uuid`,
    ...changed.map(({ name }) => sql.raw(`${quoted(name)} = u.${quoted(name)}`)),
    ...set,
  ];
  return sql`
    update ${sql.table(shape.name)} as t set ${sql.join(assignments)}
    from ${unnested(sent)} where t.id = u.id and t.rev = u.rev`;
}

function changedColumns(work: Work): SentColumn[] {
  const { shape, lines } = work;
  const names = new Set(lines.flatMap((line) => line.changed));
  const columns = [...shape.columns.values()].filter(({ name }) => names.has(name));
  const sent = columns.flatMap((column) =>
    fieldColumns(
      work,
      column,
      lines.map((line) => line.after[column.name] ?? null),
    ),
  );
  for (const { column, stamp, array } of stampColumns(shape)) {
    if (lines.some((line) => line.stamps[stamp] !== line.before!.stamps[stamp]))
      sent.push({ name: column, array, values: lines.map((line: Line) => line.stamps[stamp]) });
  }
  if (shape.has.search && columns.some(({ field }) => field.search)) sent.push(searchColumn(shape, lines));
  return sent;
}
