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

const PAGES: readonly (readonly [login: string, paths: readonly string[]])[] = [
  ['admin', ['/organisation', '/people', '/permissions', '/r/unit', '/r/assignment']],
  ['audit', ['/audit', '/explain', '/r/vehicle', '/r/vehicleCost']],
  ['city', ['/responsibility', '/r/vehicleQuota', '/r/region']],
];

describe.skipIf(!browser)('every page, looked at by a machine', () => {
  test.each(PAGES)(
    'as %s: accessible, nothing sticks out on a phone, nothing leaves the origin',
    async (login, paths) => {
      const { page, strangers, complaints } = await demo.signedIn(browser!, login);
      const wrong: string[] = [];
      for (const path of paths) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.goto(path);
        await settled(page);
        for (const { rule, places } of await axeViolations(page))
          wrong.push(`${path}: ${rule} at ${places.slice(0, 2).join(', ')}`);
        await screenshot(page, `${login}${path.replaceAll('/', '-')}`);
        await page.setViewportSize({ width: 390, height: 844 });
        const over = await sticksOut(page);
        if (over > 0) wrong.push(`${path}: sticks out by ${over} px on a phone`);
      }
      expect(wrong).toEqual([]);
      expect(strangers).toEqual([]);
      expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
    },
  );

  test('the large-text version is one press away, stays chosen, and is accessible', async () => {
    const { page } = await demo.signedIn(browser!, 'clerk');
    await page
      .getByRole('button', { name: '关怀版' })
      .or(page.getByRole('switch', { name: '关怀版' }))
      .first()
      .click();
    await page.goto('/r/vehicle');
    await settled(page);
    const size = await page.evaluate(() =>
      Number.parseFloat(getComputedStyle(document.querySelector('td') ?? document.body).fontSize),
    );
    expect(size).toBeGreaterThanOrEqual(18);
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, 'large-text');
  });

  test('a person with two posts changes which one acts, and sees another ledger', async () => {
    const { page } = await demo.signedIn(browser!, 'dual');
    await page.goto('/r/vehicle');
    await settled(page);
    const before = await page.locator('main').innerText();
    await page.getByLabel('当前任职').selectOption({ index: 1 });
    await page.getByText('已切换任职').waitFor();
    await page.goto('/r/vehicle');
    await settled(page);
    expect(await page.locator('main').innerText()).not.toBe(before);
  });
});

/** The page has its heading and no placeholder of something still on its way. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !document.querySelector('.ant-spin-spinning, .ant-skeleton'));
}

/** Pixels by which the page is wider than its window, once it has settled into it. */
async function sticksOut(page: Page): Promise<number> {
  const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
  await page.waitForFunction(fits, undefined, { timeout: 3000 }).catch(() => undefined);
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
