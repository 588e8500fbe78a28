import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openProcessTown, type ProcessTown } from '../testing/process-town.ts';

let town: ProcessTown;
beforeAll(async () => {
  town = await openProcessTown();
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => town.close());

/** Statements that a piece of work sends, each a wait for the person: `begin` and `commit` count; waking the workers afterwards does not, nor the version of the reference data, which one request a second asks for all. */
async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  await work();
  const texts = sent.mock.calls.map(([first]) => String((first as { readonly text?: string }).text ?? first).trim());
  return texts.filter((text) => !text.startsWith('notify') && !text.endsWith('from data_version'));
}

test('a decision is at most sixteen statements, sight of the next holder and their deputies included', async () => {
  const id = await town.borrow();
  const task = await town.taskOf(id, 'unit-admin');
  const actor = await town.as('unit-admin');
  const sent = await statementsOf(() => town.act(actor, 'caseFile.approve', { task, opinion: '同意' }, id));
  expect(sent[0]).toBe('begin');
  expect(sent.at(-1)).toBe('commit');
  expect(sent.length, sent.map((text) => text.slice(0, 60)).join('\n')).toBeLessThanOrEqual(16);
});

test('a refused decision writes nothing and is told after the reads', async () => {
  const id = await town.borrow();
  const actor = await town.as('unit-admin');
  const sent = await statementsOf(() =>
    expect(town.act(actor, 'caseFile.approve', { task: 99 }, id)).rejects.toMatchObject({ code: 'NO_SUCH_TASK' }),
  );
  expect(sent.at(-1)).toBe('rollback');
  expect(sent.filter((text) => /^(with|insert|update|delete)/.test(text))).toEqual([]);
});
