import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProcessDefinition, ProcessNode } from '#standards/process';
import { verifyLog } from '../cases/verify-log.ts';
import { borrowHall } from '../testing/hall-app.ts';
import { openProcessTown, type ProcessTown } from '../testing/process-town.ts';
import type { MovedCases, OldCase } from './move-cases.contract.ts';

let town: ProcessTown;
beforeAll(async () => {
  town = await openProcessTown();
});
afterAll(() => town?.close());

const shipped = borrowHall.process;

/** Puts a drawn version into force, as the process officers do with two hands. */
async function publish(nodes: readonly ProcessNode[]): Promise<void> {
  const tree: ProcessDefinition = { ...shipped, nodes };
  const { system } = town.store;
  await sql`update process_definition set in_force = false, status = 'retired' where key = ${shipped.key} and in_force`.execute(
    system,
  );
  await sql`
    insert into process_definition (id, key, version, title, tree, checksum, status, origin, in_force, created_at)
    select gen_random_uuid(), ${shipped.key}, max(version) + 1, ${shipped.title}, ${JSON.stringify(tree)}::jsonb,
      gen_random_uuid()::text, 'published', 'drawn', true, now() from process_definition where key = ${shipped.key}`.execute(
    system,
  );
}

const listed = async (login: string) =>
  ((await town.ask(await town.as(login), 'process.oldCases', { key: shipped.key })) as { rows: readonly OldCase[] })
    .rows;
const move = async (login: string, ...cases: readonly string[]) =>
  (await town.act(await town.as(login), 'process.moveCases', {
    cases: cases.map((one) => ({ case: one })),
    why: '新办法施行',
  })) as MovedCases;

const FINAL: ProcessNode = {
  type: 'task',
  id: 'final',
  title: '终审',
  who: [{ by: 'unitHead', in: { at: 'applicantUnit' } }],
};

test('running cases stay on theirs until an administrator moves those that can be moved, and the log says so', async () => {
  const [waiting, halfway] = [await town.borrow(), await town.borrow()];
  await town.on('unit-admin', halfway, 'approve', { opinion: '受理' });
  expect(await listed('organisation')).toEqual([]);
  const [accept, , officers] = shipped.nodes;
  await publish([accept!, officers!, FINAL]);
  const judged = await listed('organisation');
  expect(judged.map((one) => [one.case, one.refusal]).toSorted()).toEqual(
    [
      [waiting, null],
      [halfway, '环节“使用审核”在现行流程中已经没有。'],
    ].toSorted(),
  );
  const before = await town.open(halfway);
  expect(await move('organisation', waiting, halfway)).toMatchObject({
    moved: 1,
    left: [{ case: halfway, reason: '环节“使用审核”在现行流程中已经没有。' }],
  });
  expect(await town.open(halfway), 'nothing changed').toEqual(before);
  await town.on('unit-admin', waiting, 'approve', { opinion: '受理' });
  expect(
    (await town.open(waiting)).every((line) => line.startsWith('officers:')),
    'by the new version',
  ).toBe(true);
  const { rows } = await sql`
    select action, opinion, data -> 'from' as "from", data -> 'to' as "to" from case_log
    where case_id = ${waiting} and action = 'moveVersion'`.execute(town.store.system);
  expect(rows).toEqual([{ action: 'moveVersion', opinion: '新办法施行', from: 1, to: 2 }]);
  expect(await verifyLog(town.store, waiting)).toMatchObject({ brokenAt: null });
  expect(await move('organisation', waiting), 'twice').toMatchObject({ moved: 0, left: [{ case: waiting }] });
});

test('whoever does not administer moves nothing, and without a reason nobody does', async () => {
  const id = await town.borrow();
  await expect(move('county', id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(listed('clerk')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const actor = await town.as('organisation');
  const without = town.act(actor, 'process.moveCases', { cases: [{ case: id }] });
  await expect(without).rejects.toMatchObject({ code: 'INVALID' });
  await expect(town.act(actor, 'process.moveCases', { cases: [], why: '无' })).rejects.toMatchObject({
    code: 'INVALID',
  });
});
