import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '#testing/axe';
import { openBrowser, openPage, screenshot } from '#testing/browser';
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

describe.skipIf(!browser)('an official document', () => {
  test('is drafted by an officer, looked at as it will be printed, and waits for its signature', async () => {
    const { page, strangers } = await demo.signedIn(browser!, 'county');
    await page.goto('/r/officialDocument');
    await page.getByRole('button', { name: '拟稿' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('标题').fill('关于同意更新公务用车的批复');
    await dialog.locator('.ant-form-item', { hasText: '公文种类' }).getByRole('combobox').click();
    await page.locator('.ant-select-item-option', { hasText: '批复' }).click();
    await dialog.getByLabel('发文机关标志').fill('样例县机关事务服务中心');
    await dialog.getByLabel('机关代字').fill('样机管');
    await dialog.getByLabel('主送机关').fill('样例县教育局');
    await dialog.getByLabel('正文').fill('你局请示收悉。\n一、同意更新公务用车1辆。\n此复。');
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, 'document-draft');
    await dialog.getByRole('button', { name: /确\s?定/ }).click();
    await page.getByRole('heading', { name: '关于同意更新公务用车的批复' }).waitFor();
    await screenshot(page, 'document-record');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '修改草稿' }).click();
    const amending = page.getByRole('dialog');
    expect(await amending.getByLabel('主送机关').inputValue()).toBe('样例县教育局');
    await amending.getByLabel('主送机关').fill('样例县教育局、样例县财政局');
    await amending.getByRole('button', { name: /确\s?定/ }).click();
    await page.getByText('样例县教育局、样例县财政局').waitFor();
    const paper = await page.getByRole('link', { name: '版式预览' }).getAttribute('href');
    const answer = await page.request.get(paper ?? '');
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await page.goto('/r/documentTemplate');
    await page.getByRole('button', { name: '上传模板' }).click();
    await page.getByText('选择文件').waitFor();
    await screenshot(page, 'template-upload', [[1440, 900]]);
    expect(strangers).toEqual([]);
  });

  test('anybody who scans a code that is unknown reads so on a phone', async () => {
    const { page } = await openPage(browser!, demo.origin, [390, 844]);
    await page.goto('/verify/23456789ABCD');
    await page.getByText('没有查到该公文').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, 'verify-unknown', [[390, 844]]);
  });
});
