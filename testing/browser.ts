import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import { peersRequired } from './peers.ts';

/** A page together with what it did that it should not have. */
export interface WatchedPage {
  readonly page: Page;
  /** Requests that left the origin. */
  readonly strangers: readonly string[];
  /** Errors that the page wrote to its console or threw. */
  readonly complaints: readonly string[];
}

/** Width and height of a window. */
export type Size = readonly [width: number, height: number];

/** Windows in which every page is looked at: a desk, a pad, a phone. */
export const sizes: readonly Size[] = [
  [1440, 900],
  [1024, 768],
  [390, 844],
];

/**
 * A real Chromium without a window. Undefined when the machine has none and may not install one: stories then say `describe.skipIf(!browser)`,
 * so that they are counted as skipped. Throws instead when GOA_REQUIRE_PEERS=1.
 */
export async function openBrowser(): Promise<Browser | undefined> {
  const executablePath = findBrowser();
  if (executablePath) return chromium.launch({ executablePath, args: flags });
  if (peersRequired) throw new Error('no Chromium was found or could be installed, and GOA_REQUIRE_PEERS=1');
  return undefined;
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Opens a page with fresh cookies, as a Chinese user of `origin` has it, and watches it. */
export async function openPage(
  browser: Browser,
  origin: string,
  [width, height]: Size = [1440, 900],
): Promise<WatchedPage> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width, height },
  });
  const page = await context.newPage();
  const strangers: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(origin).host) strangers.push(request.url());
  });
  context.on('weberror', (thrown) => complaints.push(thrown.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, strangers, complaints };
}

/** Takes a picture of the page in each size into `test-results/<name>-<width>.png`. */
export async function screenshot(page: Page, name: string, inSizes: readonly Size[] = sizes): Promise<void> {
  const folder = path.join(process.cwd(), 'test-results');
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  for (const [width, height] of inSizes) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), animations: 'disabled' });
  }
  if (before) await page.setViewportSize(before);
}
