import type { FieldColumn, TableShape } from '../schema/table.ts';
import type { SentColumn } from '../sql/unnested.ts';
import type { Session } from './session.ts';

interface Sender {
  readonly session: Pick<Session, 'sealer'>;
  readonly shape: Pick<TableShape, 'name'>;
}

/** Columns that keep the values of one field: its own, and for a sealed field the ciphertext and the blind index. */
export function fieldColumns(work: Sender, column: FieldColumn, values: readonly unknown[]): SentColumn[] {
  if (!column.blind) return [lookupColumn(work, column, values)];
  const ciphers = work.session.sealer.sealAll(values.filter((value) => typeof value === 'string')).values();
  const sealed = values.map((value) => (typeof value === 'string' ? ciphers.next().value : null));
  return [{ name: column.column, array: 'text', values: sealed }, lookupColumn(work, column, values)];
}

/** The column by which rows with these values are found. */
export function lookupColumn(work: Sender, column: FieldColumn, values: readonly unknown[]): SentColumn {
  if (column.blind) {
    const blind = values.map((value) => (typeof value === 'string' ? blindIndex(work, column, value) : null));
    return { name: column.blind, array: 'text', values: blind };
  }
  const { array, write } = column.kind.column(column.field);
  return { name: column.column, array, values: values.map((value) => (value === null ? null : write(value))) };
}

/** What equality of a sealed value is asked by. */
export function blindIndex({ session, shape }: Sender, { column }: FieldColumn, value: string): string {
  return session.sealer.blind({ table: shape.name, column }, value);
}
