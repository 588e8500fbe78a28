import { afterAll, beforeAll, expect, test } from 'vitest';
import { unit } from '#standards/resources';
import { vehicle } from '../../../apps/vehicles/resources/index.ts';
import { openSampleTown, type Town } from '../../identity/testing/town.ts';
import { rangeOf } from './none-between.ts';

let town: Town;
beforeAll(async () => {
  town = await openSampleTown();
});
afterAll(() => town?.close());

const plateOf = async (ref: string) => {
  const row = await town.store.as(await town.actor('province')).get(vehicle, town.id(`vehicle ${ref}`));
  return row.plate!;
};

test('rows are found by many values at once, each with the set it answers; unknown and empty ones meet nothing', async () => {
  const reader = town.store.as(await town.actor('county'));
  const mine = await plateOf('finance');
  const found = await reader.matching(vehicle, ['plate'], [['贵A99999'], [mine], [null], [mine]]);
  expect(found.map(({ at, row }) => [at, row.id])).toEqual([
    [1, town.id('vehicle finance')],
    [3, town.id('vehicle finance')],
  ]);
  const pairs = await reader.matching(
    vehicle,
    ['plate', 'manager'],
    [
      [mine, town.id('culture')],
      [mine, town.id('finance')],
    ],
  );
  expect(pairs.map(({ at }) => at)).toEqual([1]);
});

test('among many values a row is found as among few, whether others lie around it or not', async () => {
  const reader = town.store.as(await town.actor('county'));
  const mine = await plateOf('finance');
  const many = (begins: string) => Array.from({ length: 1500 }, (_, n) => [`${begins}${String(n).padStart(5, '0')}`]);
  expect(await reader.matching(vehicle, ['plate'], many('贵Z'))).toEqual([]);
  const found = await reader.matching(vehicle, ['plate'], [...many('贵Z'), [null], [mine], ...many('贵0')]);
  expect(found.map(({ at, row }) => [at, row.id])).toEqual([[1501, town.id('vehicle finance')]]);
});

test.each<[string, readonly unknown[], ReturnType<typeof rangeOf>]>([
  ['few', ['b', 'a'], undefined],
  ['nothing', new Array(1000).fill(null), undefined],
  ['numbers', new Array(1000).fill(7), undefined],
  ['signs beyond the basic plane', [...new Array(1000).fill('a'), '𠮷'], undefined],
  ['texts', [...new Array(1000).fill('b'), null, '甲', 'a'], { least: 'a', most: '甲' }],
])('the range of %s', (_, values, range) => {
  expect(rangeOf(values)).toEqual(range);
});

test('a row out of sight is not found, by whatever value it is asked', async () => {
  const reader = town.store.as(await town.actor('clerk'));
  const foreign = town.id('vehicle westFinance');
  expect(await reader.matching(vehicle, ['plate'], [[await plateOf('westFinance')]])).toEqual([]);
  expect(await reader.matching(vehicle, ['id'], [[foreign], [town.id('vehicle finance')]])).toHaveLength(1);
});

test('a field that is not clear to the reader is refused like one that does not exist', async () => {
  const actor = await town.actor('clerk');
  const low = { ...actor, grants: actor.grants.map((grant) => ({ ...grant, clearance: 2 as const })) };
  await expect(town.store.as(low).matching(vehicle, ['engineNo'], [['X1']])).rejects.toMatchObject({
    code: 'UNKNOWN_FIELD',
  });
  await expect(town.store.as(actor).matching(unit, ['nothing'], [['X1']])).rejects.toMatchObject({
    code: 'UNKNOWN_FIELD',
  });
});
