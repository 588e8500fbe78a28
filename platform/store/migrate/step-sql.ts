import type { ColumnSnapshot, IndexSnapshot, TableSnapshot } from '../schema/snapshot-shape.ts';
import { columnType, type Step } from './step.ts';

/** The statements of a step; renames only change comments, because tables and columns are named by ids. */
export function sqlOf(step: Step): string[] {
  const table = quote(step.table);
  switch (step.do) {
    case 'addTable':
      return addTable(step.table, step.shape);
    case 'renameTable':
      return [commentOnTable(step.table, step.to)];
    case 'retireTable':
      return [commentOnTable(step.table, `retired: ${step.name}`)];
    case 'reviveTable':
      return [commentOnTable(step.table, step.name)];
    case 'addColumn':
      return [
        `alter table ${table} add column ${columnSql(step.column, step.shape)};`,
        ...comment(step.table, step.column, step.shape.field?.name),
      ];
    case 'retireColumn':
      return comment(step.table, step.column, `retired: ${step.shape.field?.name ?? 'platform'}`);
    case 'reviveColumn':
      return comment(step.table, step.column, step.shape.field?.name ?? '');
    case 'renameField':
      return comment(step.table, step.column, step.to.field?.name);
    case 'widen':
      if (columnType(step.from) === columnType(step.to)) return [];
      return [`alter table ${table} alter column ${quote(step.column)} type ${columnType(step.to)};`];
    case 'limits':
      return [];
    case 'addIndex':
      return [indexSql(step.table, step.index, step.shape)];
    case 'dropIndex':
      return [`drop index if exists ${quote(step.index)};`];
  }
}

function addTable(table: string, shape: TableSnapshot): string[] {
  const lines = Object.entries(shape.columns).map(([column, spec]) => `  ${columnSql(column, spec)}`);
  lines.push(`  primary key (${shape.key.map(quote).join(', ')})`);
  return [
    `create table ${quote(table)} (\n${lines.join(',\n')}\n);`,
    commentOnTable(table, shape.name),
    ...Object.entries(shape.columns).flatMap(([column, spec]) => comment(table, column, spec.field?.name)),
    ...Object.entries(shape.indexes).map(([index, spec]) => indexSql(table, index, spec)),
  ];
}

function columnSql(column: string, shape: ColumnSnapshot): string {
  const parts = [quote(column), columnType(shape)];
  if (shape.notNull) parts.push('not null');
  if (shape.default !== undefined) parts.push(`default ${shape.default}`);
  return parts.join(' ');
}

function indexSql(table: string, index: string, shape: IndexSnapshot): string {
  const columns = shape.columns.map(quote).join(', ');
  if (shape.trigram)
    return trigramSql(`create index ${quote(index)} on ${quote(table)} using gin (${columns} gin_trgm_ops)`);
  const where = shape.where ? ` where ${shape.where}` : '';
  return `create ${shape.unique ? 'unique ' : ''}index ${quote(index)} on ${quote(table)} (${columns})${where};`;
}

function trigramSql(statement: string): string {
  return [
    'do $$ begin',
    "  if exists (select from pg_extension where extname = 'pg_trgm') then",
    `    ${statement};`,
    '  end if;',
    'end $$;',
  ].join('\n');
}

function commentOnTable(table: string, text: string): string {
  return `comment on table ${quote(table)} is ${literal(text)};`;
}

function comment(table: string, column: string, text: string | undefined): string[] {
  return text === undefined ? [] : [`comment on column ${quote(table)}.${quote(column)} is ${literal(text)};`];
}

/** Ids may be words that SQL keeps for itself, such as "order". */
function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
