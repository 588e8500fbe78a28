import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OrdersTown, openOrdersTown } from '../testing/orders-town.ts';
import { watchOrders } from './watch-orders.ts';

let town: OrdersTown;
beforeAll(async () => {
  town = await openOrdersTown();
});
afterAll(() => town?.close());

/** Registered, handed over and received by the clerk. */
async function received(more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const id = await town.register(more);
  await town.on('county', id, 'assign');
  await town.on('clerk', id, 'receive');
  return id;
}
const refusal = (code: string) => expect.objectContaining({ code });
const stepsOf = async (login: string, id: string) =>
  (await town.ask(await town.actor(login), 'process.orderSteps', { order: id })) as {
    steps: { action: string; actor: string; words: string | null; days: number | null }[];
    used: number | null;
  };
/** The moment before the last day of an order is over, and the one after. */
const lastDay = async (id: string, hour: string) => `${String((await town.row(id)).due)}T${hour}:00:00Z`;

describe('a supervision order', () => {
  test('goes from 立项 to 销号: each side finds it among the to-dos when it is its turn, is told once, and the history keeps it', async () => {
    const id = await town.register();
    expect(await town.row(id)).toMatchObject({ state: 'registered', no: expect.stringMatching(/^DB\d{8}$/) });
    expect(await town.todos(id)).toEqual(['county: 督办单待交办']);
    await town.on('county', id, 'assign');
    expect(await town.todos(id)).toEqual([
      'acting-head: 督办单待签收',
      'clerk: 督办单待签收',
      'unit-admin: 督办单待签收',
    ]);
    await town.on('clerk', id, 'receive');
    expect(await town.todos(id)).toEqual(['clerk: 督办单待反馈']);
    await town.on('clerk', id, 'answer', { words: '已安装三台，余一台待返厂。' });
    expect(await town.todos(id)).toEqual(['county: 督办反馈待审核']);
    await town.on('county', id, 'sendBack', { why: '请补充返厂车辆的安装时间', days: 2 });
    expect(await town.todos(id)).toEqual(['clerk: 督办单退回补办']);
    await town.on('clerk', id, 'answer', { words: '返厂车辆已于本周安装。' });
    await town.on('county', id, 'conclude', { words: '属实，同意办结。' });
    expect(await town.todos(id)).toEqual(['county: 督办单待销号']);
    await town.on('county', id, 'close', {});
    expect(await town.todos(id)).toEqual([]);
    expect(await town.row(id)).toMatchObject({ state: 'closed', late: false, answer: '返厂车辆已于本周安装。' });
    const { steps } = await stepsOf('clerk', id);
    const whole = ['register', 'assign', 'receive', 'answer', 'sendBack', 'answer', 'conclude', 'close'];
    expect(steps.map(({ action }) => action)).toEqual(whole);
    expect(steps.find(({ action }) => action === 'sendBack')).toMatchObject({
      days: 2,
      words: '请补充返厂车辆的安装时间',
    });
    expect((await town.told(id)).filter((line) => line.startsWith('clerk'))).toEqual([
      'clerk: 收到督办单',
      'clerk: 督办单退回补办',
      'clerk: 督办反馈已通过审核',
      'clerk: 督办单已销号',
    ]);
  });

  test('is the issuer’s alone until it is handed over, and the unit’s after that', async () => {
    const id = await town.register();
    await expect(stepsOf('clerk', id)).rejects.toEqual(refusal('NOT_FOUND'));
    await town.on('county', id, 'assign');
    expect((await stepsOf('clerk', id)).steps).toHaveLength(2);
    await expect(stepsOf('seconded', id)).rejects.toEqual(refusal('NOT_FOUND'));
    await expect(town.on('seconded', id, 'receive')).rejects.toEqual(refusal('NOT_FOUND'));
    await expect(town.on('clerk', id, 'conclude', { words: '好' })).rejects.toEqual(refusal('FORBIDDEN'));
    await expect(town.on('county', id, 'receive')).rejects.toEqual(refusal('FORBIDDEN'));
  });

  test('reaches no unit and no case beyond the supervisor', async () => {
    await expect(town.register({ unit: town.id('westFinance') })).rejects.toEqual(refusal('ORDER_BEYOND'));
    await expect(town.register({}, 'clerk')).rejects.toEqual(refusal('FORBIDDEN'));
    const id = await town.register();
    const moved = {
      title: '另一事项',
      grade: 'red',
      unit: town.id('otherCity'),
      demand: '请办理',
      signDays: 1,
      days: 3,
    };
    await expect(town.on('county', id, 'amend', moved)).rejects.toEqual(refusal('ORDER_BEYOND'));
  });

  test('is not handed to a unit in which nobody would find it', async () => {
    const id = await town.register({ unit: town.id('school') });
    await expect(town.on('county', id, 'assign')).rejects.toEqual(refusal('ORDER_NO_HANDLER'));
    expect(await town.row(id)).toMatchObject({ state: 'registered' });
  });

  test('asks for what was ordered and for how long, and refuses a step out of turn or done twice', async () => {
    await expect(town.register({ demand: '' })).rejects.toEqual(refusal('INVALID'));
    await expect(town.register({ days: 0 })).rejects.toEqual(refusal('INVALID'));
    await expect(town.register({ days: 251 })).rejects.toEqual(refusal('INVALID'));
    const id = await town.register();
    await expect(town.on('county', id, 'close')).rejects.toEqual(refusal('STATE_FORBIDS'));
    await town.on('county', id, 'assign');
    await expect(town.on('county', id, 'assign')).rejects.toEqual(refusal('STATE_FORBIDS'));
    const both = await Promise.allSettled([town.on('clerk', id, 'receive'), town.on('unit-admin', id, 'receive')]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(town.on('clerk', id, 'answer', { words: ' ' })).rejects.toEqual(refusal('INVALID'));
  });

  test('can be mended before it is handed over, and withdrawn with a reason at any time before it is done', async () => {
    const id = await town.register();
    const matter = {
      title: '改后的事项',
      grade: 'red',
      unit: town.id('finance'),
      demand: '请办理',
      signDays: 2,
      days: 3,
    };
    await town.on('county', id, 'amend', matter);
    expect(await town.row(id)).toMatchObject({ title: '改后的事项', days: 3 });
    await town.on('county', id, 'assign');
    await expect(town.on('county', id, 'amend', matter)).rejects.toEqual(refusal('STATE_FORBIDS'));
    await town.on('county', id, 'withdraw', { why: '事项已由市局督办' });
    expect(await town.todos(id)).toEqual([]);
    expect(await town.told(id)).toContain('clerk: 督办单已撤销');
    const silent = await town.register();
    await town.on('county', silent, 'withdraw', { why: '立错' });
    expect(await town.told(silent)).toEqual([]);
  });

  test('is judged by nobody who answered it', async () => {
    const id = await received();
    await town.on('clerk', id, 'answer', { words: '已办' });
    await sql`update supervision_order set answered_by = ${town.id('person county')} where id = ${id}`.execute(
      town.store.system,
    );
    await expect(town.on('county', id, 'conclude', { words: '好' })).rejects.toEqual(refusal('ORDER_OWN_ANSWER'));
    await expect(town.on('county', id, 'sendBack', { why: '不', days: 1 })).rejects.toEqual(
      refusal('ORDER_OWN_ANSWER'),
    );
  });
});

describe('the time of an order', () => {
  test('runs in working days from the day after, shows its lights, tells both sides when it is over, and each once', async () => {
    const id = await received({ days: 10 });
    const before = await town.row(id);
    await watchOrders(town.store);
    expect(await town.row(id)).toMatchObject({ light: 'green', rev: before.rev });
    const late = await lastDay(id, '23');
    await watchOrders(town.store, await lastDay(id, '02'));
    expect(await town.row(id)).toMatchObject({ light: 'orange' });
    await watchOrders(town.store, late);
    await watchOrders(town.store, late);
    expect(await town.row(id)).toMatchObject({ light: 'red' });
    const told = await town.told(id);
    expect(told.filter((line) => line === 'clerk: 督办单已超期')).toHaveLength(1);
    expect(told.filter((line) => line === 'county: 督办单已超期')).toHaveLength(1);
    const { rows } = await sql<{ light: number }>`
      select light from todo where link = ${`/r/supervisionOrder/${id}`} and closed_at is null`.execute(
      town.store.system,
    );
    expect(rows).toEqual([{ light: 3 }]);
  });

  test('that is over before anybody received it is told to both sides', async () => {
    const id = await town.register();
    await town.on('county', id, 'assign');
    const sign = String((await town.row(id)).sign);
    await watchOrders(town.store, `${sign}T10:00:00Z`);
    expect(await town.told(id)).not.toContain('county: 督办单逾期未签收');
    await watchOrders(town.store, `${sign}T23:00:00Z`);
    await watchOrders(town.store, `${sign}T23:30:00Z`);
    expect((await town.told(id)).filter((line) => line.endsWith('督办单逾期未签收'))).toHaveLength(4);
  });

  test('is longer by an extension that was asked for and granted, and not by one that was refused', async () => {
    const id = await received();
    const before = String((await town.row(id)).due);
    await expect(town.on('county', id, 'decideExtension', { verdict: 'granted' })).rejects.toEqual(
      refusal('NO_EXTENSION'),
    );
    await town.on('clerk', id, 'askExtension', { days: 3, why: '设备到货延迟' });
    await expect(town.on('clerk', id, 'askExtension', { days: 3, why: '再申请' })).rejects.toEqual(
      refusal('EXTENSION_PENDING'),
    );
    expect(await town.todos(id)).toEqual(['clerk: 督办单待反馈', 'county: 督办单申请延期']);
    await town.on('county', id, 'decideExtension', { verdict: 'refused', words: '请按期完成' });
    expect(String((await town.row(id)).due)).toBe(before);
    await town.on('clerk', id, 'askExtension', { days: 3, why: '设备到货延迟' });
    await town.on('county', id, 'decideExtension', { verdict: 'granted' });
    expect(String((await town.row(id)).due) > before).toBe(true);
    expect(await town.row(id)).toMatchObject({ run_days: 8, extension_asked: null });
    expect(await town.todos(id)).toEqual(['clerk: 督办单待反馈']);
  });

  test('that is over cannot be extended, and a late answer is marked so', async () => {
    const id = await received();
    await sql`update supervision_order set run_from = '2026-03-02T01:00:00Z', due_on = '2026-03-09' where id = ${id}`.execute(
      town.store.system,
    );
    await expect(town.on('clerk', id, 'askExtension', { days: 3, why: '晚了' })).rejects.toEqual(refusal('CLOCK_OVER'));
    expect(await town.on('clerk', id, 'answer', { words: '已办' })).toEqual({ late: true });
    expect((await stepsOf('clerk', id)).used).toBeGreaterThan(100);
  });

  test('moves with the calendar, and the history says from which day to which', async () => {
    const id = await received();
    const { due } = await town.row(id);
    await sql`insert into region_day_off (region, day, name) values (${town.id('region E')}, ${due}::date, '地方节日')`.execute(
      town.store.system,
    );
    await watchOrders(town.store);
    const moved = String((await town.row(id)).due);
    expect(moved > String(due)).toBe(true);
    const { steps } = await stepsOf('clerk', id);
    expect(steps.at(-1)).toMatchObject({ action: 'recount', actor: '系统', words: `${due} → ${moved}` });
    await sql`delete from region_day_off`.execute(town.store.system);
  });

  test('is urged at most once in four hours, and comes to the top of the list', async () => {
    const id = await received();
    await town.on('county', id, 'remind', { words: '请抓紧' });
    expect(await town.todos(id)).toEqual(['clerk: 【催办】督办单待反馈']);
    await expect(town.on('county', id, 'remind', {})).rejects.toEqual(refusal('URGED_JUST_NOW'));
    await watchOrders(town.store);
    expect(await town.todos(id)).toEqual(['clerk: 【催办】督办单待反馈']);
  });

  test('does not lie with somebody who has left: whoever handles orders there finds it', async () => {
    const id = await received();
    await sql`update account set status = 'suspended' where login = 'clerk'`.execute(town.store.system);
    await watchOrders(town.store);
    await sql`update account set status = 'active' where login = 'clerk'`.execute(town.store.system);
    expect(await town.todos(id)).toEqual(['acting-head: 督办单待反馈', 'unit-admin: 督办单待反馈']);
  });
});

test('an order about a case stands in the log of the case, and whoever has its task is told', async () => {
  const begun = await town.act(await town.actor('clerk'), 'process.startBorrowHall', { hall: '督办一号厅', seats: 30 });
  const { id: caseId } = begun as { id: string };
  const city = await town.actor('city');
  const body = await sql<{ body: string }>`select body from case_file where id = ${caseId}`.execute(town.store.system);
  expect(body.rows[0]?.body).toBe(town.id('countyBureau'));
  const id = await town.register({ case: caseId, unit: town.id('finance') }, 'city');
  await town.on('city', id, 'assign');
  const { entries, whole } = (await town.ask(city, 'process.caseLog', { case: caseId })) as {
    entries: { action: string; actor: string }[];
    whole: boolean;
  };
  expect(entries.filter(({ action }) => action === 'supervise')).toHaveLength(2);
  expect(whole).toBe(true);
  const other = await town.register({ case: caseId }, 'county');
  expect(await town.row(other)).toMatchObject({ case: caseId });
});

test('the history of an order cannot be changed', async () => {
  const id = await town.register();
  const change = sql`update supervision_step set words = '改' where order_id = ${id}`.execute(town.store.system);
  await expect(change).rejects.toThrow('cannot be changed');
});
