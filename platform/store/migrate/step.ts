import type { ColumnSnapshot, IndexSnapshot, TableSnapshot } from '../schema/snapshot-shape.ts';

/** One step of a plan. Tables and columns stand by their frozen ids. */
export type Step =
  | { readonly do: 'addTable'; readonly table: string; readonly shape: TableSnapshot }
  | { readonly do: 'renameTable'; readonly table: string; readonly from: string; readonly to: string }
  | { readonly do: 'retireTable' | 'reviveTable'; readonly table: string; readonly name: string }
  | {
      readonly do: 'addColumn' | 'retireColumn' | 'reviveColumn';
      readonly table: string;
      readonly column: string;
      readonly shape: ColumnSnapshot;
    }
  | {
      readonly do: 'renameField' | 'widen' | 'limits';
      readonly table: string;
      readonly column: string;
      readonly from: ColumnSnapshot;
      readonly to: ColumnSnapshot;
    }
  | { readonly do: 'addIndex'; readonly table: string; readonly index: string; readonly shape: IndexSnapshot }
  | { readonly do: 'dropIndex'; readonly table: string; readonly index: string };

/** The step in a few English words, for the head of a plan file and for messages. */
export function describeStep(step: Step): string {
  switch (step.do) {
    case 'addTable':
      return `add table ${step.table} (${step.shape.name})`;
    case 'renameTable':
      return `rename resource ${step.from} to ${step.to} (table ${step.table})`;
    case 'retireTable':
      return `retire table ${step.table} (${step.name}); its rows stay`;
    case 'reviveTable':
      return `revive table ${step.table} (${step.name})`;
    case 'addColumn':
      return `add column ${step.table}.${step.column}${needsFilling(step) ? '; REVIEW: fill it for the rows that are there' : ''}`;
    case 'retireColumn':
      return `retire column ${step.table}.${step.column}; its values stay`;
    case 'reviveColumn':
      return `revive column ${step.table}.${step.column}`;
    case 'renameField':
      return `rename field ${step.from.field?.name} to ${step.to.field?.name} (column ${step.table}.${step.column})`;
    case 'widen':
      return `widen column ${step.table}.${step.column} from ${columnType(step.from)} to ${columnType(step.to)}`;
    case 'limits':
      return `change limits of ${step.table}.${step.column} from ${limitsOf(step.from)} to ${limitsOf(step.to)}; rows that are there rest`;
    case 'addIndex':
      return `add index ${step.index}`;
    case 'dropIndex':
      return `drop index ${step.index}`;
  }
}

/** Type of a column as it stands in SQL. */
export function columnType(column: ColumnSnapshot): string {
  return column.collate ? `${column.type} collate "${column.collate}"` : column.type;
}

/** Stamps of the platform that only the owner of the rows can give; without them nobody sees the old rows. */
function needsFilling(step: { readonly column: string }): boolean {
  return ['owner_unit', 'place_path', 'line_path', 'department_id', 'person_id', 'search'].includes(step.column);
}

function limitsOf(column: ColumnSnapshot): string {
  return JSON.stringify(column.field?.limits ?? {});
}
