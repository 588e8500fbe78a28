import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeVin } from '#standards/checks';
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

describe.skipIf(!browser)('a unit clerk and the vehicle ledger', () => {
  test('a wrong password is refused in words, the right one opens the workbench, and nothing leaves the origin', async () => {
    const { page, strangers } = await openPage(browser!, demo.origin);
    await page.goto('/');
    await page.getByLabel('登录名').fill('clerk');
    await page.getByLabel('密码', { exact: true }).fill('Falsch-9-falsch');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('登录名或密码不正确').waitFor();
    await screenshot(page, 'sign-in');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('密码', { exact: true }).fill(demo.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { name: /林晓雨/ }).waitFor();
    await page.getByText('我最近的操作').waitFor();
    await screenshot(page, 'workbench');
    expect(await axeViolations(page)).toEqual([]);
    expect(strangers).toEqual([]);
  });

  test('adds a vehicle above its cap with a reason, edits it, and finds both in the trail', async () => {
    const { page, strangers, complaints } = await demo.signedIn(browser!, 'clerk');
    await page.getByRole('button', { name: '台账', exact: true }).click();
    await page.getByRole('link', { name: '车辆台账' }).first().click();
    await page.getByText(/共 \d+ 条/).waitFor();
    await page
      .getByRole('link', { name: /新增公务用车/ })
      .or(page.getByRole('button', { name: /新增公务用车/ }))
      .click();
    await page.getByLabel('号牌号码').fill('贵AD70001');
    await choose(page, '车辆类别', '应急保障用车');
    await choose(page, '车型', '商务车');
    await page.getByLabel('品牌型号').fill('样例牌 SL6500');
    // One's own unit stands there already.
    await page.locator('.ant-form-item', { hasText: '管理单位' }).getByText('贵阳市南明区财政局').waitFor();
    await choose(page, '登记所有人', '贵阳市南明区财政局', 'nmqczj');
    await choose(page, '能源种类', '纯电动');
    await page.getByLabel('车辆识别代号').fill(completeVin('LSVAA49J*44999001'));
    await page.getByLabel(/购置价格/).fill('268000');
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, 'vehicle-form');
    await page.getByRole('button', { name: '保存' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/超过本类车辆配备标准/).waitFor();
    await dialog.getByRole('textbox').fill('山区应急，经区政府批准');
    await screenshot(page, 'vehicle-reason');
    await dialog.getByRole('button', { name: /保存|确定|提交/ }).click();
    await page.getByRole('heading', { name: '贵AD70001' }).waitFor();
    await page
      .getByRole('link', { name: '修改' })
      .or(page.getByRole('button', { name: '修改' }))
      .click();
    await page.getByLabel('车身颜色').fill('白');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('tab', { name: '变更痕迹' }).click();
    await page.getByText('车身颜色').last().waitFor();
    await page.getByText('山区应急，经区政府批准').first().waitFor();
    await screenshot(page, 'vehicle-trail');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '为什么可见' }).click();
    await page.getByText(/单位/).last().waitFor();
    expect(strangers).toEqual([]);
    // The browser itself notes every refused request; the refusals of this story are meant.
    expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
  });

  test('mistakes are shown at their fields before anything is sent away', async () => {
    const { page } = await demo.signedIn(browser!, 'clerk');
    await page.goto('/r/vehicle/new');
    await page.getByLabel('号牌号码').fill('贵A12');
    await page.getByRole('button', { name: '保存' }).click();
    await page
      .getByText(/号牌/)
      .filter({ hasText: /不|错|位/ })
      .first()
      .waitFor();
    await page
      .getByText(/品牌型号/)
      .filter({ hasText: /填|空/ })
      .first()
      .waitFor();
    expect(page.url()).toContain('/r/vehicle/new');
    await screenshot(page, 'vehicle-mistakes');
  });

  test('what manifests, contracts and code sets say is drawn: titles, icons, tones, a question before what cannot be undone', async () => {
    const { page } = await demo.signedIn(browser!, 'county');
    const group = page.getByRole('button', { name: '公务用车', exact: true });
    await group.locator('svg[data-icon="car"]').waitFor();
    await page.goto('/r/vehicle');
    await page.locator('.goa-tag-good', { hasText: '在用' }).first().waitFor();
    await page.goto(`/r/vehicle?f=${encodeURIComponent(JSON.stringify([['status', 'eq', 'toDispose']]))}`);
    await page.locator('td a').first().click();
    await page.getByRole('button', { name: '处置' }).click();
    await page.getByRole('dialog').getByText('处置后车辆不能再恢复使用，确定吗？').waitFor();
    await screenshot(page, 'vehicle-question');
    const administrator = await demo.signedIn(browser!, 'admin');
    await administrator.page.goto('/permissions?view=role&role=everyone');
    await administrator.page.getByText('所有登录人员：区划和业务职责图。').first().waitFor();
  });

  test('on a phone the ledger is cards and nothing sticks out', async () => {
    const { page } = await demo.signedIn(browser!, 'county', [390, 844]);
    await page.goto('/r/vehicle');
    await page.getByText(/共 \d+ 条/).waitFor();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
  });
});

/** Picks an option of a select, or of a picker whose `words` are typed to find it. */
async function choose(page: Page, label: string, option: string, words?: string): Promise<void> {
  const box = page.getByLabel(label, { exact: true });
  const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden), .ant-select-tree:visible');
  await box.click();
  if (!words) return open.getByText(option).first().click();
  await box.fill(words);
  await open.locator('.ant-select-item-option-active', { hasText: option }).waitFor();
  await box.press('Enter');
}
