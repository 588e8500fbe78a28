import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type IntakeTown, openIntakeTown } from './testing/intake-town.ts';
import { unitFleetBook } from './testing/unit-fleet-book.ts';

let town: IntakeTown;
beforeAll(async () => {
  town = await openIntakeTown();
});
afterAll(() => town?.close());

test('whoever may make rows of a ledger but not void them is not offered to take a batch back, and is told why when asking anyway', async () => {
  const { rows } = await sql<{ name: string }>`select name from unit where id = ${town.town.id('finance')}`.execute(
    town.town.store.system,
  );
  for (const [login, may] of [
    ['clerk', true],
    ['county', false],
  ] as const) {
    const client = await town.signIn(login);
    const book = await unitFleetBook(rows[0]!.name, 3);
    const batch = await town.check(client, 'vehicle', '车辆.xlsx', book);
    expect((await town.verb(client, batch, 'commit', { reason: '经批准' })).status).toBe(200);
    await town.job('commit', batch);
    const { stage, counts, can } = await town.progress(client, batch);
    expect({ stage, done: counts.done }).toEqual({ stage: 'committed', done: 3 });
    expect(can.includes('undo')).toBe(may);
    const answer = await town.verb(client, batch, 'undo');
    expect(answer).toMatchObject(may ? { status: 200 } : { status: 403, body: { code: 'MAY_NOT_UNDO' } });
    if (may) {
      await town.job('undo', batch);
      expect((await town.progress(client, batch)).stage).toBe('undone');
    } else expect((await town.progress(client, batch)).stage).toBe('committed');
  }
});
