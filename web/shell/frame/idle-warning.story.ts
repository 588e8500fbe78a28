import type { Browser } from 'playwright-core';
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

describe.skipIf(!browser)('a session and its end', () => {
  test('who has not worked for a while is warned two minutes before the end, and stays with one button', async () => {
    const { page } = await demo.signedIn(browser!, 'clerk');
    await page.getByText('我最近的操作').waitFor();
    // An answer that comes later would count as work.
    await page.getByText('正在加载').first().waitFor({ state: 'detached' });
    await page.locator('.goa-counts strong', { hasText: '…' }).first().waitFor({ state: 'detached' });
    // From here on the browser's clock is ours; the server's goes on as ever.
    await page.clock.install();
    await page.clock.fastForward('26:00');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.clock.fastForward('01:10');
    const dialog = page.getByRole('dialog', { name: '长时间未操作' });
    await dialog.waitFor();
    expect(await dialog.getByRole('timer').textContent()).toMatch(/将在 1分\d\d秒 后自动退出登录/);
    expect(await axeViolations(page)).toEqual([]);
    // Turning the screen would count as work.
    await screenshot(page, 'idle-warning', [[1440, 900]]);
    await dialog.getByRole('button', { name: '继续使用' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).pathname).toBe('/');
  });

  test('who has not signed in is led to the sign-in page at once, with the way back, and nothing of the frame is loaded', async () => {
    const { page } = await openPage(browser!, demo.origin);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/r/vehicle');
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.toString()).toContain('vehicle');
    expect(asked.filter((path) => path === '/api/me')).toHaveLength(1);
    expect(asked.filter((path) => /frame/.test(path))).toEqual([]);
  });
});
