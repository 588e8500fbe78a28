import { expect, test } from 'vitest';
import { DeclarationError, defineResource, type Resource, text } from '#standards/language';
import { sampleBrand, sampleItem, sampleLog, sampleOrder, samplePerson } from '#testing/sample-app';
import { indexesOf, indexName } from './indexes.ts';
import { snapshotOf } from './snapshot.ts';
import { tableOf } from './table.ts';

test('a ledger owned through a reference has an id, stamps and its fields by their frozen ids', () => {
  const shape = tableOf(sampleItem);
  expect(shape).toMatchObject({ name: 'smp_item', key: ['id'], audited: true, document: false, log: false });
  expect(shape.has).toEqual({ owner: true, tree: false, department: false, person: false, search: true });
  expect(shape.columns.get('checkedAt')).toMatchObject({ column: 'checked_at', table: 'smp_item' });
  expect(tableOf(sampleItem)).toBe(shape);
});

test('a sealed field is text with a blind index, which carries the uniqueness', () => {
  const shape = tableOf(samplePerson);
  expect(shape.columns.get('idNumber')).toMatchObject({ type: 'text', blind: 'id_number_bx' });
  expect(indexesOf(shape).smp_person_id_number_bx_u).toEqual({
    columns: ['id_number_bx'],
    unique: true,
    where: 'voided_at is null',
  });
});

test('reference data has no stamps, a document its state, a log only its natural key', () => {
  const { tables } = snapshotOf({
    resources: new Map([sampleBrand, sampleOrder, sampleLog].map((resource) => [resource.name, resource])),
  });
  expect(Object.keys(tables.smp_brand!.columns)).not.toContain('place_path');
  expect(Object.keys(tables.smp_order!.columns)).toEqual(
    expect.arrayContaining(['doc_state', 'replaces', 'department_id', 'person_id', 'search']),
  );
  expect(tables.smp_log!.key).toEqual(['device', 'at']);
  expect(tables.smp_log!.columns).toMatchObject({ device: { notNull: true }, at: { notNull: true } });
  for (const absent of ['id', 'rev', 'voided_at', 'ext', 'search']) {
    expect(Object.keys(tables.smp_log!.columns)).not.toContain(absent);
  }
});

test('lists within a scope, references and declared orders have an index; a log is indexed by time', () => {
  expect(Object.keys(indexesOf(tableOf(sampleOrder)))).toEqual(
    expect.arrayContaining([
      'smp_order_place_path_i',
      'smp_order_line_path_i',
      'smp_order_owner_unit_i',
      'smp_order_department_id_i',
      'smp_order_person_id_i',
      'smp_order_unit_i',
      'smp_order_applicant_i',
      'smp_order_search_i',
    ]),
  );
  expect(indexesOf(tableOf(sampleLog))).toMatchObject({ smp_log_place_path_at_i: { columns: ['place_path', 'at'] } });
  expect(indexesOf(tableOf(sampleItem))).toMatchObject({
    smp_item_tag_u: { columns: ['tag'], unique: true },
    smp_item_order_ref_line_u: { columns: ['order_ref', 'line'], unique: true, where: 'voided_at is null' },
  });
});

test('a long index name is cut to what PostgreSQL keeps and stays distinct', () => {
  const name = (last: string) => indexName('a'.repeat(30), ['b'.repeat(30), last], 'u');
  expect(name('x').length).toBeLessThanOrEqual(63);
  expect(name('x')).not.toBe(name('y'));
  expect(name('x')).toMatch(/_u$/);
});

test('a field that takes the name of a blind index is refused', () => {
  const clash = defineResource({
    ...samplePerson,
    fields: { ...samplePerson.fields, other: text('撞名', { id: 'id_number_bx' }) },
  } as Resource);
  expect(() => tableOf(clash)).toThrow(DeclarationError);
});
