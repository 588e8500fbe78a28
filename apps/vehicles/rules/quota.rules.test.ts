import { expect, test } from 'vitest';
import { vehicleGround } from '../testing/vehicle-ground.ts';
import { quotaAskNotices, quotaLeft, quotaNotices, quotaProposed } from './quota.rules.ts';

test.each([
  [{ quota: 3, inService: 2, pending: 0, replacing: 0 }, 1],
  [{ quota: 3, inService: 2, pending: 1, replacing: 0 }, 0],
  [{ quota: 3, inService: 3, pending: 1, replacing: 1 }, 0],
  [{ quota: 0, inService: 1, pending: 0, replacing: 0 }, -1],
])('%j leaves %i', (use, left) => {
  expect(quotaLeft(use)).toBe(left);
});

test('a purchase beyond the quota is refused; one that replaces a vehicle takes its place', () => {
  const full = { quota: 2, inService: 2, pending: 0, replacing: 0 };
  expect(quotaNotices(full, { number: 1, replaces: false })).toMatchObject([{ rule: 'VH-1', severity: 'block' }]);
  expect(quotaNotices(full, { number: 1, replaces: true })).toEqual([]);
  expect(quotaNotices({ ...full, quota: 3 }, { number: 1, replaces: false })).toEqual([]);
});

test('an overdrawn quota does not even renew', () => {
  const over = { quota: 1, inService: 2, pending: 0, replacing: 0 };
  expect(quotaNotices(over, { number: 1, replaces: true })).toHaveLength(1);
});

test.each([
  ['JY', 500, 1],
  ['YJ', 50, 1],
  ['YJ', 51, 2],
  ['YJ', 200, 2],
  ['YJ', 201, 3],
])('the advice for %s and a staff of %i is %i, and is only advice', (kind, staff, number) => {
  const proposed = quotaProposed(vehicleGround(), kind, staff);
  expect(proposed?.number).toBe(number);
  expect(proposed?.basis.note).toBe('待确认');
});

test('kinds that the finance department decides have no advice', () => {
  expect(quotaProposed(vehicleGround(), 'TZ', 50)).toBeUndefined();
  expect(quotaAskNotices(vehicleGround(), { kind: 'TZ', number: 4, staff: 50, inService: 0 })).toEqual([]);
});

test('above the advice a quota is explained, below what is in service it is refused', () => {
  const ask = { kind: 'YJ', number: 3, staff: 40, inService: 1 };
  expect(quotaAskNotices(vehicleGround(), ask)).toMatchObject([{ severity: 'explain' }]);
  expect(quotaAskNotices(vehicleGround(), { ...ask, number: 1, inService: 2 })).toMatchObject([{ severity: 'block' }]);
  expect(quotaAskNotices(vehicleGround(), { ...ask, number: 1 })).toEqual([]);
});
