import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Grade } from '#standards/language';
import { sampleOrder, samplePerson } from '#testing/sample-app';
import type { Actor, Arm } from '../contract/actor.ts';
import { personActor } from '../write/testing/actors.ts';
import { type SampleWorld, sampleWorld } from '../write/testing/sample-world.ts';
import { sampleIdNumber } from '../write/testing/samples.ts';
import { rawRow } from '../write/testing/tables.ts';

let world: SampleWorld;
let order: string;
let person: string;

const PERMISSIONS = ['read', 'history', 'reveal']
  .flatMap((verb) => [`sampleOrder.${verb}`, `samplePerson.${verb}`])
  .join(' ');

beforeAll(async () => {
  world = await sampleWorld();
  await world.store.run(world.service, async (tx) => {
    const orders = await tx.create(sampleOrder, [
      { title: '东县申请', unit: world.id.eastOffice, purpose: 'office', amount: '1234.50', remark: '内部' },
      { title: '西县申请', unit: world.id.westOffice, purpose: 'office', amount: '99.00' },
    ]);
    order = orders.rows[0]!.id;
    const people = await tx.create(samplePerson, [
      {
        name: '王小明',
        badge: 'B1',
        unit: world.id.eastOffice,
        phone: '13800001234',
        idNumber: sampleIdNumber(1),
        bornOn: '1990-01-01',
      },
    ]);
    person = people.rows[0]!.id;
    await tx.update(sampleOrder, [{ id: order, rev: 1, set: { amount: '2000.00', remark: '改' } }]);
  });
});

afterAll(() => world.close());

const ACCOUNT = '00000000-0000-7000-8000-00000000fffe';

function reader(...arms: (readonly [Grade, Arm, string?])[]): Actor {
  return personActor(
    '读者',
    { account: ACCOUNT, person: ACCOUNT },
    arms.map(([clearance, arm, permissions = PERMISSIONS]) => ({ permissions, arms: [arm], clearance })),
  );
}

const everything: Arm = { by: 'everything' };
const east = (): Arm => ({ by: 'place', prefix: world.place.east });
const as = (actor: Actor) => world.store.as(actor);

describe('fields of a row', () => {
  test('are clear, masked or absent by grade, clearance and mask', async () => {
    const low = await as(reader([1, everything])).get(samplePerson, person);
    expect(low).not.toHaveProperty('bornOn');
    const middle = await as(reader([2, everything])).get(samplePerson, person);
    expect(middle).toMatchObject({
      name: '王小明',
      phone: '138****1234',
      idNumber: '***',
      $masked: ['phone', 'idNumber'],
    });
    expect(middle).not.toHaveProperty('bornOn');
    const high = await as(reader([4, everything])).get(samplePerson, person);
    expect(high).toMatchObject({ phone: '13800001234', idNumber: sampleIdNumber(1), bornOn: '1990-01-01' });
    expect(high).not.toHaveProperty('$masked');
  });

  test('are seen by the highest clearance among the arms that reach this very row', async () => {
    const actor = reader([2, everything], [3, east()]);
    const { rows } = await as(actor).find(sampleOrder, { sort: 'createdAt' });
    expect(rows.map(({ amount }) => amount)).toEqual(['2000.00', '***']);
    expect(rows[1]).toMatchObject({ $masked: ['amount'] });
  });

  test('empty values are not called masked', async () => {
    const created = await world.store.run(world.service, (tx) =>
      tx.create(sampleOrder, [{ title: '无金额', unit: world.id.eastOffice, purpose: 'office' }]),
    );
    const row = await as(reader([2, everything])).get(sampleOrder, created.rows[0]!.id);
    expect(row.amount).toBeNull();
    expect(row).not.toHaveProperty('$masked');
    await world.store.run(world.service, (tx) => tx.void(sampleOrder, [created.rows[0]!]));
  });
});

describe('operations on a whole list', () => {
  const refused = (actor: Actor, resource: typeof sampleOrder | typeof samplePerson, query: object, code: string) =>
    expect(as(actor).find(resource, query)).rejects.toMatchObject({ code });

  test('filter, sort and group by a masked or hidden field are refused like by one that does not exist', async () => {
    const actor = reader([2, everything]);
    for (const field of ['phone', 'idNumber', 'bornOn', 'nothing']) {
      await refused(actor, samplePerson, { filter: { field, op: 'notEmpty' } }, 'UNKNOWN_FIELD');
      await refused(actor, samplePerson, { filter: { not: { or: [{ field, op: 'empty' }] } } }, 'UNKNOWN_FIELD');
      await refused(actor, samplePerson, { sort: field }, 'UNKNOWN_FIELD');
      await expect(as(actor).group(samplePerson, field)).rejects.toMatchObject({ code: 'UNKNOWN_FIELD' });
      await expect(as(actor).count(samplePerson, { filter: { field, op: 'notEmpty' } })).rejects.toMatchObject({
        code: 'UNKNOWN_FIELD',
      });
    }
  });

  test('need the field clear under every arm, because a row of the other arm would tell', async () => {
    const mixed = reader([2, everything], [3, east()]);
    expect(as(mixed).fieldAccess(sampleOrder)).toMatchObject({ amount: 'masked', title: 'clear' });
    await refused(mixed, sampleOrder, { sort: 'amount' }, 'UNKNOWN_FIELD');
    const whole = reader([3, everything], [2, east()]);
    expect(as(whole).fieldAccess(sampleOrder)).toMatchObject({ amount: 'clear' });
    const { rows } = await as(whole).find(sampleOrder, { sort: '-amount' });
    expect(rows.map(({ amount }) => amount)).toEqual(['2000.00', '99.00']);
  });

  test('leave out rows that are seen through sight alone when they ask for more than sight shows', async () => {
    const west = reader([3, { by: 'place', prefix: world.place.west }]);
    await world.store.run(world.service, (tx) =>
      tx.grantSight(sampleOrder, [order], { person: ACCOUNT }, null, '会签'),
    );
    const { rows } = await as(west).find(sampleOrder, { sort: 'createdAt' });
    expect(rows.map(({ amount }) => amount)).toEqual(['***', '99.00']);
    expect((await as(west).find(sampleOrder, { sort: 'amount' })).rows.map(({ amount }) => amount)).toEqual(['99.00']);
    expect(await as(west).count(sampleOrder, { filter: { field: 'amount', op: 'gt', value: '0' } })).toMatchObject({
      value: 1,
    });
    await world.store.run(world.service, (tx) => tx.revokeSight(sampleOrder, [order], { person: ACCOUNT }));
    expect((await as(west).find(sampleOrder)).rows).toHaveLength(1);
  });

  test('find a sealed value by equality where it is clear', async () => {
    const filter = { field: 'idNumber', op: 'eq', value: sampleIdNumber(1) } as const;
    expect((await as(reader([4, everything])).find(samplePerson, { filter })).rows).toHaveLength(1);
    const other = { ...filter, value: sampleIdNumber(2) };
    expect((await as(reader([4, everything])).find(samplePerson, { filter: other })).rows).toHaveLength(0);
    await refused(reader([4, everything]), samplePerson, { sort: 'idNumber' }, 'BAD_SORT');
    await expect(as(reader([4, everything])).group(samplePerson, 'idNumber')).rejects.toMatchObject({
      code: 'FIELD_NOT_FILTERABLE',
    });
  });
});

describe('sight', () => {
  test('shows the row to somebody without any grant, and nothing else', async () => {
    const stranger = personActor('外人', { account: ACCOUNT, person: ACCOUNT }, []);
    await expect(as(stranger).get(sampleOrder, order)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await world.store.run(world.service, (tx) => tx.grantSight(sampleOrder, [order], { person: ACCOUNT }));
    expect(await as(stranger).get(sampleOrder, order)).toMatchObject({ title: '东县申请', amount: '***' });
    expect((await as(stranger).find(sampleOrder)).rows).toHaveLength(1);
    await expect(as(stranger).find(samplePerson)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await world.store.run(world.service, (tx) => tx.revokeSight(sampleOrder, [order], { person: ACCOUNT }));
    await expect(as(stranger).get(sampleOrder, order)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('history', () => {
  test('is masked like the row', async () => {
    const changeAt = async (clearance: Grade) => {
      const trail = await as(reader([clearance, everything])).history(sampleOrder, order);
      return trail.find(({ verb }) => verb === 'update');
    };
    const updated = await changeAt(2);
    expect(updated).toMatchObject({ actor: 'system:test', actorUnit: null });
    expect(updated?.changes).toEqual([
      { field: 'amount', title: '金额', before: '***', after: '***' },
      { field: 'remark', title: '说明', before: '内部', after: '改' },
    ]);
    expect((await changeAt(3))?.changes[0]).toMatchObject({ before: '1234.50', after: '2000.00' });
    expect((await changeAt(1))?.changes.map(({ field }) => field)).toEqual(['amount']);
  });

  test('of a row out of sight or without the permission is refused', async () => {
    const west: Arm = { by: 'place', prefix: world.place.west };
    await expect(as(reader([3, west])).history(sampleOrder, order)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const onlyReads = reader([3, everything, 'sampleOrder.read']);
    await expect(as(onlyReads).history(sampleOrder, order)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(as(onlyReads).history(sampleOrder, "x' or true")).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('reveal', () => {
  test('gives a masked value with a reason, and leaves a mark in the trail and in the access log', async () => {
    const actor = reader([2, everything]);
    expect(await as(actor).reveal(samplePerson, person, 'idNumber', '核对社保账户')).toBe(sampleIdNumber(1));
    expect(await as(actor).reveal(samplePerson, person, 'phone', '通知领取证件')).toBe('13800001234');
    const [entry] = await as(reader([3, everything])).history(samplePerson, person);
    expect(entry).toMatchObject({ verb: 'reveal', actor: '读者', reason: '通知领取证件', changes: [] });
    const logged = await world.store.system
      .selectFrom('access_log')
      .selectAll()
      .where('action', '=', 'reveal')
      .execute();
    expect(logged.map(({ row_id, field, reason, actor: who }) => [row_id, field, reason, who])).toEqual([
      [person, 'id_number', '核对社保账户', '读者'],
      [person, 'phone', '通知领取证件', '读者'],
    ]);
    expect(JSON.stringify(await rawRow(world.store, 'smp_person', person))).not.toContain(sampleIdNumber(1));
  });

  test('is refused for a while to whoever looks at one value after the other', async () => {
    const collector = { ...reader([2, everything]), account: '00000000-0000-7000-8000-00000000c011' };
    const look = () => as(collector).reveal(samplePerson, person, 'phone', '逐个查看');
    for (let n = 0; n < 30; n++) await look();
    await expect(look()).rejects.toMatchObject({ code: 'TOO_MANY', status: 429, detail: { retryAfter: 600 } });
    await expect(as(reader([2, everything])).reveal(samplePerson, person, 'phone', '通知领证')).resolves.toBeDefined();
  });

  test('asks for the permission, a reason, and a field that shows at all', async () => {
    const actor = reader([2, everything]);
    const why = '核对社保账户';
    await expect(as(actor).reveal(samplePerson, person, 'phone', ' ')).rejects.toMatchObject({ code: 'REVEAL_REASON' });
    await expect(as(actor).reveal(samplePerson, person, 'bornOn', why)).rejects.toMatchObject({
      code: 'UNKNOWN_FIELD',
    });
    await expect(as(actor).reveal(samplePerson, person, 'nothing', why)).rejects.toMatchObject({
      code: 'UNKNOWN_FIELD',
    });
    const onlyReads = reader([2, everything, 'samplePerson.read']);
    await expect(as(onlyReads).reveal(samplePerson, person, 'phone', why)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const elsewhere = reader(
      [2, everything, 'samplePerson.read'],
      [2, { by: 'place', prefix: world.place.west }, 'samplePerson.reveal'],
    );
    await expect(as(elsewhere).reveal(samplePerson, person, 'phone', why)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
