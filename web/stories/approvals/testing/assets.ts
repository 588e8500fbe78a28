import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Approval } from '#testing/approval-story';
import { choose, fillDay } from '#testing/dialogs';

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** 国有资产产权登记 of a unit that has none yet. */
export const registration: Approval = {
  title: '国有资产产权登记',
  shot: 'registration',
  fill: async (page) => {
    expect(await page.getByLabel('资产总额').inputValue()).toBe('47160.00');
    await fillDay(page.getByLabel('单位正式成立日期'), '2019-03-01');
    await page.getByLabel('批准成立文件', { exact: true }).fill('南编发〔2019〕1号');
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('alert').filter({ hasText: '应在 30 日内申请登记' }).first().waitFor();
    await page.getByLabel('需要说明的情况').fill('机构改革后补办登记。');
  },
  says: ['47,160'],
  subject: '国有资产产权登记：南编发〔2019〕1号',
  signer: 'leader',
  result: '关于贵阳市南明区财政局国有资产产权登记的通知',
  seal: 'paper',
  ledger: { path: '/r/propertyRight', row: /占有（设立）登记.*47,160/, state: '有效' },
};

/** 国有资产产权变动登记 of the same unit, after the first. */
export const registrationChange: Approval = {
  title: '国有资产产权变动登记',
  shot: 'registration-change',
  fill: async (page) => {
    expect(await page.getByLabel('变动前资产总额').inputValue()).toBe('47160.00');
    await choose(page, page.getByLabel('变动事由'), '资产总额变动超过规定比例');
    await fillDay(page.getByLabel('变动批准日期'), today);
    await page.getByLabel('批准变动文件', { exact: true }).fill('南财资〔2026〕8号');
    await page.getByLabel('变动后资产总额').fill('98000');
  },
  says: ['账面原值合计', '47,160'],
  subject: '国有资产产权变动登记：南财资〔2026〕8号',
  signer: 'leader',
  result: '关于贵阳市南明区财政局国有资产产权变更登记的通知',
  seal: 'electronic',
  ledger: { path: '/r/propertyRight', row: /变更登记.*98,000/, state: '有效' },
};

/** 国有资产处置 of filing cabinets that have not reached their least age. */
export const disposal: Approval = {
  title: '国有资产处置',
  shot: 'disposal',
  fill: async (page) => {
    await page.getByRole('button', { name: '添加一行' }).click();
    await choose(page, page.getByLabel('第 1 行资产卡片'), '文件柜');
    await page.getByLabel('账面原值合计').fill('2640');
    await page.getByLabel('处置理由').fill('柜体锈蚀变形，无维修价值。');
    await page
      .getByRole('region', { name: '测算' })
      .getByText(/报废须提供技术鉴定/)
      .waitFor();
    await page.getByRole('switch', { name: '有技术鉴定' }).click();
    await page
      .getByRole('region', { name: '测算' })
      .getByText(/报废须提供技术鉴定/)
      .waitFor({ state: 'detached' });
  },
  says: ['2,640', '审批权限', '签批层级'],
  subject: '国有资产处置',
  signer: 'leader',
  result: '关于贵阳市南明区财政局报废国有资产的批复',
  seal: 'electronic',
  ledger: { path: '/r/assetDisposal', row: /报废.*2,640/, state: '已批复，待处置' },
};

/** 公务用车编制核定. */
export const quota: Approval = {
  title: '公务用车编制核定',
  shot: 'quota',
  fill: async (page: Page) => {
    expect(await page.getByLabel('编制人数').inputValue()).toBe('24');
    await page.getByLabel('申请理由').fill('新设应急科，需要应急保障用车。');
    expect(await page.getByLabel('申请编制').inputValue()).toBe('1');
  },
  says: ['实物保障用车剩余编制', '测算参考编制'],
  subject: '公务用车编制核定',
  signer: 'director',
  result: '关于核定贵阳市南明区财政局公务用车编制的批复',
  seal: 'electronic',
  ledger: { path: '/r/vehicleQuota', row: /应急保障用车/, state: '应急保障用车' },
};
