import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Approval } from '#testing/approval-story';
import { axeViolations } from '#testing/axe';
import { screenshot } from '#testing/browser';
import { choose, confirm, fillDay } from '#testing/dialogs';

/** 公务用车新增更新: an old vehicle is replaced by an electric one below the cap. */
export const purchase: Approval = {
  title: '公务用车新增更新',
  shot: 'purchase',
  fill: async (page) => {
    expect(await page.getByLabel('计划年度').inputValue()).toMatch(/^\d{4}$/);
    await page.getByLabel('申请理由').fill('现有车辆使用已超过八年，拟更新一辆。');
    await page.getByLabel('预算价格').fill('168000');
  },
  says: ['价格上限', '党政机关公务用车管理办法'],
  subject: '公务用车新增更新：现有车辆使用已超过八年，拟更新一辆。',
  signer: 'leader',
  result: '关于贵阳市南明区财政局更新公务用车的通知',
  seal: 'electronic',
  ledger: { path: '/r/vehiclePlan', row: /168,000/, state: '已批准' },
};

/** 办公用房大中修及专项维修计划审核: above a million, so that the finance department signs too and the head has the last word. */
export const repair: Approval = {
  title: '办公用房大中修及专项维修计划审核',
  shot: 'repair',
  fill: async (page) => {
    await page.getByRole('region', { name: '单位现状' }).getByText('南明区行政中心综合楼').waitFor();
    expect(await page.getByLabel('批复金额').count()).toBe(0);
    await choose(page, page.getByLabel('维修类别'), '中修');
    await choose(page, page.getByLabel('主要维修系统'), '电气');
    await page.getByLabel('维修性质、范围、部位和数量').fill('更换三至五层配电箱和老化线路。');
    await page.getByLabel('概（预）算', { exact: true }).fill('1200000');
    await fillDay(page.getByLabel('检查鉴定日期'), '2026-05-20');
    await page.getByLabel('需要说明的情况').fill('鉴定报告出具较晚，未能在七月底前申报。');
    await page.getByRole('region', { name: '提交后的流程' }).getByText('财政部门会签').waitFor();
  },
  says: ['储备库评分'],
  subject: '办公用房大中修及专项维修计划审核：更换三至五层配电箱和老化线路。',
  beside: { login: 'chief', opinion: '资金来源已落实，同意列入计划。' },
  signer: 'director',
  result: '关于贵阳市南明区财政局办公用房中修计划的批复',
  seal: 'paper',
  ledger: { path: '/r/repairPlan', row: /电气.*1,200,000/, state: '已核定' },
};

/** 办公用房规模审核: two empty rooms by reallocation. */
export const scale: Approval = {
  title: '办公用房规模审核',
  shot: 'scale',
  fill: async (page) => {
    expect(await page.getByLabel('编制定员').inputValue()).toBe('24');
    await page.getByLabel('申请事由').fill('增设应急科，现有办公室不足。');
    await page.getByLabel('申请使用面积').fill('36');
  },
  says: ['尚可配置的使用面积', '党政机关办公用房建设标准（发改投资〔2014〕2674号）表3', /待确认/],
  subject: '办公用房规模审核：增设应急科，现有办公室不足。',
  examine: choosesRooms,
  signer: 'director',
  result: '关于核定贵阳市南明区财政局办公用房规模的通知',
  seal: 'electronic',
  ledger: { path: '/r/premisesScale', row: /调剂/, state: '已核定' },
  changed: findsRooms,
};

/** 公务员住房补贴对象和补贴金额审核 of the clerk herself. */
export const subsidy: Approval = {
  title: '公务员住房补贴对象和补贴金额审核',
  shot: 'subsidy',
  fill: async (page) => {
    await page.getByRole('region', { name: '单位现状' }).getByText('林晓雨').waitFor();
    const calculation = page.getByRole('region', { name: '测算' });
    await calculation.getByText('须申报配偶住房和补贴情况').waitFor();
    await page.getByLabel('标准工资').fill('5200');
    await page.getByLabel('现住房建筑面积').fill('0');
    await page.getByRole('switch', { name: '配偶情况已申报并由配偶单位盖章' }).click();
    await fillDay(page.getByLabel('单位公示起'), '2026-10-12');
    await fillDay(page.getByLabel('单位公示止'), '2026-10-23');
    await calculation.getByText('须申报配偶住房和补贴情况').waitFor({ state: 'detached' });
  },
  says: ['3,432'],
  subject: '公务员住房补贴对象和补贴金额审核',
  signer: 'leader',
  result: '关于林晓雨同志住房补贴的审核通知',
  seal: 'electronic',
  ledger: { path: '/r/subsidyRecord', row: /按月补贴/, state: '已核定' },
};

/** 调剂: whoever examines chooses the rooms and says how much is granted. */
async function choosesRooms(page: Page): Promise<void> {
  await page.getByRole('region', { name: '申请内容' }).getByRole('button', { name: '修改' }).click();
  const dialog = page.getByRole('dialog');
  for (const [line, room] of ['1434', '1435'].entries()) {
    await dialog.getByRole('button', { name: '添加一行' }).click();
    await choose(page, dialog.getByLabel(`第 ${line + 1} 行房间`), room);
  }
  await dialog.getByLabel('批准使用面积').fill('36');
  await screenshot(page, 'scale-rooms');
  expect(await axeViolations(page)).toEqual([]);
  await confirm(page);
  await page.getByText('南明区行政中心综合楼1434').first().waitFor();
}

/** The agreement is in force and the rooms are in the use of the unit. */
async function findsRooms(page: Page): Promise<void> {
  await page.goto('/r/useAgreement');
  await page
    .getByRole('row', { name: /36\.00.*南机管〔/ })
    .getByText('生效')
    .first()
    .waitFor();
  await page.goto('/r/room?q=1434');
  await page.getByRole('row', { name: /1434/ }).getByText('在用').first().waitFor();
}
