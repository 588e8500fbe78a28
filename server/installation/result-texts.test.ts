import { sql } from 'kysely';
import PizZip from 'pizzip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../platform/http/testing/api-town.ts';
import { type EightTown, openEightTown } from './testing/eight-town.ts';

let town: EightTown;
beforeAll(async () => {
  town = await openEightTown();
}, 120_000);
afterAll(() => town?.close());

/** What each shipped result must say of the whole case behind it. */
const SAID: Readonly<Record<string, { readonly title: string; readonly body: readonly string[] }>> = {
  AssetRegistration: {
    title: '关于东县财政局国有资产产权登记的通知',
    body: [
      '准予办理国有资产产权（占有）登记',
      '批准成立文件：东编〔2026〕1号',
      '单位成立日期：2026年',
      '资产总额为50万元',
    ],
  },
  AssetRegistrationChange: {
    title: '关于东县财政局国有资产产权变更登记的通知',
    body: ['批准变动文件：东编〔2026〕9号', '变动后资产总额为50万元'],
  },
  AssetDisposal: {
    title: '关于东县财政局报废国有资产的批复',
    body: ['账面原值合计4800元', '台式计算机（ZC-1）；'],
  },
  VehicleQuota: { title: '关于核定东县财政局公务用车编制的批复', body: ['应急保障用车编制2辆'] },
  VehiclePurchase: { title: '关于东县财政局新增公务用车的通知', body: ['购置价格不超过16.8万元', '1辆'] },
  PremisesRepair: {
    title: '关于东县财政局办公用房专项维修计划的批复',
    body: ['东县行政中心', '维修范围：屋面防水重做。', '核定金额30万元'],
  },
  PremisesScale: {
    title: '关于核定东县财政局办公用房规模的通知',
    body: ['批准使用面积54.00平方米', '分配房间：东县行政中心101。', '分配房间：东县行政中心102。'],
  },
  HousingSubsidy: {
    title: '关于周管理同志住房补贴的审核通知',
    body: ['补贴金额核算：', '补贴类别为', '＝ 41850元'],
  },
};

/** What no result may show: an open or unfilled place, a value nobody put into words, a code, two stops in a row. */
const NEVER = [
  /\{\{|\}\}/u,
  /undefined|null|NaN|\[object/u,
  /[；。，：]{2}/u,
  /[0-9a-f]{8}-[0-9a-f]{4}-/u,
  /待填|待补/u,
];

test.each(Object.keys(SAID))(
  'the result of %s is filled from its whole case, in its text and in its Word file',
  async (item) => {
    const { id, no } = await town.apply(item);
    await town.approve(item, id);
    await judgeResult(id, no, SAID[item]!, ['东县财政局：', '依据']);
  },
);

test('the result of 请示汇报 is filled from its whole case', async () => {
  const { id, no } = await town.begin(town.clerk);
  await approvedByHolders(id);
  const said = { title: '关于购置档案柜的批复', body: ['所需经费6万元以内', '签批意见：同意'] };
  await judgeResult(id, no, said, ['《关于购置档案柜的请示》']);
});

async function judgeResult(
  id: string,
  no: string,
  said: { readonly title: string; readonly body: readonly string[] },
  also: readonly string[],
): Promise<void> {
  await town.jobs['process.result']!(
    { id: 1, handler: 'process.result', key: id, event: null, payload: {}, at: new Date().toISOString(), attempt: 1 },
    new AbortController().signal,
  );
  const { rows } = await sql<{ id: string; title: string; body: string; main: string }>`
    select id, title, body, main_to as main from official_document where of_row = ${id}`.execute(town.store.system);
  expect(rows, 'one document').toHaveLength(1);
  const [document] = rows;
  expect(document?.title).toBe(said.title);
  for (const words of [...said.body, no]) expect(document?.body).toContain(words);
  const word = await wordText(document!.id);
  for (const words of [...said.body, ...also, no]) expect(word).toContain(words);
  for (const never of NEVER) expect(`${document?.title}\n${document?.body}\n${word}`).not.toMatch(never);
}

/** Text of the Word file that is kept with a draft, its paragraphs one a line. */
async function wordText(document: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from file where of_row = ${document} and purpose = '拟稿文本'`.execute(town.store.system);
  const answer = await fetch(`${town.origin}/api/file/${rows[0]?.id}/content`, {
    headers: { cookie: town.county.cookie },
  });
  expect(answer.status).toBe(200);
  const xml = new PizZip(await answer.arrayBuffer()).file('word/document.xml')?.asText() ?? '';
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');
}

/** Whoever holds the next task takes it, until the case is approved. */
async function approvedByHolders(id: string): Promise<void> {
  const clients = new Map<string, Client>();
  for (let step = 0; step < 10 && (await town.row(id)).status !== 'approved'; step++) {
    const { rows } = await sql<{ login: string }>`
      select a.login from case_task t join account a on a.person = t.who or a.person = any(t.pool)
      where t.case_id = ${id} and t.done_at is null and t.waits is null order by t.task, a.login limit 1`.execute(
      town.store.system,
    );
    const login = rows[0]?.login ?? '';
    const client = clients.get(login) ?? (await town.signIn(login));
    clients.set(login, client);
    const { status, body } = await town.act(client, id, 'approve', { opinion: '同意' });
    expect(status, `${login}: ${JSON.stringify(body)}`).toBe(200);
  }
  expect(await town.row(id)).toMatchObject({ status: 'approved' });
}
