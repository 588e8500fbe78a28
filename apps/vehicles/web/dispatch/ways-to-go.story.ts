import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '#testing/axe';
import { openBrowser, screenshot } from '#testing/browser';
import { type DemoApp, startDemo } from '#testing/demo-app';
import { confirm } from '#testing/dialogs';
import { type Office, openOffice, sendAs } from '#testing/office';

const browser: Browser | undefined = await openBrowser();
const PHONE = [390, 844] as const;
let demo: DemoApp;
let office: Office;
beforeAll(async () => {
  if (!browser) return;
  demo = await startDemo();
  office = openOffice(browser, demo);
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

interface Row {
  readonly id: string;
  readonly no?: string;
  readonly vehicle?: string;
  readonly plate?: string;
}

describe.skipIf(!browser)('other ways to go than by an order and a car of one’s own', () => {
  test('社会租车: a rented car goes with its reason and price, and the passenger sees whose it is', async () => {
    const clerk = await office.at('clerk');
    const order = await orderTo(clerk, '云关乡人民政府', 'approved');
    await openOrder(clerk, order);
    await verb(clerk, '租用社会车辆');
    const dialog = clerk.getByRole('dialog');
    await dialog.getByLabel('租赁单位').fill('筑城汽车租赁有限公司（虚构）');
    await dialog.getByLabel('号牌号码').fill('租一辆');
    await dialog.getByLabel('驾驶员', { exact: true }).fill('田师傅');
    await dialog.getByLabel('租车费').fill('600');
    await dialog.getByLabel('租用理由').fill('本单位车辆已派完');
    await dialog.getByRole('button', { name: /^确\s?定$/ }).click();
    await dialog.getByText(/号牌/).nth(1).waitFor();
    expect(await dialog.isVisible()).toBe(true);
    await dialog.getByLabel('号牌号码').fill('贵A8Z561');
    await confirm(clerk);
    const { page: phone } = await demo.signedIn(browser!, 'clerk', PHONE);
    await phone.goto('/vehicles/my-rides');
    const card = phone.getByRole('article', { name: `派车单 ${order.no}` });
    await card.getByText('已租用社会车辆。').waitFor();
    await card.getByText('贵A8Z561').waitFor();
    await screenshot(phone, 'ways-hire-passenger', [PHONE]);
    expect(await axeViolations(phone)).toEqual([]);
  });

  test('免单登记: whoever supervises vehicles lets one go without orders for at most a year; its clerk may not', async () => {
    const county = await office.at('county');
    const clerk = await office.at('clerk');
    const [car] = await rowsOf(clerk, 'vehicle', { field: 'status', op: 'eq', value: 'inUse' });
    await clerk.goto(`/r/vehicle/${car!.id}`);
    await clerk.getByRole('heading', { name: new RegExp(car!.plate!) }).waitFor();
    expect(await clerk.getByRole('button', { name: '免单登记' }).count()).toBe(0);
    await county.goto(`/r/vehicle/${car!.id}`);
    await verb(county, '免单登记');
    const dialog = county.getByRole('dialog');
    await choosing(county, '免单情形', '班车');
    await fillDay(county, '止期', '2099-12-31');
    await dialog.getByLabel('理由').fill('早晚接送职工');
    await dialog.getByRole('button', { name: /^确\s?定$/ }).click();
    await county.getByText('免单登记最长一年').waitFor();
    await fillDay(county, '止期', new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
    await confirm(county);
    await clerk.goto('/r/vehicleExemption');
    await clerk.getByText('早晚接送职工').waitFor();
    await screenshot(clerk, 'ways-exemption', [PHONE]);
  });

  test('终端巡检: a terminal that was never heard is found; whoever has no terminals in sight is refused', async () => {
    const county = await office.at('county');
    const [car] = await rowsOf(county, 'vehicle', { field: 'status', op: 'eq', value: 'inUse' });
    await sendAs(county, '/api/terminal', { phone: '13900000077', vehicle: car!.id, status: 'active' });
    await county.goto('/vehicles/terminals');
    await county.getByRole('link', { name: '13900000077' }).waitFor();
    await county.getByText('从未上线').first().waitFor();
    await screenshot(county, 'ways-terminals', [[1440, 900], PHONE]);
    expect(await axeViolations(county)).toEqual([]);
    const driver = await office.at('driver', PHONE);
    await driver.goto('/vehicles/terminals');
    await driver
      .getByRole('main')
      .getByText(/没有权限|无权|不能/)
      .first()
      .waitFor();
    expect(office.strangers()).toEqual([]);
  });

  test('the long menu stands in parts that fold by keyboard, and stay as they were left', async () => {
    const county = await office.at('county');
    await county.setViewportSize({ width: 1440, height: 900 });
    await county.goto('/vehicles/evaluation');
    const menu = county.getByRole('navigation', { name: '主菜单' });
    const part = (name: string) => menu.getByRole('button', { name, exact: true });
    expect(await part('评价公示').getAttribute('aria-expanded')).toBe('true');
    expect(await part('终端设备').getAttribute('aria-expanded')).toBe('false');
    await part('终端设备').focus();
    await county.keyboard.press('Enter');
    await menu.getByRole('link', { name: '终端巡检' }).waitFor();
    await county.reload();
    await menu.getByRole('link', { name: '终端巡检' }).waitFor();
    expect(await menu.getByRole('link', { name: '电子围栏' }).count()).toBe(0);
    await screenshot(county, 'menu-parts', [
      [1440, 900],
      [1024, 768],
    ]);
    expect(await axeViolations(county)).toEqual([]);
    await county.setViewportSize({ width: 390, height: 844 });
    await county.getByRole('button', { name: /菜单/ }).first().click();
    await county.getByRole('dialog').getByRole('link', { name: '终端巡检' }).waitFor();
    expect(await axeViolations(county)).toEqual([]);
  });
});

async function rowsOf(page: Page, resource: string, filter: object): Promise<readonly Row[]> {
  const answer = await page.request.get(`/api/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  return ((await answer.json()) as { readonly rows: readonly Row[] }).rows;
}

/** The order of the demo to a place, in a state. */
async function orderTo(page: Page, destination: string, status = 'assigned'): Promise<Row> {
  const and = [
    { field: 'destination', op: 'eq', value: destination },
    { field: 'status', op: 'eq', value: status },
  ];
  const [row] = await rowsOf(page, 'dispatchOrder', { and });
  if (!row) throw new Error(`no order to ${destination}`);
  return row;
}

async function openOrder(page: Page, { id }: Row): Promise<void> {
  await page.goto(`/r/dispatchOrder/${id}`);
  await page.getByRole('main').getByRole('heading').first().waitFor();
}

/** Presses a verb that stands at hand, or behind the button of further ones. */
async function verb(page: Page, title: string): Promise<void> {
  const button = page.getByRole('button', { name: title, exact: true });
  const more = page.getByRole('button', { name: '更多操作' });
  await button.or(more).first().waitFor();
  if ((await button.count()) === 0) await more.click();
  await button.click();
}

async function choosing(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label).click();
  await page.locator('.ant-select-dropdown:visible').getByText(option).first().click();
}

async function fillDay(page: Page, label: string, day: string): Promise<void> {
  const box = page.getByRole('dialog').getByLabel(label);
  await box.fill(day);
  await box.press('Enter');
}
