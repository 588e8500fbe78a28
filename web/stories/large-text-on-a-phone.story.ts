import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTodo } from '#testing/approval-walk';
import { axeViolations } from '#testing/axe';
import { openBrowser, type Size, screenshot } from '#testing/browser';
import { type DemoApp, startDemo } from '#testing/demo-app';
import { type Office, openOffice, sendAs } from '#testing/office';

const browser: Browser | undefined = await openBrowser();
const PHONE: Size = [390, 844];
const SUBJECT = '关于更换会议室空调的请示';
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

/** Somebody with a phone who needs large letters. */
async function reader(login: string): Promise<Page> {
  const page = await office.at(login, PHONE);
  await page.locator('header').getByRole('button').last().click();
  await page.getByRole('button', { name: '关怀版' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '标准版' }).waitFor({ state: 'hidden' });
  return page;
}

/** Large letters, nothing beside the window, nothing that those who hear the page miss. */
async function looksRight(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !document.querySelector('.ant-spin-spinning, .ant-skeleton'));
  await screenshot(page, `large-${name}`, [PHONE]);
  const { over, size } = await page.evaluate(() => ({
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    size: Number.parseFloat(getComputedStyle(document.body).fontSize),
  }));
  expect(over, `${name} sticks out`).toBeLessThanOrEqual(0);
  expect(size, name).toBeGreaterThanOrEqual(18);
  expect(await axeViolations(page), name).toEqual([]);
}

describe.skipIf(!browser)('approvals in large letters on a phone', () => {
  test('the guides, a guide, two forms, the case and the own cases of an applicant', async () => {
    const clerk = await reader('clerk');
    for (const [name, path] of [
      ['guides', '/guides'],
      ['guide', '/guides/vehiclePurchase'],
      ['apply', '/apply/vehiclePurchase'],
      ['request', '/apply/internalRequest'],
    ] as const) {
      await clerk.goto(path);
      await clerk.getByRole('heading', { level: 1 }).waitFor();
      await looksRight(clerk, name);
    }
    const form = { subject: SUBJECT, kind: 'work', content: '空调已使用十二年。', countersign: false };
    await sendAs(clerk, '/api/commands/process/startInternalRequest', form);
    await clerk.goto('/todos');
    await clerk.getByRole('tab', { name: '我发起的' }).click();
    await clerk.getByRole('link', { name: SUBJECT }).waitFor();
    await looksRight(clerk, 'started');
    await clerk.getByRole('link', { name: SUBJECT }).click();
    await clerk.getByRole('heading', { level: 1, name: SUBJECT }).waitFor();
    await looksRight(clerk, 'own-case');
  });

  test('the todos, a case and the dialog in which it is decided', async () => {
    const desk = await reader('unitadmin');
    await desk.goto('/todos');
    await desk.getByRole('link', { name: SUBJECT }).waitFor();
    await looksRight(desk, 'todos');
    await openTodo(desk, SUBJECT);
    await looksRight(desk, 'case');
    await desk.getByRole('navigation', { name: '办理' }).getByRole('button', { name: '受理', exact: true }).click();
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: /^确\s?定$/ })
      .waitFor();
    await looksRight(desk, 'decide');
  });

  test('an official document with all its tabs', async () => {
    const keeper = await reader('county');
    const draft = {
      title: '关于会议室空调的复函',
      kind: 'letter',
      agency: '南明区机关事务服务中心',
      agencyCode: '南明机管',
    };
    const text = { mainTo: '南明区财政局', body: '来函收悉。\n同意更换。\n此复。' };
    await sendAs(keeper, '/api/commands/documents/draft', { ...draft, ...text });
    await openTodo(keeper, draft.title);
    const tabs = keeper.getByRole('tab');
    await tabs.filter({ hasText: '办理过程' }).waitFor();
    expect(await tabs.count()).toBeGreaterThanOrEqual(5);
    for (const tab of await tabs.all()) {
      await tab.click();
      await looksRight(keeper, `document-${await tab.textContent()}`);
    }
  });

  test('the lights of the supervisor', async () => {
    const audit = await reader('audit');
    await audit.goto('/supervision');
    await audit.getByRole('heading', { name: '督办单' }).waitFor();
    await looksRight(audit, 'supervision');
    expect(office.strangers()).toEqual([]);
    expect(office.complaints()).toEqual([]);
  });
});
