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

/** Pictures in all sizes; a page wider than a phone is a fault. */
async function pictures(page: Page, name: string) {
  await screenshot(page, name);
  await page.setViewportSize({ width: 390, height: 844 });
  const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
  await page.waitForFunction(fits, undefined, { timeout: 3000 });
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** The last month that is surely closed: two before this one. */
function closedMonth(): string {
  const now = new Date(Date.now() + 8 * 3_600_000);
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 2, 1)).toISOString().slice(0, 10);
}

describe.skipIf(!browser)('evaluation of vehicles', () => {
  test('an officer goes from a figure to the units below, and from there to the very list behind it', async () => {
    const { page } = await demo.signedIn(browser!, 'county');
    await page.goto(`/vehicles/evaluation?from=${closedMonth()}`);
    await page.getByRole('heading', { name: '用车评价：南明区' }).waitFor();
    // The months are reckoned by the worker soon after the start.
    await expect.poll(() => reckoned(page), { timeout: 60_000, interval: 2000 }).toBe(true);
    await page.getByRole('button', { name: /^车均费用/ }).click();
    const ranking = page.getByRole('region', { name: '车均费用排名' });
    await ranking.getByRole('button').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await pictures(page, 'vehicles-evaluation');
    await ranking.getByRole('button', { name: '贵阳市南明区财政局', exact: true }).click();
    await page.getByRole('heading', { name: '用车评价：贵阳市南明区财政局' }).waitFor();
    await page.getByRole('link', { name: '车均费用：查看明细' }).click();
    await page.getByRole('heading', { name: '车辆月度核算' }).waitFor();
    await page.getByText(closedMonth().slice(0, 7), { exact: true }).first().waitFor();
    await pictures(page, 'vehicles-months');
  });

  test('a publication is prepared, reviewed by another, published, objected to and answered', async () => {
    const { page } = await demo.signedIn(browser!, 'county');
    await page.goto('/r/vehiclePublication');
    await page.getByRole('button', { name: '编制公示' }).click();
    const ask = page.getByRole('dialog', { name: '编制公示' });
    await ask.getByLabel('标题').fill('南明区用车公示');
    await ask.getByLabel('监督电话').fill('0851-00000000');
    for (const name of ['起始月份', '截止月份']) {
      await ask.getByLabel(name).fill(closedMonth());
      await ask.getByLabel(name).press('Enter');
    }
    await ask.getByRole('button', { name: /确\s?定/ }).click();
    await page.getByRole('heading', { name: '南明区用车公示' }).waitFor();
    const address = new URL(page.url()).pathname;
    const { page: second } = await demo.signedIn(browser!, 'leader');
    await second.goto(address);
    await second.getByRole('button', { name: '审核公示' }).click();
    const review = second.getByRole('dialog', { name: '审核公示' });
    await review.getByRole('switch').first().click();
    await review.getByRole('button', { name: /确\s?定/ }).click();
    await second.getByText('待发布').first().waitFor();
    await page.goto(address);
    await page.getByRole('button', { name: '发布公示' }).click();
    await page
      .getByRole('dialog', { name: '发布公示' })
      .getByRole('button', { name: /确\s?定/ })
      .click();
    await page.getByText('公示中').first().waitFor();
    await page.getByRole('button', { name: '登记异议' }).click();
    const objection = page.getByRole('dialog', { name: '登记异议' });
    await objection.getByLabel('提出人').fill('王某某');
    await objection.getByLabel('异议内容').fill('里程似有出入，请核对。');
    await objection.getByRole('button', { name: /确\s?定/ }).click();
    await page.getByRole('tab', { name: '公示明细' }).click();
    await page.getByText('贵A').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await pictures(page, 'vehicles-publication');
    await page.goto('/r/publicationObjection');
    await page.getByRole('link', { name: /^YY/ }).first().click();
    await page.getByRole('button', { name: '答复异议' }).click();
    const answer = page.getByRole('dialog', { name: '答复异议' });
    await answer.getByLabel('答复').fill('经核对里程表照片，数字无误。');
    await answer.getByRole('button', { name: /确\s?定/ }).click();
    await page.getByText('已答复').first().waitFor();
    const { page: clerk } = await demo.signedIn(browser!, 'clerk');
    await clerk.goto(address);
    await clerk.getByText('公示中').first().waitFor();
  });

  test('the account of one vehicle is opened from its record, written beside the entered one, and printed', async () => {
    const { page } = await demo.signedIn(browser!, 'clerk');
    await page.goto('/r/vehicle');
    await page.getByRole('link', { name: /^贵A/ }).first().click();
    await page.getByRole('tab', { name: '生命周期' }).click();
    await page.getByRole('list', { name: '生命周期' }).waitFor();
    await pictures(page, 'vehicles-life');
    await page.getByRole('link', { name: '单车核算' }).click();
    await page.getByRole('heading', { name: /^单车核算：贵A/ }).waitFor();
    await page.getByRole('button', { name: '写入年度费用' }).click();
    await page.getByText('已写入年度费用。').waitFor();
    await page.locator('.ant-btn-loading').waitFor({ state: 'detached' });
    expect(await axeViolations(page)).toEqual([]);
    await pictures(page, 'vehicles-account');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: '写入年度费用' }).isVisible()).toBe(false);
    await screenshot(page, 'vehicles-account-print');
    await page.emulateMedia({ media: null });
  });

  test('what falls due stands in one list', async () => {
    const { page } = await demo.signedIn(browser!, 'county');
    await page.goto('/vehicles/due');
    await page.getByText('90 天内').click();
    await page.getByRole('region', { name: '到期事项' }).first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await pictures(page, 'vehicles-due');
  });
});

async function reckoned(page: Page): Promise<boolean> {
  await page.reload();
  const words = await page.getByText(/个车辆月份/).textContent();
  return !/共 0 个/.test(words ?? '');
}
