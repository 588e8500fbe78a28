import { afterAll, beforeAll, expect, test } from 'vitest';
import { dyingStore } from '#testing/dying-store';
import { openSampleTown, type Town } from '../identity/testing/town.ts';
import { notice } from './resources/notice.resource.ts';
import { noticeReceipt } from './resources/notice-receipt.resource.ts';
import { remindDue } from './spread/remind-due.ts';
import { spreadNotice } from './spread/spread-notice.ts';
import { withdrawReceipts } from './spread/withdraw-receipts.ts';
import { draftNotice, issued, withMessages } from './testing/messages-town.ts';

let town: Town;
beforeAll(async () => {
  town = await openSampleTown(withMessages);
});
afterAll(() => town?.close());

const toCounty = () => ({ audience: 'region', region: town.id('region E') });

async function receiptOf(login: string, id: string) {
  const reader = town.store.as(await town.actor(login));
  const { rows } = await reader.find(noticeReceipt, { filter: { field: 'notice', op: 'eq', value: id } });
  return rows;
}

test('a county notice reaches every active unit of the county but the issuer, and nobody else', async () => {
  const id = await draftNotice(town, 'county', 'countyBureau');
  const { targets } = (await issued(town, 'county', id, toCounty())) as { targets: number };
  const receipts = await receiptOf('county', id);
  expect(receipts).toHaveLength(targets);
  const units = receipts.map((row) => row.unit);
  expect(units).toContain(town.id('finance'));
  expect(units).toContain(town.id('eastTax'));
  for (const other of ['countyBureau', 'westFinance', 'cityBureau', 'special'])
    expect(units).not.toContain(town.id(other));
  expect(await receiptOf('seconded', id)).toEqual([]);
});

test('the clerk of a unit sees its own copy and the notice behind it, receives and answers', async () => {
  const id = await draftNotice(town, 'county', 'countyBureau', { wantsAnswer: true, answerBy: '2026-11-30' });
  await issued(town, 'county', id, toCounty());
  const clerk = await town.actor('clerk');
  const [mine, ...others] = await receiptOf('clerk', id);
  expect([mine?.unit, others]).toEqual([town.id('finance'), []]);
  expect(await town.store.as(clerk).get(notice, id)).toMatchObject({ title: '关于报送车辆年检情况的通知' });
  await expect(town.act(clerk, 'noticeReceipt.answer', { words: '已办' }, mine?.id)).rejects.toMatchObject({
    code: 'STATE_FORBIDS',
  });
  await town.act(clerk, 'noticeReceipt.receive', {}, mine?.id);
  await expect(town.act(clerk, 'noticeReceipt.receive', {}, mine?.id)).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
  expect(await town.act(clerk, 'noticeReceipt.answer', { words: '已办' }, mine?.id)).toEqual({ late: false });
  const county = await town.actor('county');
  await town.act(county, 'noticeReceipt.sendBack', { why: '请补充附件' }, mine?.id);
  expect(await receiptOf('clerk', id)).toMatchObject([{ state: 'returned', sentBack: '请补充附件' }]);
});

test('a stranger neither sees nor receives the copy of another unit', async () => {
  const id = await draftNotice(town, 'county', 'countyBureau');
  await issued(town, 'county', id, toCounty());
  const [mine] = await receiptOf('clerk', id);
  const stranger = await town.actor('seconded');
  await expect(town.act(stranger, 'noticeReceipt.receive', {}, mine?.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(town.store.as(stranger).get(notice, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const clerk = await town.actor('clerk');
  await expect(town.act(clerk, 'noticeReceipt.sendBack', { why: '不' }, mine?.id)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('nobody directs units beyond the own reach', async () => {
  const id = await draftNotice(town, 'county', 'countyBureau');
  const county = await town.actor('county');
  const units = [{ unit: town.id('westFinance') }, { unit: town.id('finance') }];
  await expect(town.act(county, 'notice.issue', { audience: 'named', units }, id)).rejects.toMatchObject({
    code: 'TARGET_BEYOND',
  });
  await expect(
    town.act(county, 'notice.issue', { audience: 'region', region: town.id('region W') }, id),
  ).rejects.toMatchObject({ code: 'NO_TARGET' });
  await expect(town.act(county, 'notice.issue', { audience: 'region' }, id)).rejects.toMatchObject({
    code: 'REGION_MISSING',
  });
  await expect(town.act(await town.actor('clerk'), 'notice.issue', toCounty(), id)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('a line reaches its subordinate units across the counties', async () => {
  const id = await draftNotice(town, 'line-tax', 'provinceTax');
  await issued(town, 'line-tax', id, { audience: 'line' });
  const units = (await receiptOf('line-tax', id)).map((row) => row.unit);
  expect(new Set(units)).toEqual(new Set([town.id('eastTax'), town.id('westTax')]));
});

test('what units fill in becomes one table with sums, within the scope of whoever asks', async () => {
  const id = await draftNotice(town, 'county', 'countyBureau', { wantsAnswer: true });
  const county = await town.actor('county');
  const columns = [
    { title: '车辆数', kind: 'int', required: true },
    { title: '费用', kind: 'money' },
    { title: '结论', kind: 'choice', choices: '合格、不合格' },
  ];
  await town.act(county, 'notice.columns', { columns }, id);
  await issued(town, 'county', id, toCounty());
  for (const [login, cars] of [
    ['clerk', '3'],
    ['two-boards', '4'],
  ] as const) {
    const actor = await town.actor(login);
    const [mine] = await receiptOf(login, id);
    await town.act(actor, 'noticeReceipt.receive', {}, mine?.id);
    const cells = [
      { line: 1, column: 0, value: cars },
      { line: 1, column: 1, value: '1,000' },
      { line: 1, column: 2, value: '合格' },
    ];
    await town.act(actor, 'noticeReceipt.answer', { cells }, mine?.id);
    await expect(
      town.act(actor, 'noticeReceipt.answer', { cells: [{ line: 1, column: 0, value: '三' }] }, mine?.id),
    ).rejects.toMatchObject({ code: 'CELLS_WRONG', rows: [{ row: 1, path: '0' }] });
    await expect(town.act(actor, 'noticeReceipt.answer', {}, mine?.id)).rejects.toMatchObject({
      code: 'ANSWER_MISSING',
    });
  }
  expect(await town.ask(county, 'messages.noticeTable', { notice: id })).toMatchObject({
    total: 2,
    sums: { 0: '7', 1: '2000.00' },
  });
  expect(await town.ask(await town.actor('clerk'), 'messages.noticeTable', { notice: id })).toMatchObject({
    total: 1,
    lines: [{ unit: town.id('finance'), cells: { 0: 3, 1: '1000.00', 2: '合格' } }],
  });
  await expect(town.act(county, 'notice.columns', { columns: [] }, id)).rejects.toMatchObject({
    code: 'STATE_FORBIDS',
  });
});

test('columns that share a title, or a choice without choices, are refused', async () => {
  const id = await draftNotice(town, 'county', 'countyBureau');
  const county = await town.actor('county');
  const twice = [
    { title: '数', kind: 'int' },
    { title: '数', kind: 'int' },
  ];
  for (const columns of [twice, [{ title: '项', kind: 'choice', choices: '唯一' }]])
    await expect(town.act(county, 'notice.columns', { columns }, id)).rejects.toMatchObject({ code: 'COLUMN_BAD' });
});

test('progress is told by the regions below, as far as the asker sees', async () => {
  const id = await draftNotice(town, 'city', 'cityBureau', { wantsAnswer: true });
  await issued(town, 'city', id, { audience: 'region', region: town.id('region C') });
  const clerk = await town.actor('clerk');
  const [mine] = await receiptOf('clerk', id);
  await town.act(clerk, 'noticeReceipt.receive', {}, mine?.id);
  const city = await town.actor('city');
  const { regions, spreading } = (await town.ask(city, 'messages.noticeProgress', {
    notice: id,
    region: town.id('region C'),
  })) as { regions: { region: string | null; sent: number; received: number }[]; spreading: number };
  const east = regions.find((one) => one.region === town.id('region E'));
  expect(east).toMatchObject({ received: 1 });
  expect(spreading).toBe(0);
  const all = (await receiptOf('city', id)).length;
  expect(regions.reduce((sum, one) => sum + one.sent, 0)).toBe(all);
});

test('messages reach those who handle notices, once; everybody only when it is meant for everybody', async () => {
  const id = await draftNotice(town, 'county', 'countyBureau', { everybody: true });
  await issued(town, 'county', id, toCounty());
  await spreadNotice(town.store, id);
  const about = (login: string) => inboxOf(login).then((all) => all.filter(({ link }) => link === `/r/notice/${id}`));
  expect(await about('clerk')).toHaveLength(1);
  expect(await about('unit-admin')).toHaveLength(1);
  expect(await about('seconded')).toEqual([]);
  const quiet = await draftNotice(town, 'county', 'countyBureau');
  await issued(town, 'county', quiet, toCounty());
  const links = (await inboxOf('unit-admin')).map(({ link }) => link);
  expect(links).not.toContain(`/r/notice/${quiet}`);
  await town.act(await town.actor('clerk'), 'messages.markRead', {});
  expect(await town.ask(await town.actor('clerk'), 'messages.inbox', {})).toMatchObject({ unread: 0 });
  expect(await about('unit-admin')).toMatchObject([{ readAt: null }]);
});

test('units that are waited for are reminded, by hand at most once in four hours, by the clock once a day', async () => {
  const id = await draftNotice(town, 'county', 'countyBureau', { wantsAnswer: true, answerBy: '2026-11-21' });
  await issued(town, 'county', id, toCounty());
  const county = await town.actor('county');
  await town.act(county, 'notice.remind', {}, id);
  await expect(town.act(county, 'notice.remind', {}, id)).rejects.toMatchObject({ code: 'REMINDED_LATELY' });
  await remindDue(town.store.system, '2026-11-20');
  await remindDue(town.store.system, '2026-11-20');
  const told = (await inboxOf('clerk')).filter(({ link, kind }) => kind === 'reminder' && link === `/r/notice/${id}`);
  expect(told.map(({ title }) => title.split('：')[0]).sort()).toEqual(['催办', '明天到期']);
});

test('a withdrawn notice leaves nothing to answer', async () => {
  const id = await draftNotice(town, 'county', 'countyBureau', { wantsAnswer: true });
  await issued(town, 'county', id, toCounty());
  const county = await town.actor('county');
  const { rev } = await town.store.as(county).get(notice, id);
  await town.store.run(county, (tx) => tx.void(notice, [{ id, rev }], { reason: '发错' }));
  await withdrawReceipts(town.store, id);
  const [mine] = await receiptOf('clerk', id);
  expect(mine).toMatchObject({ state: 'withdrawn' });
  await expect(town.act(await town.actor('clerk'), 'noticeReceipt.receive', {}, mine?.id)).rejects.toMatchObject({
    code: 'STATE_FORBIDS',
  });
});

async function inboxOf(login: string) {
  const { messages } = (await town.ask(await town.actor(login), 'messages.inbox', { limit: 100 })) as {
    messages: { link: string | null; kind: string; title: string; readAt: string | null }[];
  };
  return messages;
}

test.each(['before its commit', 'after its commit'] as const)(
  'a worker that dies %s while it spreads a notice leaves no unit out and none with two copies',
  async (death) => {
    const id = await draftNotice(town, 'county', 'countyBureau');
    const { targets } = (await town.act(await town.actor('county'), 'notice.issue', toCounty(), id)) as {
      targets: number;
    };
    await expect(spreadNotice(dyingStore(town.store, 1, death), id)).rejects.toThrow('killed');
    expect(await receiptOf('county', id)).toHaveLength(death === 'after its commit' ? targets : 0);
    await spreadNotice(town.store, id);
    await spreadNotice(town.store, id);
    expect(new Set((await receiptOf('county', id)).map(({ unit }) => unit)).size).toBe(targets);
    expect(await receiptOf('county', id)).toHaveLength(targets);
  },
);
