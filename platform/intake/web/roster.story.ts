import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '#testing/axe';
import { openBrowser, openPage, screenshot } from '#testing/browser';
import { type TestDatabase, testDatabase } from '#testing/database';
import { type RunningApp, startApp } from '#testing/running-app';
import { rosterBook } from '../testing/roster-book.ts';

const browser: Browser | undefined = await openBrowser();
const dataDir = mkdtempSync(path.join(tmpdir(), 'goa-roster-'));
let database: TestDatabase;
let app: RunningApp;
beforeAll(async () => {
  if (!browser) return;
  database = await testDatabase();
  app = await startApp({
    DATABASE_URL: database.url,
    GOA_DATA_DIR: dataDir,
    GOA_DEMO: '0',
    GOA_SEAL_KEY: '07'.repeat(32),
  });
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await database?.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

const WAIT = { timeout: 90_000 };
const PASSWORD = 'Yunling-2026-xin';

describe.skipIf(!browser)('an empty bureau', () => {
  test('is brought up from its register: units, people, appointments of every kind, accounts, and the first of them signs in', async () => {
    const { page, strangers } = await openPage(browser!, app.origin);
    page.setDefaultTimeout(60_000);
    const token = /activate#(\S+)/.exec(app.printed())?.[1] ?? '';
    await page.goto(`/activate#${token}`);
    await setPassword('admin');

    await page.goto('/intake/roster');
    await page.getByRole('heading', { name: '机构与人员名册' }).waitFor(WAIT);
    await screenshot(page, 'roster-new');
    expect(await axeViolations(page)).toEqual([]);
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '机构与人员名册.xlsx', mimeType, buffer: await rosterBook('522701') });
    await page.getByRole('button', { name: '确认，开始检查' }).waitFor(WAIT);
    await page.getByRole('checkbox', { name: '单位', exact: true }).waitFor();
    await page.getByRole('checkbox', { name: '人员', exact: true }).waitFor();
    await screenshot(page, 'roster-mapping');
    await page.getByRole('button', { name: '确认，开始检查' }).click();

    await page.getByText(/^共 \d+ 行/).waitFor(WAIT);
    await page.getByRole('region', { name: '任职情况' }).getByText('兼职').waitFor();
    await screenshot(page, 'roster-result');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: /^全部入库/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '入库' }).click();
    await page.getByText(/^已入库 \d+ 行/).waitFor(WAIT);

    await page.getByRole('button', { name: '开通账号并领取激活链接' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '开通' }).click();
    await page.getByText(/已开通 \d+ 个账号/).waitFor(WAIT);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await screenshot(page, 'roster-links');
    expect(await axeViolations(page)).toEqual([]);
    const row = page.locator('tr', { hasText: '钱树声' });
    const [link = ''] = /\/activate#\S+/.exec(await row.innerText()) ?? [];
    const login = /u\d+/.exec(await row.innerText())?.[0] ?? '';
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('heading', { name: '机关事务云 账号激活单' }).first().waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    await page.screenshot({ path: 'test-results/roster-slips.png' });
    await page.emulateMedia({ media: 'screen' });
    await page.reload();
    await page.getByText(/^已入库 \d+ 行/).waitFor(WAIT);
    expect(await page.getByText('/activate#').count()).toBe(0);

    const { page: other } = await openPage(browser!, app.origin);
    await other.goto(link);
    await setPassword(login, other);
    await other.getByRole('heading', { name: /钱树声/ }).waitFor(WAIT);
    expect(strangers).toEqual([]);

    async function setPassword(name: string, on = page) {
      await on.getByLabel('新密码', { exact: true }).fill(PASSWORD);
      await on.getByLabel('再次填写新密码').fill(PASSWORD);
      await on.getByRole('button', { name: '确定' }).click();
      await on.getByText('密码已设置').waitFor();
      await on.goto('/sign-in');
      await on.getByLabel('登录名').fill(name);
      await on.getByLabel('密码', { exact: true }).fill(PASSWORD);
      await on.getByRole('button', { name: '登录', exact: true }).click();
      await on.getByText('我最近的操作').waitFor(WAIT);
    }
  });
});
