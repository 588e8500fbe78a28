import { expect, test } from 'vitest';
import { GoaError } from '#platform/store';
import { listQuery, readFilter, sumQuery } from './list-query.ts';

test('a query string becomes a list query, empty parts fall away', () => {
  expect(
    listQuery({
      filter: '{"field":"plate","op":"eq","value":"贵A12345"}',
      q: '',
      sort: '-price',
      limit: '50',
      voided: 'true',
    }),
  ).toEqual({
    filter: { field: 'plate', op: 'eq', value: '贵A12345' },
    search: undefined,
    sort: '-price',
    limit: 50,
    after: undefined,
    voided: true,
  });
});

test.each([
  [{ limit: '0' }, 'limit'],
  [{ limit: '201' }, 'limit'],
  [{ limit: '20.5' }, 'limit'],
  [{ limit: 'all' }, 'limit'],
  [{ offset: '100' }, 'offset'],
  [{ sort: ['a', 'b'] }, 'sort'],
  [{ filter: '[1]' }, 'filter'],
  [{ filter: '{' }, 'filter'],
  [{ filter: '"plate"' }, 'filter'],
])('refuses %j and names the parameter', (parameters, path) => {
  const refused = attempt(() => listQuery(parameters));
  expect(refused).toBeInstanceOf(GoaError);
  expect(refused).toMatchObject({ code: 'BAD_REQUEST', status: 400, path });
});

test('no filter is no condition', () => {
  expect(readFilter(undefined)).toBeUndefined();
});

function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

test('a question for sums carries figures and parts as JSON', () => {
  expect(sumQuery({ figures: '{"km":{"take":"sum","field":"km"}}', by: '["day",{"place":"unit"}]', q: 'a' })).toEqual({
    figures: { km: { take: 'sum', field: 'km' } },
    by: ['day', { place: 'unit' }],
    filter: undefined,
    search: 'a',
  });
  expect(sumQuery({})).toEqual({ figures: {}, by: [], filter: undefined, search: undefined });
});

test.each([
  [{ figures: '{' }, 'figures'],
  [{ figures: ['{}', '{}'] }, 'figures'],
  [{ figures: '{}', by: '{"place":"unit"}' }, 'by'],
  [{ figures: '{}', order: 'km' }, 'order'],
])('sums refuse %j and name the parameter', (parameters, path) => {
  expect(attempt(() => sumQuery(parameters))).toMatchObject({ code: 'BAD_REQUEST', status: 400, path });
});
