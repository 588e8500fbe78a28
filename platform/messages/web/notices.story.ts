import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '#testing/axe';
import { openBrowser, screenshot } from '#testing/browser';
import { type DemoApp, startDemo } from '#testing/demo-app';

const browser: Browser | undefined = await openBrowser();
let demo: DemoApp;

beforeAll(async () => {
  if (browser) demo = await startDemo();
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const TITLE = '关于核对定位终端安装情况的通知';

describe.skipIf(!browser)('a task goes down the tree and comes back as one table', () => {
  test('a bureau drafts it with columns and sends it to its county', async () => {
    const { page } = await demo.signedIn(browser!, 'county');
    await page.goto('/r/notice/new');
    await page.getByLabel('标题').fill(TITLE);
    await page.getByLabel('内容').fill('请各单位核对车辆定位终端的安装情况，逐车填报。');
    await page.getByRole('switch', { name: '要求反馈' }).click();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await page.getByRole('button', { name: '设置填报栏目' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /加/ }).click();
    await dialog.getByLabel('第 1 行名称').fill('已装终端车辆数');
    await choose(page, dialog.getByLabel('第 1 行类型'), '整数');
    await dialog.getByRole('button', { name: '确定' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '下达' }).click();
    await choose(page, dialog.getByLabel('区划', { exact: true }), '南明区', 'nmq');
    await screenshot(page, 'notice-issue');
    await dialog.getByRole('button', { name: '确定' }).click();
    await page.getByText('已下达').first().waitFor();
    // The receipts are made in the background.
    await page.getByRole('tab', { name: '办理进度' }).click();
    const own = page.getByRole('row', { name: /本级 [1-9]/ });
    await expect.poll(() => reloaded(page, '办理进度').then(() => own.isVisible()), { timeout: 30_000 }).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('a clerk is told, receives it on the phone, is corrected, and answers', async () => {
    const { page } = await demo.signedIn(browser!, 'clerk', [390, 844]);
    await page.getByRole('link', { name: /消息，\d+ 条未读/ }).click();
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('button', { name: '签收' }).click();
    await page.getByText('已签收').first().waitFor();
    await page.getByLabel('第 1 行已装终端车辆数').fill('三辆');
    await page.getByRole('button', { name: '提交反馈' }).click();
    await page.getByRole('alert').first().waitFor();
    await screenshot(page, 'notice-answer-phone');
    await page.getByLabel('第 1 行已装终端车辆数').fill('3');
    await page.getByRole('button', { name: '提交反馈' }).click();
    await page.getByText('已反馈').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('the bureau sees who has answered, and one table with its sum', async () => {
    const { page } = await demo.signedIn(browser!, 'county');
    await page.goto('/r/notice');
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('tab', { name: '办理进度' }).click();
    await page.getByRole('row', { name: /本级/ }).waitFor();
    await screenshot(page, 'notice-progress');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('tab', { name: '汇总表' }).click();
    await page.getByRole('row', { name: /合计 3/ }).waitFor();
    await screenshot(page, 'notice-table');
    expect(await axeViolations(page)).toEqual([]);
  });
});

/** Picks an option of a select, or of a picker whose `words` are typed to find it. */
async function choose(page: Page, box: ReturnType<Page['getByLabel']>, option: string, words?: string): Promise<void> {
  const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await box.click();
  if (!words) return open.getByText(option).first().click();
  await box.fill(words);
  await open.locator('.ant-select-item-option-active', { hasText: option }).waitFor();
  await box.press('Enter');
}

/** The page anew, at one of its tabs. */
async function reloaded(page: Page, tab: string): Promise<void> {
  await page.reload();
  await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('link', { name: '全部接收单位' }).waitFor();
}
