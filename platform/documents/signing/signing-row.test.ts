import { describe, expect, test } from 'vitest';
import type { DatedRow } from '#standards/language';
import { signingMatrix } from './signing-matrix.table.ts';
import { signingRow } from './signing-row.ts';

const ground = (more: readonly DatedRow[] = []) => ({
  day: '2026-11-23',
  place: { level: 4, regions: ['520000', '520100', '520102'] },
  rowsOf: () => [...signingMatrix.rows, ...more],
});
const signed = (kind: string, item: string | null, amount: string | null, more: readonly DatedRow[] = []) =>
  signingRow(ground(more), { kind, item, amount });

describe('who signs by the shipped matrix', () => {
  test.each([
    ['reply', null, null, 'deputy', 'sign-any-'],
    ['request', null, null, 'head', 'sign-request'],
    ['report', null, '1', 'head', 'sign-report'],
    ['reply', 'vehicleQuota', null, 'head', 'document-sign-vehicleQuota-a'],
    ['reply', 'vehiclePurchase', '250000.00', 'deputy', 'document-sign-vehiclePurchase-a'],
    ['reply', 'vehiclePurchase', '250000.01', 'head', 'document-sign-vehiclePurchase-b'],
    ['notice', 'assetDisposal', '99999999', 'head', 'document-sign-assetDisposal-c'],
    ['reply', 'assetDisposal', null, 'deputy', 'document-sign-assetDisposal-a'],
    ['reply', 'internalRequest', null, 'deputy', 'sign-internalRequest-a'],
    ['reply', 'internalRequest', '50000.00', 'deputy', 'sign-internalRequest-a'],
    ['reply', 'internalRequest', '50000.01', 'head', 'sign-internalRequest-b'],
    ['reply', 'notAnItem', '99999999', 'deputy', 'sign-any-'],
  ])('%s of %s over %s: %s', (kind, item, amount, level, row) => {
    const found = signed(kind, item, amount);
    expect([found?.level, `${found?.basis.row}-`.startsWith(row)]).toEqual([level, true]);
    expect(found?.fourEyes).toBe(true);
  });
});

test('a row of the county goes before the shipped one there and nowhere else, and may do without a second pair of eyes', () => {
  const own: DatedRow = {
    id: 'own',
    keys: { item: 'vehicleQuota', band: 'a' },
    values: { signer: 'authorised', fourEyes: false },
    region: '520102',
    from: '2026-01-01',
    source: '县局规程',
    evidence: 'V',
  };
  expect(signed('reply', 'vehicleQuota', null, [own])).toMatchObject({ level: 'authorised', fourEyes: false });
  expect(signed('reply', 'vehicleQuota', null, [{ ...own, region: '520103' }])?.level).toBe('head');
  expect(signed('reply', 'vehicleQuota', null, [{ ...own, from: '2027-01-01' }])?.level).toBe('head');
});

test('a matrix that says nothing names nobody', () => {
  expect(signingRow({ ...ground(), rowsOf: () => [] }, { kind: 'reply', item: null, amount: null })).toBeUndefined();
});
