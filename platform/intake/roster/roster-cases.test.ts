import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../http/testing/api-town.ts';
import { assetTable } from '../testing/asset-table.ts';
import { type IntakeTown, openIntakeTown } from '../testing/intake-town.ts';
import { rosterBook } from '../testing/roster-book.ts';

let town: IntakeTown;
let admin: Client;
beforeAll(async () => {
  town = await openIntakeTown();
  admin = await town.signIn('admin');
});
afterAll(() => town?.close());

const cases = (client: Client, batch: string) => town.query(client, 'rosterCases', { batch });

test('a register is told in numbers: units, persons once each, appointments by kind, who works elsewhere', async () => {
  const batch = await town.check(admin, 'roster', '名册.xlsx', await rosterBook('520103'));
  expect((await cases(admin, batch)).body).toEqual({
    units: 3,
    people: 6,
    appointments: [
      { kind: 'regular', count: 3 },
      { kind: 'concurrent', count: 1 },
      { kind: 'dispatched', count: 1 },
      { kind: 'presiding', count: 1 },
      { kind: 'seconded', count: 1 },
    ],
    elsewhere: 2,
  });
});

test('it is told to nobody else, and not of a file that is no register', async () => {
  const batch = await town.begin(admin, 'roster', '名册.xlsx', await rosterBook('520103'));
  const clerk = await town.signIn('clerk');
  expect((await cases(clerk, batch)).status).toBe(404);
  const table = await town.begin(clerk, 'assetCard', '资产.csv', assetTable('某局', [['A1']]));
  expect(await cases(clerk, table)).toMatchObject({ status: 409, body: { code: 'WRONG_STAGE' } });
  expect((await cases(admin, 'no-batch')).status).toBe(422);
});
