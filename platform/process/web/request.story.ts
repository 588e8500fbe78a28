import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '#testing/axe';
import { openBrowser, screenshot } from '#testing/browser';
import { type DemoApp, startDemo } from '#testing/demo-app';

const browser: Browser | undefined = await openBrowser();
let demo: DemoApp;
let place = '';

beforeAll(async () => {
  if (browser) demo = await startDemo();
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const PHONE = [390, 844] as const;

describe.skipIf(!browser)('a request goes from the guide to its result', () => {
  test('a clerk reads the guide, sees the way ahead, and applies', async () => {
    const { page, complaints, strangers } = await demo.signedIn(browser!, 'clerk');
    await page.goto('/guides');
    await page.getByRole('link', { name: '请示汇报' }).click();
    await page.getByRole('img', { name: '请示汇报流程图' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: '开始办理' }).click();
    await page.getByLabel('事由').fill('关于更换档案室空调的请示');
    await page.getByLabel('金额').fill('8600');
    await page.getByLabel('请示内容').fill('档案室空调已使用十二年，拟更换两台。');
    await page.getByText('莫怀远').first().waitFor();
    await screenshot(page, 'request-apply');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('heading', { name: /更换档案室空调/ }).waitFor();
    place = new URL(page.url()).pathname;
    await page.getByText('待受理').first().waitFor();
    expect(strangers).toEqual([]);
    expect(complaints.filter((words) => !words.includes('401'))).toEqual([]);
  });

  test('the window asks once for what is missing; the clerk completes it; the window accepts', async () => {
    const { page: desk } = await demo.signedIn(browser!, 'unitadmin');
    await desk.goto('/todos');
    await desk.getByRole('link', { name: /更换档案室空调/ }).click();
    await desk.getByRole('button', { name: '补正告知' }).click();
    await desk.getByLabel('第 1 行内容').fill('空调检测报告');
    await confirm(desk);
    await desk.getByText('需要一次性补正以下内容').waitFor();
    const { page: clerk } = await demo.signedIn(browser!, 'clerk');
    await clerk.goto(place);
    await clerk.getByText('空调检测报告').first().waitFor();
    await clerk.getByRole('button', { name: '重新提交' }).click();
    await confirm(clerk);
    await desk.goto(place);
    await desk.getByRole('button', { name: '受理', exact: true }).click();
    await confirm(desk);
    await desk.getByText('审查中').first().waitFor();
    await screenshot(desk, 'request-case');
    expect(await axeViolations(desk)).toEqual([]);
  });

  test('the leader sends it back on the phone; what comes again comes straight to him; he agrees', async () => {
    const { page: desk } = await demo.signedIn(browser!, 'unitadmin');
    await desk.goto(place);
    await desk.getByRole('button', { name: '同意', exact: true }).click();
    await confirm(desk);
    const { page: chief } = await demo.signedIn(browser!, 'chief', PHONE);
    await chief.goto('/todos');
    await chief.getByRole('link', { name: /更换档案室空调/ }).click();
    await chief.getByRole('button', { name: '退回', exact: true }).click();
    await confirm(chief, false);
    await chief
      .getByText(/请填写意见|意见.*必填|请.*意见/)
      .first()
      .waitFor();
    await chief.getByLabel('意见').fill('请写明型号。');
    // By keyboard: 申请人 stands below 上一环节, which is chosen at first.
    const where = chief.getByLabel('退回到');
    await where.click();
    await chief.locator('.ant-select-item-option-active').waitFor();
    await where.press('ArrowDown');
    await where.press('Enter');
    await chief.getByRole('dialog').getByTitle('申请人').waitFor();
    await confirm(chief);
    const { page: clerk } = await demo.signedIn(browser!, 'clerk');
    await clerk.goto(place);
    await clerk.getByText('请写明型号。').first().waitFor();
    await clerk.getByRole('button', { name: '重新提交' }).click();
    await confirm(clerk);
    await chief.goto('/todos');
    await screenshot(chief, 'request-todos-phone', [PHONE]);
    await chief.getByRole('link', { name: /更换档案室空调/ }).click();
    await chief.getByRole('button', { name: '同意', exact: true }).click();
    await chief.getByRole('button', { name: '同意。', exact: true }).click();
    await screenshot(chief, 'request-sign-phone', [PHONE]);
    expect(await axeViolations(chief)).toEqual([]);
    await confirm(chief);
    await chief.getByText('已批准').first().waitFor();
    await screenshot(chief, 'request-result-phone', [PHONE]);
    expect(await axeViolations(chief)).toEqual([]);
  });

  test('the clerk sees the result, the picture and an unbroken log; a stranger finds nothing', async () => {
    const { page } = await demo.signedIn(browser!, 'clerk');
    await page.goto(place);
    await page.getByText('已批准').first().waitFor();
    await page.getByRole('tab', { name: '进度图' }).click();
    await page.getByRole('img', { name: /进度/ }).waitFor();
    await page.getByRole('tab', { name: '痕迹' }).click();
    await page.getByText('痕迹完整，未被改动').waitFor();
    await screenshot(page, 'request-log');
    expect(await axeViolations(page)).toEqual([]);
    const { page: stranger } = await demo.signedIn(browser!, 'school');
    await stranger.goto(place);
    await stranger
      .getByRole('main')
      .getByText(/没有|不存在|找不到/)
      .first()
      .waitFor();
    expect(await stranger.getByText('更换档案室空调').count()).toBe(0);
  });
});

/** Presses 确定 in the open dialog, and waits until it is gone. */
async function confirm(page: Page, closes = true): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '确定' }).click();
  if (closes) await dialog.waitFor({ state: 'hidden' });
}
