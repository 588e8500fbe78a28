import type { ColumnSnapshot, FieldSnapshot } from '../schema/snapshot-shape.ts';

/** Why stored values would not survive a change of their column: one English clause, or undefined when they would. */
export function narrowing(from: ColumnSnapshot, to: ColumnSnapshot): string | undefined {
  const meaning = changedMeaning(from.field, to.field);
  if (meaning) return meaning;
  if (to.notNull && !from.notNull) return 'a column of a filled table cannot become part of the key';
  if (from.type !== to.type && !holds(from.type, to.type)) return `${from.type} does not fit into ${to.type}`;
  return undefined;
}

/** Kinds whose values read the same under another kind. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  text: ['note', 'code'],
  note: ['text'],
  code: ['text', 'note'],
  serial: ['text'],
  int: ['quantity', 'money'],
  quantity: ['money'],
  money: ['quantity'],
};

function changedMeaning(from?: FieldSnapshot, to?: FieldSnapshot): string | undefined {
  if (!from || !to) return from || to ? 'a column of the platform and a field cannot become one another' : undefined;
  if (from.kind !== to.kind && !KEPT[from.kind]?.includes(to.kind)) return `kind ${from.kind} cannot become ${to.kind}`;
  if (from.to !== to.to) return `references to ${from.to} cannot become references to ${to.to}`;
  if (from.unit !== to.unit && from.unit)
    return `values in ${from.unit} cannot become values in ${to.unit ?? 'no unit'}`;
  if (from.sealed !== to.sealed) return 'sealing cannot be switched on or off';
  return undefined;
}

/** Whether values move exactly. Room before the point need not be judged: PostgreSQL refuses the whole plan when a single value lacks it, but digits after the point it would round. */
function holds(from: string, to: string): boolean {
  const target = /^numeric\(\d+,(\d+)\)$/.exec(to);
  if (!target) return from === 'integer' && to === 'bigint';
  if (from === 'integer' || from === 'bigint') return true;
  const source = /^numeric\(\d+,(\d+)\)$/.exec(from);
  return source !== null && Number(target[1]) >= Number(source[1]);
}
