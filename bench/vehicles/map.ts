import type { Page } from 'playwright-core';
import { openBrowser, openPage } from '#testing/browser';
import { type Figure, quantile } from '../ground/figures.ts';
import { ask } from '../ground/server.ts';
import { type BenchApi, startApi } from '../ground/start-api.ts';

/** Vehicles of the two pictures: clustered, and each as a marker of its own. */
export const CLUSTERED = 50_000;
const SINGLE = 20_000;

/** Steps of one drag, about one a frame. */
const STEPS = 240;

/** The built live map in headless Chromium (software drawing, 1440 × 900): time between two frames while the map is dragged about and while it is zoomed. */
export async function mapFigures(url: string): Promise<Figure[]> {
  const browser = await openBrowser();
  if (!browser) throw new Error('the map bench needs a Chromium: none was found and none could be installed');
  const api = await startApi(url);
  try {
    await placed(url, CLUSTERED);
    const clustered = await moved(await livePage(browser, api, CLUSTERED));
    await placed(url, SINGLE);
    const page = await livePage(browser, api, SINGLE);
    await page.getByText('聚合显示').click();
    await page.waitForTimeout(1000);
    const single = await moved(page);
    return [
      ...figuresOf(`${CLUSTERED.toLocaleString('en')} vehicles clustered`, clustered),
      ...figuresOf(`${SINGLE.toLocaleString('en')} markers in view`, single),
    ];
  } finally {
    await browser.close();
    await api.stop();
  }
}

/** So many vehicles are somewhere in the province, the others are not followed. */
async function placed(url: string, count: number): Promise<void> {
  await ask(
    url,
    `with m as materialized (select nextval('vehicle_live_seq') as n)
     update vehicle_live set followed = no <= ${count}, state = (array['moving', 'moving', 'stopped', 'offline'])[1 + no % 4], speed = 450, course = no % 360,
       lat = 26500000 + (sin(no * 7) * 900000)::int, lon = 106700000 + (cos(no * 3.7) * 1400000)::int, fix_at = now(), heard_at = now(),
       alarm = 0, status = 3, open_alarms = (no % 97 = 0)::int, changed_seq = m.n, moved_seq = m.n from m`,
  );
}

async function livePage(
  browser: NonNullable<Awaited<ReturnType<typeof openBrowser>>>,
  api: BenchApi,
  count: number,
): Promise<Page> {
  const { cookie } = await api.signIn('province');
  const { page } = await openPage(browser, api.origin);
  const [name = '', value = ''] = cookie!.split(/=(.*)/s);
  await page.context().addCookies([{ name, value, url: api.origin }]);
  await page.goto('/vehicles/live');
  // Some of the units are out of everybody's sight.
  const list = page.getByLabel(/^车辆 \d+ 辆$/);
  await list.waitFor({ timeout: 120_000 });
  const shown = Number(/\d+/.exec((await list.getAttribute('aria-label')) ?? ''));
  if (shown < count * 0.9) throw new Error(`only ${shown} of ${count} vehicles are shown`);
  await page.waitForTimeout(3000);
  return page;
}

/** Times between frames in ms: of a drag, and of turning the wheel. */
async function moved(page: Page): Promise<{ readonly drag: readonly number[]; readonly zoom: readonly number[] }> {
  const box = (await page.getByLabel('车辆位置地图').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const drag = await framesDuring(page, async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 0; step < STEPS; step++) {
      const angle = (step / STEPS) * 4 * Math.PI;
      await page.mouse.move(x + 200 * Math.sin(angle), y + 120 * Math.sin(2 * angle));
    }
    await page.mouse.up();
  });
  const zoom = await framesDuring(page, async () => {
    for (let turn = 0; turn < 8; turn++) {
      await page.mouse.wheel(0, turn < 4 ? -240 : 240);
      await page.waitForTimeout(250);
    }
  });
  return { drag, zoom };
}

/** Runs in the page; as text, because the bench is compiled as it is read and its helpers do not exist there. */
const WATCH_FRAMES = `
  window.frameWatch = { times: [], last: performance.now(), over: false };
  const tick = (now) => {
    frameWatch.times.push(now - frameWatch.last);
    frameWatch.last = now;
    if (!frameWatch.over) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);`;

async function framesDuring(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(`(() => {${WATCH_FRAMES}})()`);
  await work();
  const times: readonly number[] = await page.evaluate(`(frameWatch.over = true, frameWatch.times.slice(1))`);
  return times;
}

function figuresOf(what: string, { drag, zoom }: Awaited<ReturnType<typeof moved>>): Figure[] {
  const told = (way: string, times: readonly number[]): Figure => ({
    what: `${what}, ${way}, a frame`,
    value: quantile(times, 0.5),
    unit: 'ms',
    note: `p95 ${quantile(times, 0.95).toFixed(0)} ms, most ${Math.max(...times).toFixed(0)} ms, ${times.length} frames`,
  });
  return [told('dragged', drag), told('zoomed', zoom)];
}
