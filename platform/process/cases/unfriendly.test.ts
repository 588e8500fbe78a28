import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { borrowHall } from '../testing/hall-app.ts';
import { openProcessTown, type ProcessTown } from '../testing/process-town.ts';

let town: ProcessTown;
beforeAll(async () => {
  town = await openProcessTown();
});
afterAll(() => town?.close());

const person = (login: string) => town.id(`person ${login}`);
const command = async (login: string, name: string, input: Readonly<Record<string, unknown>>) =>
  town.act(await town.as(login), `process.${name}`, input);
const detail = async (login: string, id: string) =>
  (await town.ask(await town.as(login), 'process.caseDetail', { case: id })) as unknown as {
    readonly tasks: readonly { readonly writes: readonly string[] }[];
  };
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
async function accepted(): Promise<string> {
  const id = await town.borrow();
  await town.on('unit-admin', id, 'approve');
  return id;
}

describe('an administrator of one county', () => {
  const tree = JSON.stringify(borrowHall.process);
  test.each([
    ['draws no process for everybody', 'saveProcess', { item: 'borrowHall', tree }],
    ['publishes none', 'publishProcess', { item: 'borrowHall', seen: 1 }],
    ['puts none back', 'restoreProcess', { item: 'borrowHall' }],
    [
      'moves nobody’s holidays',
      'publishYear',
      { year: 2030, holidays: [{ name: '自拟', from: '2030-03-01', to: '2030-03-01' }], source: '自拟' },
    ],
  ])('%s', async (_title, name, input) => {
    await expect(command('organisation', name, input)).rejects.toMatchObject({ code: 'WHOLE_REACH', status: 403 });
  });
});

describe('a deputy whose delegation was ended', () => {
  const span = () => ({ from: inDays(-1), until: inDays(9), why: '出差' });
  test('sees nothing more of what the principal finished meanwhile', async () => {
    const id = await accepted();
    const set = (await command('acting-head', 'setDeputy', { deputy: person('two-boards'), ...span() })) as {
      id: string;
    };
    expect(await detail('two-boards', id)).toBeDefined();
    await town.on('acting-head', id, 'approve');
    await command('acting-head', 'endDeputy', { deputy: set.id });
    await expect(detail('two-boards', id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
  test('keeps what another principal of the same case still lets them see', async () => {
    const id = await accepted();
    const deputy = person('two-boards');
    const first = (await command('acting-head', 'setDeputy', { deputy, ...span() })) as { id: string };
    const second = (await command('unit-admin', 'setDeputy', { deputy, ...span() })) as { id: string };
    await command('acting-head', 'endDeputy', { deputy: first.id });
    expect(await detail('two-boards', id)).toBeDefined();
    await command('unit-admin', 'endDeputy', { deputy: second.id });
    await expect(detail('two-boards', id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the fields that a step writes', () => {
  const amend = (id: string) => ({ case: id, hall: '甲', seats: 1, secretNote: '内部', remark: '改动' });
  test('are not written by somebody who was only asked for advice', async () => {
    const id = await accepted();
    await town.on('unit-admin', id, 'addSign', { where: 'before', people: [{ person: person('county') }] });
    expect((await detail('county', id)).tasks).toMatchObject([{ writes: [] }]);
    await expect(command('county', 'amendBorrowHall', amend(id))).rejects.toMatchObject({ code: 'FIELD_NOT_YOURS' });
  });
  test('stand still while the case does', async () => {
    const id = await accepted();
    await town.on('admin', id, 'suspend', { why: '核查' });
    await expect(command('unit-admin', 'amendBorrowHall', amend(id))).rejects.toMatchObject({ code: 'NO_TASK' });
    await town.on('admin', id, 'resume', { why: '核查完毕' });
    await expect(command('unit-admin', 'amendBorrowHall', amend(id))).resolves.toMatchObject({ rev: 2 });
  });
});
