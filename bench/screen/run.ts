import { loadavg } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, openPage } from '#testing/browser';
import { type RunningApp, startApp } from '#testing/running-app';
import { type Figure, median, printFigures } from '../ground/figures.ts';
import { benchDir } from '../ground/server.ts';

/**
 * The first screens of the built product in a real Chromium whose CPU is slowed four times and whose cache is empty: what is loaded, and when
 * it can be used: the content stands there and no task of the page has held the thread for more than 50 ms since.
 */
const RUNS = 5;
const SLOWER = 4;
const WORKBENCH = '我最近的操作';

const browser = await openBrowser();
if (!browser) throw new Error('the screen bench needs a Chromium: none was found and none could be installed');
const app = await startApp({ GOA_DATA_DIR: path.join(benchDir, 'screen'), GOA_DEMO: '1' });
try {
  const figures = await measure(browser, app);
  printFigures(`first screen, CPU ${SLOWER} × slower, load ${loadavg()[0]!.toFixed(1)}`, figures);
} finally {
  await browser.close();
  await app.stop();
}

async function measure(browser: Browser, { origin, printed }: RunningApp): Promise<Figure[]> {
  const password = /next start: (\S+)/.exec(printed())?.[1] ?? '';
  const { page, context } = await freshPage(browser, origin);
  const urls = new Set<string>();
  context.on('request', (request) => urls.add(request.url()));
  await page.goto('/');
  await page.getByLabel('登录名').fill('clerk');
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText(WORKBENCH).waitFor();
  await page.waitForLoadState('networkidle');
  const session = await context.storageState();
  const files = [...urls].filter((url) => !new URL(url).pathname.startsWith('/api/'));
  const bytes = await Promise.all(files.map((url) => gzipped(url)));
  await context.close();

  const screens = [
    { what: 'sign-in page', cookies: undefined, shown: signInShown, times: [] as number[], thread: [] as number[] },
    {
      what: 'workbench',
      cookies: session.cookies,
      shown: workbenchShown,
      times: [] as number[],
      thread: [] as number[],
    },
  ];
  for (let run = 0; run < RUNS; run++) {
    for (const { cookies, shown, times, thread } of screens) {
      times.push(await usable(browser, origin, cookies, shown));
      thread.push(await threadTime(browser, origin, cookies, shown));
    }
  }
  return [
    {
      what: `sign-in and workbench, ${files.length} files, gzip`,
      value: bytes.reduce((sum, one) => sum + one, 0) / 1000,
      unit: 'kB',
      bar: { atMost: 350 },
    },
    ...screens.flatMap(({ what, times, thread }): Figure[] => [
      {
        what: `${what} can be used, median of ${RUNS}`,
        value: median(times),
        unit: 's',
        bar: { atMost: 2 },
        note: `best ${Math.min(...times).toFixed(2)} s`,
      },
      { what: `${what}: processor time of the page's thread × ${SLOWER}`, value: median(thread) * SLOWER, unit: 's' },
    ]),
  ];
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

async function freshPage(browser: Browser, origin: string, cookies: Cookies = []) {
  const { page } = await openPage(browser, origin);
  const context = page.context();
  await context.addCookies(cookies);
  return { page, context };
}

function signInShown(page: Page): Promise<void> {
  return page.getByRole('button', { name: '登录', exact: true }).waitFor();
}

function workbenchShown(page: Page): Promise<void> {
  return page.getByText(WORKBENCH).waitFor();
}

/** Seconds from the navigation until the content stands there and the thread is free. */
async function usable(
  browser: Browser,
  origin: string,
  cookies: Cookies | undefined,
  shown: (page: Page) => Promise<void>,
): Promise<number> {
  const { page, context } = await freshPage(browser, origin, cookies);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(() => {
    Object.assign(window, { busyUntil: 0 });
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) Object.assign(window, { busyUntil: task.startTime + task.duration });
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto('/', { waitUntil: 'commit' });
  await shown(page);
  const there = await page.evaluate(() => performance.now());
  await page.waitForTimeout(1500);
  const busyUntil = await page.evaluate(() => (window as unknown as { busyUntil: number }).busyUntil);
  await context.close();
  return Math.max(there, busyUntil) / 1000;
}

/** Seconds of processor time that the page's thread needs until the content stands there, unslowed: other work on the machine does not count. */
async function threadTime(
  browser: Browser,
  origin: string,
  cookies: Cookies | undefined,
  shown: (page: Page) => Promise<void>,
): Promise<number> {
  const { page, context } = await freshPage(browser, origin, cookies);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto('/', { waitUntil: 'commit' });
  await shown(page);
  const { metrics } = await devtools.send('Performance.getMetrics');
  await context.close();
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

/** What a file weighs on the way when the browser asks for gzip. */
async function gzipped(url: string): Promise<number> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      answer.on('end', () => resolve(bytes));
    }).once('error', reject);
  });
}
