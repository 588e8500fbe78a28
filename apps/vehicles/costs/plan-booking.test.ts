import { expect, test } from 'vitest';
import { type LedgerCost, type OrderCost, planBooking } from './plan-booking.ts';

const toll: OrderCost = { ledger: 'fee', kind: 'toll', amount: '15.00' };
const fuel: OrderCost = { ledger: 'fill', kind: 'petrol', amount: '300.00', volume: '40' };
const row = (id: string, cost: OrderCost, booked = false): LedgerCost => ({ ...cost, id, rev: 1, booked });

test.each<[string, Parameters<typeof planBooking>, string]>([
  ['what stands nowhere is entered', [[toll, fuel], [], []], 'create toll petrol'],
  ['what is booked already stays', [[toll], [row('b', toll, true)], []], ''],
  ['what somebody entered is tied, not entered again', [[toll], [], [row('a', toll)]], 'tie a'],
  [
    'what somebody enters later takes the place of the booking',
    [[toll], [row('b', toll, true)], [row('a', toll)]],
    'tie a void b',
  ],
  ['one entry is one cost', [[toll, toll], [], [row('a', toll)]], 'create toll tie a'],
  ['another amount is another bill', [[toll], [], [row('a', { ...toll, amount: '10.00' })]], 'create toll'],
  ['parking is no toll', [[toll], [], [row('a', { ...toll, kind: 'parking' })]], 'create toll'],
  ['a car wash is another cost', [[{ ...toll, kind: 'other' }], [], [row('a', { ...toll, kind: 'wash' })]], 'tie a'],
  [
    'the pump names the fuel better than the driver',
    [[fuel], [], [row('a', { ...fuel, kind: 'diesel', volume: '39.98' })]],
    'tie a',
  ],
  [
    'a corrected volume is booked anew',
    [[{ ...fuel, volume: '41' }], [row('b', fuel, true)], []],
    'create petrol void b',
  ],
  [
    'what is no longer said is taken back, or let go',
    [[], [row('b', toll, true), row('a', fuel)], []],
    'untie a void b',
  ],
])('%s', (_title, given, told) => {
  const { create, tie, untie, void: gone } = planBooking(...given);
  const ids = (rows: readonly LedgerCost[]) => rows.map(({ id }) => id);
  const said = { create: create.map(({ kind }) => kind), tie: ids(tie), untie: ids(untie), void: ids(gone) };
  const words = Object.entries(said).flatMap(([what, of]) => (of.length > 0 ? [what, ...of] : []));
  expect(words.join(' ')).toBe(told);
});
