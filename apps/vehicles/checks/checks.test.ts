import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serviceActor } from '#platform/identity';
import type { Actor, GoaError } from '#platform/store';
import { alarmActor } from '../alarms/alarm-detector.ts';
import { vehicleAlarmRules, vehicleDutyHours } from '../alarms/alarm-rules.table.ts';
import type { AlarmEvent } from '../alarms/detect/alarm-event.ts';
import { alarmSettings } from '../alarms/settings.ts';
import { storeAlarms } from '../alarms/store-alarms.ts';
import { vehicleAlarm } from '../alarms/vehicle-alarm.resource.ts';
import { vehicleFinding } from '../usage/vehicle-finding.resource.ts';
import { vehicleUsage } from '../usage/vehicle-usage.resource.ts';
import { openChecks } from './open-checks.ts';
import { type CheckTown, openCheckTown } from './testing/check-town.ts';
import { vehicleCheck } from './vehicle-check.resource.ts';
import { vehiclesWithSigns } from './vehicles-with-signs.ts';

const HOUR = 3_600_000;
const begun = Date.parse('2026-11-18T22:00:00+08:00');
const shipped = new Map([vehicleAlarmRules, vehicleDutyHours].map(({ name, rows }) => [name, rows]));
const settings = alarmSettings((table) => shipped.get(table) ?? [], '2026-11-18');

let town: CheckTown;
let car: string;
let onlooker: Actor;
beforeAll(async () => {
  town = await openCheckTown('life');
  car = town.id('vehicle finance');
  const names = ['vehicle', 'vehicleAlarm', 'vehicleFinding', 'vehicleUsage', 'vehicleCheck'];
  onlooker = serviceActor('onlooker', { permissions: names.map((name) => `${name}.read`) });
});
afterAll(() => town?.close());

const raised = (kind: string, hours: number, vehicle = car): AlarmEvent => ({
  type: 'raised',
  vehicle,
  kind,
  subject: '',
  at: begun + hours * HOUR,
  evidence: {
    first: { at: begun + hours * HOUR, lon: 106.7, lat: 26.6, speed: 30 },
    rule: `alarm-${kind}`,
    ruleDay: '2026-11-18',
    measured: 320,
    limit: 50,
  },
});
const raise = (...events: readonly AlarmEvent[]) =>
  town.store.run(alarmActor(), (tx) => storeAlarms(tx, events, settings));
const checks = async (actor = onlooker) =>
  (await town.store.as(actor).find(vehicleCheck, { sort: 'beganAt', limit: 100 })).rows;
const formOf = async (id: string) => {
  const { rows } = await sql<{ form: Record<string, string>; applicant: string | null }>`
    select form, applicant from case_run where id = ${id}`.execute(town.store.system);
  return rows[0]!;
};
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    ({ code, status }: GoaError) => ({ code, status }),
  );

/** A usage with a finding, as the judge of days writes them. */
async function find(kind: 'noOrder' | 'night', from: number, to: number, n = 1): Promise<string> {
  const judge = serviceActor('judge', {
    permissions: ['vehicle.read', 'vehicleUsage.create', 'vehicleUsage.read', 'vehicleFinding.create'],
  });
  return town.store.run(judge, async (tx) => {
    const usage = await tx.create(vehicleUsage, [
      {
        vehicle: car,
        day: '2026-11-18',
        leftAt: new Date(begun + from * HOUR).toISOString(),
        returnedAt: new Date(begun + to * HOUR).toISOString(),
        verdict: 'noOrder',
        km: '31.0',
        blind: false,
        learnedBase: false,
        status: 'current',
        version: 1,
        pointsHash: 'a'.repeat(64),
        ruleRow: 'usage',
      },
    ]);
    const made = await tx.create(vehicleFinding, [
      {
        vehicle: car,
        day: '2026-11-18',
        kind,
        words: '无派车单行驶 31.0 公里',
        usage: usage.rows[0]!.id,
        dueOn: '2026-12-02',
        evidence: `第 1 次核对（2026-11-19）：无派车单行驶；轨迹摘要 ${'a'.repeat(64)}；核对参数 usage`,
        matter: `${car}:2026-11-18:${kind}:${n}`,
        status: 'new',
      },
    ]);
    return made.rows[0]!.id;
  });
}

describe('what matters becomes a case', () => {
  test('an alarm that matters opens one, for its unit to explain; the same look again opens none', async () => {
    await raise(raised('noOrder', 0));
    expect(await vehiclesWithSigns(town.store)).toEqual([car]);
    await openChecks(town.store, car);
    await openChecks(town.store, car);
    const [check, ...others] = await checks();
    expect(others).toEqual([]);
    expect(check).toMatchObject({ status: 'open', matter: expect.stringContaining('无单出车') });
    expect(await town.open(check!.case!)).toEqual(['explain: acting-head, clerk, unit-admin']);
    const { form, applicant } = await formOf(check!.case!);
    expect(applicant).toBeNull();
    expect(form.evidence).toContain('判定参数 alarm-noOrder（2026-11-18）');
    expect((await town.store.as(onlooker).find(vehicleAlarm, {})).rows).toMatchObject([
      { status: 'handling', check: check!.id },
    ]);
    expect(await vehiclesWithSigns(town.store)).toEqual([]);
  });

  test('another alarm and the findings of the same journey join it, and its evidence says so', async () => {
    await raise(raised('holidayUse', 1));
    await find('noOrder', -0.5, 2);
    await find('night', -0.5, 2);
    await openChecks(town.store, car);
    const all = await checks();
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ beganAt: '2026-11-18T13:30:00.000Z', lastAt: '2026-11-18T16:00:00.000Z' });
    const { form } = await formOf(all[0]!.case!);
    expect(form.evidence).toContain('节假日用车');
    expect(form.evidence).toContain(`轨迹摘要 ${'a'.repeat(64)}`);
    expect(form.beganAt).toBe('2026-11-18T13:30:00.000Z');
  });

  test('a second judgement of the same day stands beside the first, and the log keeps what the form said', async () => {
    const [check] = await checks();
    const [finding] = (await town.store.as(onlooker).find(vehicleFinding, {})).rows;
    const judge = serviceActor('judge', {
      permissions: ['vehicle.read', 'vehicleFinding.read', 'vehicleFinding.update'],
    });
    const evidence = `${finding!.evidence}\n第 2 次核对（2026-11-20）：与派车单相符；轨迹摘要 ${'b'.repeat(64)}`;
    await town.store.run(judge, (tx) =>
      tx.update(vehicleFinding, [{ id: finding!.id, rev: finding!.rev, set: { evidence } }]),
    );
    await openChecks(town.store, car);
    const { form } = await formOf(check!.case!);
    expect(form.evidence).toMatch(/第 1 次核对[\s\S]*第 2 次核对/);
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from case_log where case_id = ${check!.case!} and action = 'amend'`.execute(
      town.store.system,
    );
    expect(rows[0]!.n).toBeGreaterThan(0);
  });

  test('a small alarm keeps its own verbs, until an officer makes a matter of it', async () => {
    const other = town.id('vehicle school');
    await raise(raised('speeding', 0, other));
    await openChecks(town.store, other);
    expect(await checks()).toHaveLength(1);
    const { rows } = await town.store.as(onlooker).find(vehicleAlarm, {
      filter: { field: 'vehicle', op: 'eq', value: other },
    });
    await town.act(await town.actor('county'), 'vehicleAlarm.toCheck', {}, rows[0]!.id);
    await openChecks(town.store, other);
    expect(await checks()).toHaveLength(2);
  });

  test('an alarm in a case is handled there alone', async () => {
    const { rows } = await town.store.as(onlooker).find(vehicleAlarm, {
      filter: { field: 'kind', op: 'eq', value: 'noOrder' },
    });
    const act = town.act(await town.actor('clerk'), 'vehicleAlarm.answer', { explanation: '加班' }, rows[0]!.id);
    expect(await refusal(act)).toMatchObject({ code: 'ALARM_IN_CHECK' });
  });
});

describe('the case', () => {
  test('goes from the unit to an officer, and to another who closes it; nobody has two of the hands', async () => {
    const [check] = await checks();
    const id = check!.case!;
    expect(await refusal(town.on('county', id, 'approve', { opinion: '替他说明' }))).toMatchObject({
      code: 'NOT_YOURS',
    });
    expect(await refusal(town.on('clerk', id, 'approve'))).toMatchObject({ code: 'OPINION_REQUIRED' });
    await town.on('clerk', id, 'approve', { opinion: '加班送材料，忘记补单。' });
    expect(await town.open(id)).toEqual(['verify: county, two-posts']);
    expect(await refusal(town.on('county', id, 'approve', { opinion: '属实' }))).toMatchObject({
      code: 'FIELDS_EMPTY',
    });
    await town.fill('county', id, { verdict: 'verified' });
    await town.on('county', id, 'approve', { opinion: '轨迹属实，未按规定派车。' });
    expect(await town.open(id)).toEqual(['close: two-posts']);
    expect(await refusal(town.on('county', id, 'approve'))).toMatchObject({ code: 'NOT_YOURS' });
    const officer = await town.actor('two-posts', 2);
    const task = await town.task(id);
    const transfer = town.act(officer, 'caseFile.transfer', { task, to: town.id('person county') }, id);
    expect(await refusal(transfer)).toMatchObject({ code: 'OTHER_PERSON_REQUIRED' });
    await town.act(officer, 'process.amendVehicleCheck', {
      case: id,
      result: '批评教育',
      handedTo: '驻县财政局纪检监察组',
    });
    expect(await town.act(officer, 'caseFile.approve', { task }, id)).toMatchObject({ status: 'approved' });
    const [closed] = await checks();
    expect(closed).toMatchObject({ status: 'handedOver', result: '批评教育', handedTo: '驻县财政局纪检监察组' });
    const ofCheck = { filter: { field: 'check', op: 'eq', value: closed!.id } } as const;
    const alarms = (await town.store.as(onlooker).find(vehicleAlarm, ofCheck)).rows;
    expect(alarms.map(({ status, result }) => [status, result])).toEqual(
      alarms.map(() => ['closed', '核实违规：批评教育']),
    );
    const findings = (await town.store.as(onlooker).find(vehicleFinding, ofCheck)).rows;
    expect(findings.map(({ status }) => status)).toEqual(['handedOver', 'handedOver']);
  });

  test('what was no violation is not handed over; it goes back and is closed as what it was', async () => {
    await raise(raised('sealedUse', 30));
    await openChecks(town.store, car);
    const check = (await checks()).find(({ vehicle, status }) => vehicle === car && status === 'open')!;
    const id = check.case!;
    await town.on('clerk', id, 'approve', { opinion: '终端装反了。' });
    await town.on('county', id, 'return', { opinion: '请附安装照片。', to: 'node', node: 'explain' });
    await town.on('clerk', id, 'approve', { opinion: '已附照片。' });
    await town.fill('county', id, { verdict: 'falseAlarm' });
    await town.on('county', id, 'approve', { opinion: '照片属实，系误报。' });
    const officer = await town.actor('two-posts', 2);
    const task = await town.task(id);
    const say = (form: Readonly<Record<string, unknown>>) =>
      town.act(officer, 'process.amendVehicleCheck', { case: id, result: '重新安装终端', ...form });
    await say({ handedTo: '驻县财政局纪检监察组' });
    const close = () => refusal(town.act(officer, 'caseFile.approve', { task }, id));
    expect(await close()).toMatchObject({ code: 'HAND_OVER_UNVERIFIED' });
    await say({ handedTo: null });
    expect(await close()).toBeUndefined();
    expect((await checks()).find(({ id: own }) => own === check.id)).toMatchObject({
      status: 'falseAlarm',
      handedTo: null,
    });
  });

  test('one that an administrator ends lets go of what it was about', async () => {
    const check = (await checks()).find(({ vehicle }) => vehicle === town.id('vehicle school'))!;
    await town.act(await town.actor('admin'), 'caseFile.terminate', { why: '重复立项' }, check.case!);
    expect((await checks()).find(({ id }) => id === check.id)).toMatchObject({ status: 'dropped' });
    const filter = { field: 'check', op: 'eq', value: check.id } as const;
    expect((await town.store.as(onlooker).find(vehicleAlarm, { filter })).rows).toMatchObject([{ status: 'closed' }]);
  });

  test('nobody applies for it, and whoever has no part does not find it', async () => {
    const start = {
      matter: '自编',
      vehicle: car,
      beganAt: new Date().toISOString(),
      lastAt: new Date().toISOString(),
      evidence: '无',
    };
    expect(await refusal(town.act(await town.actor('clerk'), 'process.startVehicleCheck', start))).toMatchObject({
      status: 403,
    });
    const [check] = await checks();
    expect(await checks(await town.actor('two-boards'))).toEqual([]);
    const ask = town.ask(await town.actor('two-boards'), 'process.caseDetail', { case: check!.case! });
    expect(await refusal(ask)).toMatchObject({ status: 404 });
    expect(
      await refusal(
        town.act(await town.actor('county'), 'vehicles.closeCheck', {
          case: check!.case!,
          verdict: 'falseAlarm',
          result: '无',
        }),
      ),
    ).toMatchObject({ status: 403 });
  });

  test('where no body answers for vehicles there is no case, and the alarm keeps its verbs', async () => {
    const far = town.id('vehicle otherCity');
    await raise(raised('noOrder', 0, far));
    await openChecks(town.store, far);
    const filter = { field: 'vehicle', op: 'eq', value: far } as const;
    expect((await town.store.as(onlooker).find(vehicleAlarm, { filter })).rows).toMatchObject([
      { status: 'new', check: null },
    ]);
  });
});
