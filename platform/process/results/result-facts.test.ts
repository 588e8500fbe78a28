import { afterAll, beforeAll, expect, test } from 'vitest';
import { handlersOf } from '#platform/commands';
import { readRun } from '../cases/case-run.ts';
import { borrowHall } from '../testing/hall-app.ts';
import { openProcessTown, type ProcessTown } from '../testing/process-town.ts';
import { resultFacts } from './result-facts.ts';

let town: ProcessTown;
beforeAll(async () => {
  town = await openProcessTown();
});
afterAll(() => town.close());

async function factsWith(...paragraphs: readonly string[]) {
  const run = await readRun(town.store, await town.borrow({ seats: 40, secretNote: '首长用' }));
  const ground = { store: town.store, handlers: () => handlersOf() };
  return resultFacts(ground, run, borrowHall, { paragraphs });
}

test('a template finds every field that readers of the case see, and a graded one only where the shipped text names it', async () => {
  const plain = await factsWith('关于{{申请单位}}借用会议室的批复');
  expect(plain).toMatchObject({ 座位: '40', 事项: '借用会议室' });
  expect(plain).not.toHaveProperty('内部说明');
  expect(JSON.stringify(plain)).not.toContain('首长用');
  expect(await factsWith('说明：{{ 内部说明 }}')).toMatchObject({ 内部说明: '首长用' });
  expect(await factsWith('{{#内部说明}}有说明{{/内部说明}}')).toHaveProperty('内部说明');
});

test('a field that only sounds like one that is named stays out', async () => {
  expect(await factsWith('{{内部}}、{{内部说明书}}、内部说明、{{/内部说明}}')).not.toHaveProperty('内部说明');
});
