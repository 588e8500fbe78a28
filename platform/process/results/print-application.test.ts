import { afterAll, beforeAll, expect, test } from 'vitest';
import { handlersOf } from '#platform/commands';
import { serviceActor } from '#platform/identity';
import { readRun } from '../cases/case-run.ts';
import { openCase } from '../cases/open-case.ts';
import { borrowHall } from '../testing/hall-app.ts';
import { openProcessTown, type ProcessTown, processExtras } from '../testing/process-town.ts';
import { applicationSheet } from './print-application.ts';

let town: ProcessTown;
beforeAll(async () => {
  town = await openProcessTown();
});
afterAll(() => town.close());

const printed = async (id: string, item = borrowHall) =>
  applicationSheet(town.store, { run: await readRun(town.store, id), item, withheld: [], copies: 1 });

test('what somebody applied for prints as the application of the item, with the boxes of the unit and its department', async () => {
  const sheet = await printed(await town.borrow());
  expect(sheet).toMatchObject({ title: '借用会议室申请表', left: expect.stringMatching(/^申请单位：/) });
  const words = JSON.stringify(sheet.rows);
  for (const said of ['申请人', '提交日期', '申请单位意见', '主管部门意见']) expect(words).toContain(said);
});

test('a case that nobody applied for prints under the title of its item, without an applicant and without anybody’s seal before it', async () => {
  const item = { ...borrowHall, sheet: '会议室核查表' };
  const actor = serviceActor('halls', { permissions: ['caseFile.create', 'caseFile.read', 'hallUse.decide'] });
  const unit = town.id('finance');
  const form = { hall: '巡查会议室', seats: 20 };
  const handlers = handlersOf(processExtras().handlers ?? []);
  const context = { store: town.store, as: { permission: 'caseFile.create' }, today: actor.today, handlers };
  const { id } = await town.store.run(actor, (tx) => openCase(tx, context, item, { unit, form }));
  const sheet = await printed(id, item);
  expect(sheet).toMatchObject({ title: '会议室核查表', left: expect.stringMatching(/^所涉单位：/) });
  const words = JSON.stringify(sheet.rows);
  for (const said of ['发起', '系统', '立项日期', '巡查会议室']) expect(words).toContain(said);
  for (const none of ['申请', '主管部门意见']) expect(words).not.toContain(none);
});
