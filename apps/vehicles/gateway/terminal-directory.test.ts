import { expect, test } from 'vitest';
import type { KnownTerminal } from '#platform/tracks';
import { newer } from './terminal-directory.ts';

const row: KnownTerminal = { id: 'a', phone: '13900000001', vehicle: 'v', admitted: true, serialNo: null, code: null };

test.each<[string, KnownTerminal | undefined, KnownTerminal, KnownTerminal]>([
  ['a terminal nobody knew is known', undefined, row, row],
  ['a row read before its code was made keeps the code', { ...row, code: 'c1' }, row, { ...row, code: 'c1' }],
  [
    'a row that was stopped is stopped, with its code',
    { ...row, code: 'c1' },
    { ...row, admitted: false },
    { ...row, admitted: false, code: 'c1' },
  ],
  [
    'a voided row does not take the phone from the terminal that bears it now',
    row,
    { ...row, id: 'b', admitted: false },
    row,
  ],
  [
    'the terminal that bears the phone now takes it from a voided one',
    { ...row, admitted: false },
    { ...row, id: 'b' },
    { ...row, id: 'b' },
  ],
])('%s', (_name, known, read, kept) => {
  expect(newer(known, read)).toEqual(kept);
});
