import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '#testing/axe';
import { openBrowser, screenshot } from '#testing/browser';
import { type DemoApp, startDemo } from '#testing/demo-app';
import { sendAs } from '#testing/office';

const browser: Browser | undefined = await openBrowser();
let demo: DemoApp;
beforeAll(async () => {
  if (browser) demo = await startDemo();
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

describe.skipIf(!browser)('the workbench', () => {
  test('the workbench begins with what waits, and what is new appears by itself', async () => {
    const { page } = await demo.signedIn(browser!, 'unitadmin');
    const work = page.getByRole('region', { name: '办件', exact: true });
    const waits = work.getByRole('link', { name: /采购便民饮水机/ });
    await work.getByRole('tab', { name: '待办' }).waitFor();
    await page.getByRole('region', { name: '收文' }).waitFor();
    await page
      .getByRole('region', { name: '日程' })
      .getByText(/个工作日/)
      .waitFor();
    expect(await waits.count()).toBe(0);

    const { page: clerk } = await demo.signedIn(browser!, 'clerk');
    const request = { subject: '采购便民饮水机', kind: 'spending', amount: '3000', content: '大厅添置一台。' };
    await sendAs(clerk, '/api/commands/process/startInternalRequest', request);
    await waits.waitFor();
    await screenshot(page, 'workbench-todo');
    expect(await axeViolations(page)).toEqual([]);

    await clerk.getByRole('region', { name: '办件', exact: true }).getByRole('tab', { name: '我发起的' }).click();
    await clerk.getByRole('link', { name: /采购便民饮水机/ }).waitFor();
    await waits.click();
    await page.getByRole('heading', { level: 1, name: /采购便民饮水机/ }).waitFor();
  });

  test('a person chooses what is at hand, and it stays after the page is loaded again', async () => {
    const { page } = await demo.signedIn(browser!, 'county');
    const ways = page.getByRole('region', { name: '常用功能' });
    await ways.getByRole('button', { name: '设置' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: '我的消息' }).uncheck();
    await dialog.getByRole('checkbox', { name: '车辆台账' }).check();
    await screenshot(page, 'workbench-choose');
    await dialog.getByRole('button', { name: /保\s?存/ }).click();
    await ways.getByRole('link', { name: '车辆台账' }).waitFor();
    await page.reload();
    await ways.getByRole('link', { name: '车辆台账' }).waitFor();
    await screenshot(page, 'workbench');
    expect(await axeViolations(page)).toEqual([]);
    await ways.getByRole('link', { name: '车辆台账' }).click();
    await page.waitForURL(/\/r\/vehicle$/);
  });
});
