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

const PHONE = [390, 844] as const;
const PLACE = '贵州省图书馆';
/** Tomorrow in Shanghai, when the pooled car of the demo is free in the afternoon. */
const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);
let order = '';

describe.skipIf(!browser)('a car is asked for, sent, driven, settled, rated and archived', () => {
  test('a clerk asks for a car on the telephone in a minute, and may not decide herself', async () => {
    const { page, strangers } = await demo.signedIn(browser!, 'clerk', PHONE);
    await page.goto('/vehicles/my-rides');
    await page.getByRole('link', { name: '我要用车' }).click();
    await page.getByLabel('用车事由').fill('参加档案业务培训');
    await page.getByLabel('目的地', { exact: true }).fill(PLACE);
    await moment(page, '计划出车时间', `${tomorrow} 15:00`);
    await moment(page, '预计收车时间', `${tomorrow} 17:00`);
    await page.getByText('本单位可派车辆').waitFor();
    await screenshot(page, 'use-apply', [PHONE]);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('heading', { name: /参加档案业务培训/ }).waitFor();
    expect(await page.getByRole('button', { name: '同意', exact: true }).count()).toBe(0);
    await page.goto('/vehicles/my-rides');
    await cardOf(page).getByText('正在审批。').waitFor();
    await screenshot(page, 'use-rides', [PHONE]);
    expect(await axeViolations(page)).toEqual([]);
    expect(strangers).toEqual([]);
  });

  test('the unit’s reviewer agrees in the workbench', async () => {
    const { page } = await demo.signedIn(browser!, 'unitadmin');
    await page.goto('/todos');
    await page.getByRole('link', { name: /参加档案业务培训/ }).click();
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await confirm(page);
    await page.getByText('已批准').first().waitFor();
  });

  test('the unit is offered its own cars and drivers only; the officer who lends one is refused a car that is out', async () => {
    const { page: clerk } = await demo.signedIn(browser!, 'clerk');
    await clerk.goto('/vehicles/desk');
    await clerk
      .getByRole('region', { name: '待派' })
      .getByRole('button', { name: new RegExp(PLACE) })
      .click();
    await clerk.getByRole('radio', { name: /^贵/ }).first().check();
    await clerk.getByRole('group', { name: '驾驶员' }).getByRole('radio').first().waitFor();
    expect(await clerk.getByRole('radio', { name: /石大勇/ }).count()).toBe(0);
    await screenshot(clerk, 'use-desk', [
      [1440, 900],
      [1024, 768],
    ]);
    expect(await axeViolations(clerk)).toEqual([]);
    const { page: county } = await demo.signedIn(browser!, 'county');
    const plate = await pooledCar();
    await county.goto('/vehicles/desk');
    await county
      .getByRole('region', { name: '待派' })
      .getByRole('button', { name: /贵阳市财政局.*预算执行/ })
      .click();
    await chooseCar(county, plate);
    await county.getByRole('group', { name: '驾驶员' }).getByRole('radio').first().waitFor();
    await county.getByRole('button', { name: '派车', exact: true }).click();
    await county.getByRole('alert').getByText('该车辆在此时段已经派出').waitFor();
    await county
      .getByRole('region', { name: '待派' })
      .getByRole('button', { name: new RegExp(PLACE) })
      .click();
    await chooseCar(county, plate);
    await county.getByRole('radio', { name: /石大勇/ }).waitFor();
    order = new URL(county.url()).searchParams.get('order') ?? '';
    await county.getByRole('button', { name: '派车', exact: true }).click();
    await county.getByText('未接单').waitFor();
    await screenshot(county, 'use-desk-sent', [[1440, 900]]);
  });

  test('the driver accepts, goes out, comes back, reports what he paid and shows the receipt, on his telephone', async () => {
    const { page } = await demo.signedIn(browser!, 'driver', PHONE);
    await page.goto('/vehicles/my-trips');
    const card = cardOf(page);
    await card.getByRole('button', { name: '接单' }).click();
    await confirm(page);
    await card.getByRole('button', { name: '出车', exact: true }).waitFor();
    await screenshot(page, 'use-trips', [PHONE]);
    expect(await axeViolations(page)).toEqual([]);
    await card.getByRole('button', { name: '出车', exact: true }).click();
    await page.getByRole('dialog').getByLabel('出车里程').fill('50000');
    await screenshot(page, 'use-go-out', [PHONE]);
    await confirm(page);
    await card.getByRole('button', { name: '收车', exact: true }).click();
    await page.getByRole('dialog').getByLabel('收车里程').fill('49999');
    await page.getByRole('dialog').getByLabel('交接地点').fill('服务中心停车场');
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await page.getByText('收车里程不能小于出车里程').waitFor();
    await page.getByRole('dialog').getByLabel('收车里程').fill('50036');
    await confirm(page);
    await card.getByRole('button', { name: '上报费用' }).click();
    await page.getByRole('dialog').getByLabel('路桥费').fill('15');
    await confirm(page);
    await card.getByText('票据和里程表照片').click();
    await card.locator('input[type=file]').setInputFiles({ name: '通行费.png', mimeType: 'image/png', buffer: PIXEL });
    await card.getByText('通行费.png').last().waitFor();
    await screenshot(page, 'use-trip-back', [PHONE]);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('the clerk confirms the costs, the applicant rates, the order is archived and printed', async () => {
    const { page } = await demo.signedIn(browser!, 'clerk');
    await page.goto(`/vehicles/desk?order=${order}&day=${tomorrow}`);
    await page.getByText('路桥 15.00 元').waitFor();
    await page.getByRole('button', { name: '费用确认' }).click();
    await confirm(page);
    const { page: phone } = await demo.signedIn(browser!, 'clerk', PHONE);
    await phone.goto('/vehicles/my-rides');
    await cardOf(phone).getByRole('button', { name: '评价' }).click();
    await phone.getByRole('dialog').getByRole('radio').nth(4).click();
    await screenshot(phone, 'use-rate', [PHONE]);
    await confirm(phone);
    await page.goto(`/r/dispatchOrder/${order}`);
    await page.getByRole('button', { name: '归档' }).click();
    await confirm(page);
    await page.getByText('已归档').first().waitFor();
    await screenshot(page, 'use-archived');
    const paper = await page.request.get(`/api/dispatchOrder/${order}/order-form`);
    expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('what happened to the car stands in the ledger, and a stranger finds nothing', async () => {
    const { page: county } = await demo.signedIn(browser!, 'county');
    const plate = await pooledCar();
    await expect.poll(() => county.evaluate(odometerOf, plate), { timeout: 20_000 }).toBe('50036');
    const { page: stranger } = await demo.signedIn(browser!, 'school');
    await stranger.goto(`/r/dispatchOrder/${order}`);
    await stranger
      .getByRole('main')
      .getByText(/没有|不存在|找不到/)
      .first()
      .waitFor();
    expect(await stranger.getByText(PLACE).count()).toBe(0);
  });
});

/** The smallest picture there is. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function cardOf(page: Page) {
  return page.getByRole('article').filter({ has: page.getByRole('heading', { name: PLACE }) });
}

/** Plate of the car that the demo's driver drives, as he sees it. */
async function pooledCar(): Promise<string> {
  const { page } = await demo.signedIn(browser!, 'driver', PHONE);
  return page.evaluate(async () => {
    const answer = await fetch('/api/queries/vehicles/myTrips?input=%7B%7D');
    const { open, over } = (await answer.json()) as Record<string, { car: { plate: string } | null }[]>;
    return [...(open ?? []), ...(over ?? [])].find(({ car }) => car)?.car?.plate ?? '';
  });
}

async function chooseCar(page: Page, plate: string): Promise<void> {
  const picker = page.getByRole('combobox', { name: '其他单位车辆' });
  await picker.click();
  await picker.fill(plate);
  await page.locator('.ant-select-dropdown:visible').getByText(plate).first().click();
}

async function odometerOf(plate: string): Promise<string | undefined> {
  const filter = encodeURIComponent(JSON.stringify({ field: 'plate', op: 'eq', value: plate }));
  const answer = await fetch(`/api/vehicle?filter=${filter}`);
  const { rows } = (await answer.json()) as { rows?: { odometer?: string }[] };
  return rows?.[0]?.odometer;
}

async function moment(page: Page, label: string, at: string): Promise<void> {
  const field = page.getByLabel(label);
  await field.click();
  await field.fill(at);
  await field.press('Enter');
}

/** Presses 确定 in the open dialog, and waits until it is gone. */
async function confirm(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
