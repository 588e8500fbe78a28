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

/** Most acts of one officer: claiming and deciding at the window, the examination and the review. */
const MOST_ACTS = 8;

describe.skipIf(!browser)('公务用车新增更新 goes from the form to the changed ledger row', () => {
  test('a clerk applies with what the platform knows, and sees the calculation', async () => {
    const { page } = await demo.signedIn(browser!, 'clerk');
    await page.goto('/apply/vehiclePurchase');
    await page.getByLabel('申请理由').fill('现有车辆使用已超过八年，拟更新一辆。');
    await page.getByLabel('预算价格').fill('168000');
    await page.getByRole('region', { name: '测算' }).getByText('元').first().waitFor();
    await page.getByText('郭建国').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('待受理').first().waitFor();
    place = new URL(page.url()).pathname;
  });

  test('an officer of the bureau claims it, accepts and examines', async () => {
    const { page } = await demo.signedIn(browser!, 'county');
    for (let acts = 0; acts < MOST_ACTS; acts++) {
      await page.goto(place);
      await page.getByRole('tab', { name: '办理过程' }).waitFor();
      const next = page.getByRole('navigation', { name: '办理' }).getByRole('button').first();
      if (!/认领|受理|同意/.test((await next.textContent()) ?? '')) break;
      await next.click();
      const opinion = page.getByRole('dialog').getByLabel('意见');
      if (await opinion.count()) await opinion.fill('符合编制和标准，拟同意。');
      await confirm(page);
    }
    await page.getByText('分管局领导审定').first().waitFor();
  });

  test('the leader signs on the phone, and the reserved row of the plan is approved', async () => {
    const { page: leader } = await demo.signedIn(browser!, 'leader', [390, 844]);
    await leader.goto(place);
    await leader.getByRole('button', { name: '同意', exact: true }).click();
    await leader.getByRole('button', { name: '同意。', exact: true }).click();
    await confirm(leader);
    await leader.getByText('已批准').first().waitFor();
    expect(await axeViolations(leader)).toEqual([]);
    const { page: clerk } = await demo.signedIn(browser!, 'clerk');
    await clerk.goto('/r/vehiclePlan');
    await clerk
      .getByRole('row', { name: /168,000/ })
      .getByText('已批准')
      .waitFor();
    await screenshot(clerk, 'vehicle-plan-approved');
  });
});

/** Presses 确定 in the open dialog, and waits until it is gone. */
async function confirm(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
