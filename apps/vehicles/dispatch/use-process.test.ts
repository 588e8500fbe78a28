import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serviceActor } from '#platform/identity';
import { shanghaiDay } from '#standards/language';
import type { Town } from '../../../platform/identity/testing/town.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';
import { inHours } from './testing/dispatch-town.ts';
import { openUseTown } from './testing/use-town.ts';

let town: Town;
beforeAll(async () => {
  town = await openUseTown();
});
afterAll(() => town?.close());

/** So many hours after noon of tomorrow in Shanghai: no night lies between two of them by chance. */
const noon = (hours: number) => {
  const day = shanghaiDay(new Date(Date.now() + 86_400_000));
  return new Date(Date.parse(`${day}T12:00:00+08:00`) + hours * 3_600_000).toISOString();
};

const formOf = (login: string) => ({
  reason: '送审计资料',
  destination: '市审计局',
  reach: 'local',
  plannedFrom: noon(0),
  plannedTo: noon(1),
  user: town.id(`person ${login}`),
  passengerCount: 2,
  origin: '县财政局',
  offHoursReason: '值班需要',
});

/** Applies and answers the case. */
async function apply(more: Readonly<Record<string, unknown>> = {}, login = 'clerk'): Promise<string> {
  const form = { ...formOf(login), ...more };
  const answer = (await town.act(await town.actor(login), 'process.startVehicleUse', form)) as { id: string };
  return answer.id;
}

/** Does a verb on the task of the case that is this person's; the head of the unit presides under a second post. */
async function decide(login: string, ofCase: string, verb: string, input: object = {}) {
  const actor = await town.actor(login, login === 'acting-head' ? 2 : 1);
  const { tasks } = (await town.ask(actor, 'process.caseDetail', { case: ofCase })) as {
    tasks: readonly { task: number }[];
  };
  return town.act(actor, `caseFile.${verb}`, { task: tasks[0]?.task ?? 1, ...input }, ofCase);
}

async function orderOf(ofCase: string) {
  const reader = town.store.as(serviceActor('onlooker', { permissions: ['dispatchOrder.read'] }));
  return (await reader.find(dispatchOrder, { filter: { field: 'case', op: 'eq', value: ofCase } })).rows[0];
}

test('inside the county the reviewer of the unit has the last word, and the order waits for a car', async () => {
  const id = await apply();
  expect(await orderOf(id)).toMatchObject({ status: 'requested' });
  await decide('unit-admin', id, 'approve');
  expect(await orderOf(id)).toMatchObject({
    status: 'approved',
    approvedBy: town.id('person unit-admin'),
    caseNo: expect.stringMatching(/^BJ/),
  });
});

test.each([
  ['out of the city', { reach: 'province' }],
  ['overnight', { plannedTo: noon(30) }],
  ['out of the province', { reach: 'outside' }],
])('%s the leader decides too, here the head who presides', async (_, more) => {
  const id = await apply(more);
  await decide('unit-admin', id, 'approve');
  expect(await orderOf(id)).toMatchObject({ status: 'requested' });
  await decide('acting-head', id, 'approve');
  expect(await orderOf(id)).toMatchObject({ status: 'approved', approvedBy: town.id('person acting-head') });
});

test.each([
  ['asked for himself', () => apply({}, 'unit-admin')],
  ['is to use himself', () => apply({ user: town.id('person unit-admin') })],
])('the reviewer is not asked about what he %s', async (_, ask) => {
  const id = await ask();
  await expect(decide('unit-admin', id, 'approve')).rejects.toMatchObject({ code: expect.any(String) });
  expect(await orderOf(id)).toMatchObject({ status: 'requested' });
  await decide('acting-head', id, 'approve');
  expect(await orderOf(id)).toMatchObject({ status: 'approved' });
});

test('what is returned is changed, handed in again and judged anew; what is refused ends', async () => {
  const id = await apply();
  await decide('unit-admin', id, 'return', { opinion: '请写明目的地', to: 'applicant' });
  expect(await orderOf(id)).toMatchObject({ status: 'returned' });
  const clerk = await town.actor('clerk');
  await town.act(clerk, 'process.amendVehicleUse', { ...formOf('clerk'), case: id, destination: '市审计局二号楼' });
  await town.act(clerk, 'caseFile.resubmit', {}, id);
  expect(await orderOf(id)).toMatchObject({ status: 'requested', destination: '市审计局二号楼' });
  await decide('unit-admin', id, 'deny', { opinion: '可乘公共交通' });
  expect(await orderOf(id)).toMatchObject({ status: 'returned' });
});

test('a late application needs its reason, and the head is told of it', async () => {
  const late = { plannedFrom: inHours(-0.2), plannedTo: inHours(0.1) };
  await expect(apply(late)).rejects.toMatchObject({ code: 'ORDER_LATE_REASON' });
  const id = await apply({ ...late, lateReason: '防汛抢险', urgent: true });
  await decide('unit-admin', id, 'approve');
  expect(await orderOf(id)).toMatchObject({ status: 'approved', late: true, urgent: true });
  const { copies } = (await town.ask(await town.actor('clerk'), 'process.caseDetail', { case: id })) as {
    copies: readonly { name: string }[];
  };
  expect(copies.map(({ name }) => name)).toEqual(['冯主持']);
});

/** The next Sunday in Shanghai that is not tomorrow. */
function sunday(): string {
  for (let day = Date.now() + 2 * 86_400_000; ; day += 86_400_000) {
    const name = shanghaiDay(new Date(day));
    if (new Date(`${name}T00:00:00Z`).getUTCDay() === 0) return name;
  }
}

test('a use outside working time needs its reason and stays marked; a Sunday that is worked is none, unless the region has it off', async () => {
  const day = sunday();
  const asked = { plannedFrom: `${day}T02:00:00Z`, plannedTo: `${day}T03:00:00Z` };
  await expect(apply({ ...asked, offHoursReason: null })).rejects.toMatchObject({ code: 'ORDER_OFF_HOURS' });
  const off = await apply({ ...asked, offHoursReason: '防汛值班' });
  expect(await orderOf(off)).toMatchObject({ offHours: true, offHoursReason: '防汛值班' });
  await sql`insert into work_calendar_year (year, holidays, make_up_days, source, evidence, published_at)
    values (${Number(day.slice(0, 4))}, '[]', array[${day}::date], '国务院办公厅通知', 'V', now())`.execute(
    town.store.system,
  );
  const worked = await apply({ ...asked, offHoursReason: '不必要的理由' });
  expect(await orderOf(worked)).toMatchObject({ offHours: false, offHoursReason: null });
  const late = { plannedFrom: `${day}T02:00:00Z`, plannedTo: `${day}T13:00:00Z`, offHoursReason: null };
  await expect(apply(late)).rejects.toMatchObject({ code: 'ORDER_OFF_HOURS' });
  await sql`insert into region_day_off (region, day, name) values (${town.id('region E')}, ${day}, '苗年')`.execute(
    town.store.system,
  );
  await expect(apply({ ...asked, offHoursReason: null })).rejects.toMatchObject({ code: 'ORDER_OFF_HOURS' });
  for (const table of ['work_calendar_year', 'region_day_off'])
    await sql`delete from ${sql.table(table)}`.execute(town.store.system);
});

test('who may not apply is refused, and a form that lacks its reason too', async () => {
  await expect(apply({}, 'driver')).rejects.toMatchObject({ status: 403 });
  await expect(apply({ reason: '' })).rejects.toMatchObject({ code: 'INVALID', rows: [{ path: 'reason' }] });
});

test('the form starts from who asks and says how many cars are free', async () => {
  const clerk = await town.actor('clerk');
  const unit = town.id('finance');
  const { form } = (await town.ask(clerk, 'vehicles.prefillUse', { unit })) as { form: Record<string, unknown> };
  expect(form).toMatchObject({ user: town.id('person clerk'), origin: '东县财政局', passengerCount: 1 });
  const said = await town.ask(clerk, 'vehicles.calculateUse', {
    ...form,
    unit,
    reason: '送审计资料',
    destination: '市审计局',
    plannedFrom: '2026-10-01T01:00:00Z',
    plannedTo: '2026-10-01T03:00:00Z',
  });
  expect(said).toMatchObject({
    lines: [{ label: '本单位可派车辆', value: '1' }],
    notices: [{ rule: 'VH-8', message: expect.stringContaining('国庆') }, { rule: 'VH-late' }],
  });
  const foreign = town.ask(clerk, 'vehicles.prefillUse', { unit: town.id('westFinance') });
  await expect(foreign).rejects.toMatchObject({ status: 404 });
});
