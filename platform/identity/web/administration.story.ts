import type { Browser, Locator, Page } from 'playwright-core';
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

describe.skipIf(!browser)('keeping the organisation', () => {
  test('a unit is found by its initials, renamed, still known by its old name, and not closed while people work there', async () => {
    const { page, strangers } = await demo.signedIn(browser!, 'staffing');
    await page.goto('/organisation');
    await find(page, '查找单位', 'nmqjyj', '贵阳市南明区教育局');
    await heading(page, '贵阳市南明区教育局');
    await fromMenu(page, '机构变动', '单位更名');
    await page.getByLabel('新名称').fill('贵阳市南明区教育和体育局');
    await confirm(page);
    await heading(page, '贵阳市南明区教育和体育局');
    await page.getByRole('tab', { name: '沿革' }).click();
    await page.getByText(/用至/).waitFor();
    await screenshot(page, 'unit-past');
    expect(await axeViolations(page)).toEqual([]);
    await fromMenu(page, '机构变动', '单位撤销');
    await confirm(page);
    await page.getByText('该单位还有在任人员或下属单位，请先处理。').waitFor();
    expect(strangers).toEqual([]);
  });

  test('a gap in the responsibility map is seen, filled in place, and gone', async () => {
    const { page } = await demo.signedIn(browser!, 'staffing');
    await page.goto('/responsibility');
    const words = await page.getByText(/^缺位 \d+ 项$/).innerText();
    const gaps = Number(/\d+/.exec(words)?.[0]);
    await page.getByRole('button', { name: '缺位' }).first().click();
    await page.getByRole('button', { name: '新增职责' }).click();
    await find(page, '责任单位', 'nmqczj', '贵阳市南明区财政局');
    await option(page, '职责', '主管');
    await option(page, '服务范围', '仅本级');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText(gaps === 1 ? '没有缺位' : `缺位 ${gaps - 1} 项`).waitFor();
  });
});

describe.skipIf(!browser)('keeping people and their permissions', () => {
  test('a new colleague is entered, appointed, given an account and a role; the link works once', async () => {
    const { page } = await demo.signedIn(browser!, 'unitadmin');
    await page.goto('/people');
    await page.getByRole('button', { name: '新增人员' }).click();
    await page.getByLabel('姓名').fill('秦试用');
    await page.getByRole('button', { name: '保存' }).click();
    const drawer = page.getByRole('dialog', { name: '秦试用' });
    await drawer
      .getByRole('button', { name: '任职' })
      .or(drawer.getByRole('button', { name: /办理/ }))
      .first()
      .click();
    await page.getByRole('menuitem', { name: '任职' }).click();
    await page.getByRole('textbox', { name: '职务' }).fill('科员');
    await confirm(page);
    await drawer.getByText('科员').waitFor();
    await drawer.getByRole('button', { name: '开通账号' }).click();
    await page.getByLabel('登录名').fill('qin-shiyong');
    await confirm(page);
    const link = await page.getByLabel('一次性链接').last().inputValue();
    await page.getByRole('button', { name: '已转交，关闭' }).click();
    expect(await drawer.textContent()).not.toContain('activate#');
    await drawer.getByRole('link', { name: '权限' }).click();
    await page.getByRole('button', { name: '给秦试用授权' }).click();
    await find(page, '角色', '单位经办', '单位经办人');
    await confirm(page);
    await page.getByRole('button', { name: '撤销单位经办人' }).waitFor();
    await screenshot(page, 'person-grants');
    expect(await activate(link)).toBe(true);
    expect(await activate(link)).toBe(false);
  });

  test('an administrator cannot hand out more than he holds', async () => {
    const { page } = await demo.signedIn(browser!, 'unitadmin');
    await page.goto('/permissions');
    await page.getByRole('button', { name: '给林晓雨授权' }).click();
    await find(page, '角色', '系统管理', '系统管理员');
    await confirm(page);
    await page.getByText('该授权超出您自己的权限、范围或分级，不能授予。').waitFor();
  });
});

describe.skipIf(!browser)('looking into what happened and why', () => {
  test('an auditor learns why a clerk cannot see a car of another county, and finds a deed with what it changed', async () => {
    const { page } = await demo.signedIn(browser!, 'audit');
    await page.goto('/explain');
    await find(page, '谁', '林晓雨', '林晓雨');
    await option(page, '以哪个任职', /财政局/);
    await find(page, '信息资源', '公务用车', '公务用车');
    await find(page, '哪一条', '贵J', '贵J');
    await page.getByText('结论：不可以').first().waitFor();
    await screenshot(page, 'explain');
    expect(await axeViolations(page)).toEqual([]);
    await page.goto('/audit?resource=unit&verb=rename');
    await page
      .getByRole('button', { name: /^\d+ 项：/ })
      .first()
      .click();
    await page.getByRole('cell', { name: '贵阳市南明区教育和体育局', exact: true }).waitFor();
    await page.getByRole('cell', { name: '贵阳市南明区教育局', exact: true }).waitFor();
  });

  test('who sees only himself in a unit is not told that posts are vacant', async () => {
    const { page } = await demo.signedIn(browser!, 'driver');
    await page.goto('/people');
    await page.getByText('该单位还有您无权查看的人员，未列出。').waitFor();
    expect(await page.locator('main').textContent()).not.toContain('空缺');
  });
});

/** Sets a password by the link; true when the server took it. */
async function activate(link: string): Promise<boolean> {
  const { page } = await openPage(browser!, demo.origin);
  await page.goto(link);
  await page.locator('input[type=password]').last().waitFor();
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/activate'));
  const password = `Qs-${crypto.randomUUID()}`;
  for (const field of await page.locator('input[type=password]').all()) await field.fill(password);
  await page.locator('button[type=submit]').click();
  const taken = (await answered).ok();
  await page.context().close();
  return taken;
}

function heading(page: Page, name: string): Promise<void> {
  return page.getByRole('heading', { name, exact: true }).waitFor();
}

function options(page: Page): Locator {
  return page.locator('.ant-select-dropdown:visible .ant-select-item-option');
}

/** Types into a picker and takes the option that is meant. */
async function find(page: Page, label: string, words: string, wanted: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label }).last();
  await box.click();
  await box.fill(words);
  await options(page).filter({ hasText: wanted }).first().click();
}

/** Takes an option of a select. */
async function option(page: Page, label: string, wanted: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).last().click();
  await options(page).filter({ hasText: wanted }).first().click();
}

async function fromMenu(page: Page, button: string, item: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function confirm(page: Page): Promise<void> {
  await page.getByRole('dialog').last().getByRole('button', { name: '确定' }).click();
}
