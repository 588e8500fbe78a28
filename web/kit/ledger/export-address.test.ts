import { expect, test } from 'vitest';
import { exportAddress, exportInput } from './export-address.ts';

const read = (address: string) => Object.fromEntries(new URL(address, 'http://goa').searchParams);

test('what is exported is what the list shows: filter, search, order and voided rows go along, the page does not', () => {
  const filter = { field: 'status', op: 'eq', value: 'inUse' } as const;
  const list = { filter, q: '贵A&B', sort: '-price', voided: true, limit: 20, after: 'cursor' };
  const address = exportAddress('vehicle', { format: 'csv', list, fields: ['plate', 'price'] });
  expect(address).toMatch(/^\/api\/export\/vehicle\?/);
  expect(read(address)).toEqual({
    ...{ filter: JSON.stringify(filter), q: '贵A&B', sort: '-price', voided: 'true' },
    ...{ format: 'csv', fields: 'plate,price' },
  });
});

test('without a choice of columns all visible ones are asked for', () => {
  expect(read(exportAddress('vehicle', { format: 'xlsx', list: { q: '', sort: '' } }))).toEqual({ format: 'xlsx' });
});

test('the same question as a command leaves out what was not asked', () => {
  expect(exportInput('vehicle', { format: 'csv', list: { q: '', voided: false } })).toEqual({
    resource: 'vehicle',
    format: 'csv',
  });
  const filter = { field: 'plate', op: 'startsWith', value: '贵' } as const;
  const list = { filter, q: '公务', sort: '-plate', voided: true };
  expect(exportInput('vehicle', { format: 'xlsx', list, fields: ['plate', 'kind'] })).toEqual({
    resource: 'vehicle',
    format: 'xlsx',
    filter: JSON.stringify(filter),
    q: '公务',
    sort: '-plate',
    voided: true,
    fields: 'plate,kind',
  });
});
