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
const TITLE = '公务用车定位终端安装进度滞后';

describe.skipIf(!browser)('a supervision order goes from its registration to its closing', () => {
  test('a supervisor registers it and hands it to a unit; nobody there saw it before', async () => {
    const { page, complaints } = await demo.signedIn(browser!, 'audit');
    await page.goto('/supervision');
    await page.getByRole('button', { name: '督办立项' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('督办事项').fill(TITLE);
    await choose(page, dialog.getByLabel('承办单位'), '南明区财政局', '南明区财政局');
    await dialog.getByLabel('督办要求').fill('请说明原因，并于期限内完成全部车辆的安装。');
    await screenshot(page, 'order-register');
    await confirm(page);
    await page.getByRole('heading', { name: TITLE }).waitFor();
    place = new URL(page.url()).pathname;
    await page.getByText('已立项').first().waitFor();
    const { page: clerk } = await demo.signedIn(browser!, 'clerk');
    await clerk.goto(place);
    await clerk.getByText('记录不存在，或不在您的可见范围内。').waitFor();
    await page.getByRole('button', { name: '交办', exact: true }).click();
    await confirm(page);
    await page.getByText('待签收').first().waitFor();
    await screenshot(page, 'order-issued');
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints.filter((words) => !words.includes('401'))).toEqual([]);
  });

  test('the unit finds it among its to-dos on the phone, receives it, asks for an extension and answers', async () => {
    const { page } = await demo.signedIn(browser!, 'clerk', PHONE);
    await page.goto('/todos');
    await page.getByRole('link', { name: TITLE }).first().click();
    await page.getByRole('button', { name: '签收', exact: true }).click();
    await confirm(page);
    await page.getByText('办理中').first().waitFor();
    await page.getByRole('button', { name: '申请延期' }).click();
    await page.getByRole('dialog').getByLabel('延长').fill('3');
    await page.getByRole('dialog').getByLabel('理由').fill('设备到货延迟');
    await confirm(page);
    await page.getByText('3 个工作日，待审批').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, 'order-phone');
    const { page: issuer } = await demo.signedIn(browser!, 'audit');
    await issuer.goto(place);
    await issuer.getByRole('button', { name: '延期审批' }).click();
    await choose(issuer, issuer.getByRole('dialog').getByLabel('结论'), '同意延期');
    await confirm(issuer);
    await issuer.getByRole('cell', { name: '同意延期', exact: true }).waitFor();
    await page.goto(place);
    await page.getByText('8 个工作日，已用 0').waitFor();
    await page.getByRole('button', { name: '反馈', exact: true }).click();
    await page.getByRole('dialog').getByLabel('办理情况').fill('已安装三台，余一台待返厂。');
    await confirm(page);
    await page.getByText('待审核').first().waitFor();
  });

  test('the supervisor sends it back for more, then judges, closes and prints it', async () => {
    const { page: issuer } = await demo.signedIn(browser!, 'audit');
    await issuer.goto('/todos');
    await issuer.getByRole('link', { name: TITLE }).first().click();
    await issuer.getByRole('button', { name: '退回补办' }).click();
    await issuer.getByRole('dialog').getByLabel('理由').fill('请补充返厂车辆的安装时间');
    await confirm(issuer);
    await issuer.getByText('退回补办').first().waitFor();
    const { page: clerk } = await demo.signedIn(browser!, 'clerk', PHONE);
    await clerk.goto(place);
    await clerk.getByRole('button', { name: '反馈', exact: true }).click();
    await clerk.getByRole('dialog').getByLabel('办理情况').fill('返厂车辆已于本周安装。');
    await confirm(clerk);
    await clerk.getByText('待审核').first().waitFor();
    await issuer.goto(place);
    await issuer.getByRole('button', { name: '审核通过' }).click();
    await issuer.getByRole('dialog').getByLabel('审核意见').fill('属实，同意办结。');
    await confirm(issuer);
    await issuer.getByRole('button', { name: '销号', exact: true }).click();
    await confirm(issuer);
    await issuer.getByText('已销号').first().waitFor();
    await screenshot(issuer, 'order-closed');
    expect(await issuer.getByRole('navigation', { name: '办理' }).count()).toBe(0);
    const address = await issuer.getByRole('link', { name: '打印督办单' }).getAttribute('href');
    const form = await issuer.request.get(`${demo.origin}${address}`);
    expect(form.headers()['content-type']).toBe('application/pdf');
    expect((await form.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await issuer.goto('/supervision');
    await issuer.getByRole('region', { name: '督办单' }).getByRole('link', { name: '已销号 1' }).click();
    await issuer.getByRole('link', { name: TITLE }).first().waitFor();
  });
});

async function confirm(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function choose(page: Page, box: ReturnType<Page['getByLabel']>, option: string, words?: string): Promise<void> {
  const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await box.click();
  if (!words) return open.getByText(option, { exact: true }).first().click();
  await box.fill(words);
  await open.locator('.ant-select-item-option-active', { hasText: option }).waitFor();
  await box.press('Enter');
}
