import { type Field, type FieldKind, instant, kindOf, type Resource, ref, text } from '#standards/language';
import { fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import { type TableShape, tableOf } from '../schema/table.ts';
import { accessTo } from './clearance.ts';

/** Something a list can be filtered, sorted or grouped by: a field, or one of the facts every row has. */
export interface Queryable {
  readonly name: string;
  readonly field: Field;
  readonly kind: FieldKind;
  readonly column: string;
  readonly blind?: string;
  /** Whether an index of the table is in this order. */
  readonly indexed: boolean;
}

/**
 * The field or fact of this name, also by a former name. Fields that do not exist and fields that are not clear at this clearance
 * give the same `UNKNOWN_FIELD`, so that nobody learns of a field by asking.
 */
export function queryable(resource: Resource, name: string, clearance: number): Queryable {
  const shape = tableOf(resource);
  const found = byName(shape).get(name);
  if (!found || accessTo(found.field, clearance) !== 'clear')
    throw new GoaError(fault('UNKNOWN_FIELD'), { path: name });
  return found;
}

const known = new WeakMap<TableShape, ReadonlyMap<string, Queryable>>();

function byName(shape: TableShape): ReadonlyMap<string, Queryable> {
  let names = known.get(shape);
  if (!names) {
    names = new Map([...factsOf(shape), ...fieldsOf(shape)]);
    known.set(shape, names);
  }
  return names;
}

function fieldsOf(shape: TableShape): [string, Queryable][] {
  return [...shape.columns.values()].flatMap((column) => {
    const { field } = column;
    const entry = { ...column, indexed: !field.sealed && (field.index || (field.kind === 'ref' && !shape.log)) };
    return [column.name, ...field.formerly].map((name): [string, Queryable] => [name, entry]);
  });
}

function factsOf(shape: TableShape): [string, Queryable][] {
  const fact = (name: string, column: string, field: Field, indexed = false): [string, Queryable] => [
    name,
    { name, field, kind: kindOf(field), column, indexed },
  ];
  const facts = [fact('createdAt', 'created_at', instant('创建时间', { id: 'created_at', grade: 1 }))];
  if (shape.log) return facts;
  facts.push(fact('id', 'id', ref('标识', { id: 'id', to: shape.resource.name, grade: 1 }), true));
  facts.push(fact('updatedAt', 'updated_at', instant('更新时间', { id: 'updated_at', grade: 1 })));
  facts.push(fact('voidedAt', 'voided_at', instant('注销时间', { id: 'voided_at', grade: 1 })));
  if (shape.document) facts.push(fact('docState', 'doc_state', text('单据状态', { id: 'doc_state', grade: 1 })));
  return facts;
}
