import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '#testing/axe';
import { openBrowser, screenshot, sizes } from '#testing/browser';
import { type DemoApp, startDemo } from '#testing/demo-app';
import { bookLines } from '../../intake/testing/book-lines.ts';

const browser: Browser | undefined = await openBrowser();
let demo: DemoApp;
beforeAll(async () => {
  if (browser) demo = await startDemo({ GOA_EXPORT_AT_ONCE: '20' });
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const WAIT = { timeout: 90_000 };

describe.skipIf(!browser)('a large list leaves in the background', () => {
  test('from the list to the file: progress in the dialog, the file with the rows of the list, again from 我的导出', async () => {
    const { page } = await demo.signedIn(browser!, 'county');
    await page.goto('/r/vehicle?sort=plate');
    const total = Number(/\d+/.exec(await page.getByText(/^共 \d+ 条/).innerText(WAIT))?.[0]);
    expect(total).toBeGreaterThan(20);
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('.xlsx').click();
    await dialog.getByRole('button', { name: '导出' }).click();
    await dialog.getByRole('status').waitFor(WAIT);
    await screenshot(page, 'export-started');
    await dialog.getByText('文件已生成').waitFor(WAIT);
    await screenshot(page, 'export-ready');
    expect(await axeViolations(page)).toEqual([]);
    const [first] = await Promise.all([
      page.waitForEvent('download', WAIT),
      dialog.getByRole('link', { name: /^下载/ }).click(),
    ]);
    const [head, ...rows] = await bookLines(await first.path(), first.suggestedFilename());
    expect(first.suggestedFilename()).toMatch(/^公务用车-[\d-]{10}\.xlsx$/);
    expect(head).toContain('号牌号码');
    expect(rows.filter((cells) => cells.length > 1)).toHaveLength(total);
    await dialog.getByRole('link', { name: '我的导出' }).click();
    await page.getByRole('heading', { name: '我的导出' }).waitFor(WAIT);
    const [again] = await Promise.all([
      page.waitForEvent('download', WAIT),
      page.getByRole('link', { name: /^下载/ }).first().click(),
    ]);
    expect(again.suggestedFilename()).toBe(first.suggestedFilename());
    expect(await axeViolations(page)).toEqual([]);
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await page.getByText('可下载').first().waitFor(WAIT);
      await screenshot(page, `my-exports-${width}`);
    }
    await page.goto('/messages');
    await page.getByRole('link', { name: /已生成，请在 7 天内下载/ }).waitFor(WAIT);
  });

  test('somebody who exported nothing reads where files come from', async () => {
    const { page } = await demo.signedIn(browser!, 'clerk', sizes[2]);
    await page.goto('/exports');
    await page.getByText('还没有后台导出的文件').waitFor(WAIT);
    await screenshot(page, 'my-exports-none');
    expect(await axeViolations(page)).toEqual([]);
  });
});
