import { expect, test } from 'vitest';
import type { DatedRow } from '#standards/language';
import { approvalLimits } from './approval-limits.table.ts';
import { bandRow, limitRow } from './dated-limit.ts';
import type { RuleGround } from './rule-ground.ts';
import { signingAuthority } from './signing-authority.table.ts';

const ground = (changed: readonly DatedRow[] = []): RuleGround => ({
  day: '2026-03-02',
  place: { level: 4, regions: ['520000', '520100', '520102'] },
  rowsOf: (table) => [...(table === 'approvalLimits' ? approvalLimits : signingAuthority).rows, ...changed],
});

test('a limit names the row it was read from, its clause, and that nobody has verified it', () => {
  const limit = limitRow(ground(), approvalLimits, { item: 'assetDisposal' });
  expect(limit?.values).toMatchObject({ statutory: '20', promised: '15' });
  expect(limit?.basis).toMatchObject({ table: 'approvalLimits', row: 'limits-assetDisposal', note: '待确认' });
  expect(limitRow(ground(), approvalLimits, { item: 'vehiclePurchase' })?.basis.note).toBeUndefined();
});

test('a row of the own region goes before the one for everywhere', () => {
  const own = { ...approvalLimits.rows[4]!, id: 'own', region: '520102', values: { promised: 5 } };
  expect(limitRow(ground([own]), approvalLimits, { item: 'vehiclePurchase' })?.basis.row).toBe('own');
  const foreign = { ...own, region: '522701' };
  expect(limitRow(ground([foreign]), approvalLimits, { item: 'vehiclePurchase' })?.values.promised).toBe('7');
});

test('nothing is made up where no row holds', () => {
  expect(limitRow(ground(), approvalLimits, { item: 'unheardOf' })).toBeUndefined();
  expect(bandRow(ground(), signingAuthority, { item: 'unheardOf' }, '1')).toBeUndefined();
});

test.each([
  ['499999.99', 'deputy'],
  ['500000', 'deputy'],
  ['500000.01', 'head'],
  ['10000000', 'head'],
  ['10000000.01', 'government'],
])('a disposal of %s yuan is signed by the %s', (amount, signer) => {
  expect(bandRow(ground(), signingAuthority, { item: 'assetDisposal' }, amount)?.values.signer).toBe(signer);
});

test('an item without an amount has one signer', () => {
  expect(bandRow(ground(), signingAuthority, { item: 'vehicleQuota' }, '0')?.values.signer).toBe('head');
});
