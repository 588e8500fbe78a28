import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addWorkingDays } from '#standards/calendar';
import { shanghaiDay } from '#standards/language';
import { type CaseTown, openCaseTown } from '../testing/case-town.ts';
import { processExtras } from '../testing/process-town.ts';
import { verifyLog } from './verify-log.ts';

const inDays = (days: number) => addWorkingDays(shanghaiDay(new Date()), days).day;

let town: CaseTown;
beforeAll(async () => {
  town = await openCaseTown(processExtras());
});
afterAll(() => town.close());

describe('a request', () => {
  test('goes its whole way: accepted, reviewed, countersigned, returned, straight back, signed, entered in the ledger', async () => {
    const clerk = await town.signIn('clerk');
    const desk = await town.signIn('unit-admin');
    const head = await town.signIn('acting-head');
    const { id, no } = await town.begin(clerk);
    expect(no).toMatch(/^BJ2026\d{6}$/);
    expect(await town.row(id)).toMatchObject({ status: 'submitted', step: '办公室受理', due_on: null });

    expect(await town.act(desk, id, 'approve')).toMatchObject({ status: 200, body: { status: 'running' } });
    expect(await town.row(id)).toMatchObject({
      step: '处室负责人审核',
      due_on: inDays(5),
      legal_due_on: inDays(20),
    });
    await town.act(head, id, 'approve');
    expect(await town.row(id)).toMatchObject({ step: '会签' });
    await town.act(desk, id, 'approve', { opinion: '同意' });
    expect(await town.row(id)).toMatchObject({ step: '主要负责人签批' });

    const back = await town.act(head, id, 'return', { to: 'applicant', opinion: '请核减金额' });
    expect(back.body).toMatchObject({ status: 'returned' });
    const task = await town.task(id);
    const amended = await clerk.send('POST', '/api/commands/process/amendInternalRequest', {
      ...town.request,
      case: id,
      amount: '55000.00',
    });
    expect(amended).toMatchObject({ status: 200, body: { rev: 2 } });
    expect((await clerk.send('POST', `/api/caseFile/${id}/resubmit`, {})).body).toMatchObject({ status: 'running' });
    expect(await town.row(id)).toMatchObject({ step: '主要负责人签批' });
    expect(await town.task(id)).toBeGreaterThan(task);

    const stale = await town.act(head, id, 'approve', { seen: 1, opinion: '同意' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'FORM_CHANGED' } });
    expect(await town.act(head, id, 'approve', { seen: 2 })).toMatchObject({
      status: 400,
      body: { code: 'OPINION_REQUIRED' },
    });
    expect(await town.act(head, id, 'approve', { seen: 2, opinion: '同意' })).toMatchObject({
      status: 200,
      body: { status: 'approved' },
    });
    const { rows } = await sql`select subject, amount, case_no from internal_request where case_no = ${no}`.execute(
      town.store.system,
    );
    expect(rows).toEqual([{ subject: '购置档案柜', amount: '55000.00', case_no: no }]);
    const { rows: told } =
      await sql`select event from outbox where key = ${id} and event = 'caseFile.approved'`.execute(town.store.system);
    expect(told).toHaveLength(1);
    const { rows: open } = await sql`select from todo where case_id = ${id} and closed_at is null`.execute(
      town.store.system,
    );
    expect(open).toHaveLength(0);
    expect(await verifyLog(town.store, id)).toMatchObject({ brokenAt: null });
  });
});
