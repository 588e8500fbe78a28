import { type RawBuilder, sql } from 'kysely';
import { searchText } from '../read/search-text.ts';
import { identifiers } from '../sql/identifiers.ts';
import { type SentColumn, unnested } from '../sql/unnested.ts';
import { fieldColumns } from './sent-columns.ts';
import { stampColumns } from './stamp-columns.ts';
import type { Line, Work } from './work.ts';

/** Step "write" for new rows: the insert of all of them. */
export function rowsInsert(work: Work, replaces: string | null = null): RawBuilder<unknown> {
  const { session, shape, lines } = work;
  const sent = [...fieldValues(work), ...systemValues(work, lines)];
  const fixed: Record<string, unknown> = shape.log
    ? { created_at: session.at }
    : {
        rev: 1,
        created_at: session.at,
        created_by: session.actor.assignment,
        updated_at: session.at,
        updated_by: session.actor.assignment,
        ...(replaces === null ? {} : { replaces }),
      };
  const own = sent.map(({ name }) => name);
  const columns = identifiers([...own, ...Object.keys(fixed)]);
  const values = [identifiers(own, 'u'), ...Object.entries(fixed).map(fixedValue)];
  return sql`insert into ${sql.table(shape.name)} (${columns}) select ${sql.join(values)} from ${unnested(sent)}`;
}

/** Columns of the fields; those that no row fills are left out. */
function fieldValues(work: Work): SentColumn[] {
  return [...work.shape.columns.values()].flatMap((column) => {
    const values = work.lines.map((line) => line.after[column.name] ?? null);
    return values.every((value) => value === null) ? [] : fieldColumns(work, column, values);
  });
}

function systemValues({ shape }: Work, lines: readonly Line[]): SentColumn[] {
  const columns: SentColumn[] = stampColumns(shape).map(({ column, stamp, array }) => ({
    name: column,
    array,
    values: lines.map((line) => line.stamps[stamp]),
  }));
  if (!shape.log) columns.push({ name: 'id', array: 'uuid', values: lines.map((line) => line.id) });
  if (shape.has.search) columns.push(searchColumn(shape, lines));
  return columns;
}

/** Search text of the lines. */
export function searchColumn({ resource }: Pick<Work['shape'], 'resource'>, lines: readonly Line[]): SentColumn {
  return { name: 'search', array: 'text', values: lines.map((line) => searchText(resource, line.after)) };
}

const FIXED_TYPES: Readonly<Record<string, string>> = {
  rev: 'integer',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
  created_by: 'uuid',
  updated_by: 'uuid',
  replaces: 'uuid',
};

function fixedValue([name, value]: [string, unknown]) {
  return sql`${value}::${sql.raw(FIXED_TYPES[name]!)}`;
}
