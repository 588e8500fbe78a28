import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '#testing/axe';
import { openBrowser, screenshot } from '#testing/browser';
import { type DemoApp, startDemo } from '#testing/demo-app';
import { PNG } from '../../files/testing/sample-bytes.ts';

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

describe.skipIf(!browser)('what a leader signed on paper comes into the case with its scan', () => {
  test('a request reaches the leader, and its applicant is not offered the paper way', async () => {
    const { page } = await demo.signedIn(browser!, 'clerk');
    await page.goto('/apply/internalRequest');
    await page.getByLabel('事由').fill('关于购置碎纸机的请示');
    await page.getByLabel('金额').fill('1200');
    await page.getByLabel('请示内容').fill('档案室碎纸机损坏，拟购置一台。');
    await page.getByText('莫怀远').first().waitFor();
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('heading', { name: /购置碎纸机/ }).waitFor();
    place = new URL(page.url()).pathname;
    const { page: desk } = await demo.signedIn(browser!, 'unitadmin');
    await desk.goto(place);
    await desk.getByRole('button', { name: '受理', exact: true }).click();
    await confirm(desk);
    await desk.getByText('审查中').first().waitFor();
    await desk.getByRole('button', { name: '同意', exact: true }).click();
    await confirm(desk);
    await desk.getByText('分管领导签批').first().waitFor();
    await page.goto(place);
    await page.getByRole('heading', { name: /购置碎纸机/ }).waitFor();
    expect(await page.getByText('录入纸质签批').count()).toBe(0);
  });

  test('the secretary enters it with the scan, nothing without; the case says who signed and who entered', async () => {
    const { page } = await demo.signedIn(browser!, 'unitadmin');
    await page.goto(place);
    await page.getByRole('button', { name: /更多/ }).click();
    await page.getByRole('menuitem', { name: '录入纸质签批' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '确定' }).click();
    await dialog.getByText('请填写扫描件。').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await choose(page, dialog.getByLabel('任务'), /分管领导签批：/);
    await choose(page, dialog.getByLabel('结论'), /^同意$/);
    await dialog
      .locator('input[type="file"]')
      .setInputFiles({ name: '签批件.png', mimeType: 'image/png', buffer: Buffer.from(PNG) });
    await dialog.getByText('已上传：签批件.png').waitFor();
    await dialog.getByLabel('意见').fill('同意购置。');
    await screenshot(page, 'paper-way-enter');
    await confirm(page);
    await page.getByText('已批准').first().waitFor();
    await page.getByText(/由 周志远 据纸质签批代录/).waitFor();
    await screenshot(page, 'paper-way-done');
    await page.getByRole('tab', { name: '材料' }).click();
    await page.getByText('签批件.png').first().waitFor();
    await page.getByRole('tab', { name: '痕迹' }).click();
    await page.getByText('痕迹完整，未被改动').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});

async function confirm(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function choose(page: Page, box: ReturnType<Page['getByLabel']>, option: RegExp): Promise<void> {
  await box.click();
  const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await open.locator('.ant-select-item-option-content').filter({ hasText: option }).first().click();
}
