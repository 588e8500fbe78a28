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

const ID = '01890000-0000-7000-8000-0000000000';

/** Vehicles as the server would tell of them: the story is about the page. */
const ROWS = [
  ['01', '贵A00001', 'moving', 0],
  ['02', '贵A00002', 'stopped', 2],
  ['03', '贵A00003', 'offline', 0],
].map(([id, plate, state, alarms], i) => ({
  id: `${ID}${id}`,
  plate,
  unit: '贵阳市南明区财政局',
  kind: 'YJ',
  lat: 26.57 + i * 0.004,
  lon: 106.71 + i * 0.004,
  speed: state === 'moving' ? 42 : 0,
  course: 90,
  fixAt: new Date().toISOString(),
  heardAt: new Date().toISOString(),
  state,
  alarms,
}));

describe.skipIf(!browser)('maps of vehicles', () => {
  test('the live map finds, shows and follows a vehicle, takes up what changed, and says when it is old', async () => {
    const { page, strangers } = await demo.signedIn(browser!, 'county');
    let mode: 'all' | 'gone' | 'down' = 'all';
    await page.route('**/api/queries/vehicles/liveVehicles**', (route) => {
      if (mode === 'down') return route.abort();
      if (mode === 'gone') return route.fulfill({ json: { cursor: 2, full: false, rows: [], gone: [`${ID}03`] } });
      return route.fulfill({ json: { cursor: 1, full: true, rows: ROWS, gone: [] } });
    });
    await page.goto('/vehicles/live');
    await page.getByRole('button', { name: '全部 3' }).waitFor();
    await page.getByRole('button', { name: '有报警 1' }).click();
    await page.getByRole('list', { name: '车辆 1 辆' }).getByRole('button').click();
    const card = page.getByRole('region', { name: '车辆 贵A00002' });
    await card.getByText('2 条', { exact: true }).waitFor();
    await card.getByRole('checkbox', { name: '跟随该车' }).check();
    expect(new URL(page.url()).searchParams.get('vehicle')).toBe(`${ID}02`);
    await screenshot(page, 'vehicles-live');
    expect(await axeViolations(page)).toEqual([]);
    expect(await sticksOut(page)).toBe(0);
    mode = 'gone';
    await page.getByRole('button', { name: '全部 2' }).waitFor();
    mode = 'down';
    await page.getByText('正在重新连接').waitFor();
    expect(strangers).toEqual([]);
  });

  test('without vehicles the live map says how to connect them', async () => {
    const { page } = await demo.signedIn(browser!, 'county');
    await page.route('**/api/queries/vehicles/liveVehicles**', (route) =>
      route.fulfill({ json: { cursor: 1, full: true, rows: [], gone: [] } }),
    );
    await page.goto('/vehicles/live');
    await page.getByText('还没有车辆接入定位').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('a track is played, jumps to a stop, and a gap is said to be one', async () => {
    const { page } = await demo.signedIn(browser!, 'county');
    await page.route('**/api/queries/vehicles/trackOf**', (route) => route.fulfill({ json: track() }));
    await page.goto(`/vehicles/replay?vehicle=${ID}01&day=2026-11-20`);
    await page.getByRole('button', { name: '播放', exact: true }).waitFor();
    await page.getByRole('button', { name: '2026-11-20 08:40', exact: true }).click();
    await page.getByText('11-20 08:40:00').first().waitFor();
    await page.getByRole('tab', { name: '数据缺口 1' }).click();
    await page.getByRole('button', { name: '2026-11-20 08:10', exact: true }).click();
    await page.getByRole('slider', { name: '播放位置' }).press('ArrowRight');
    await page.getByText('此段无数据').waitFor();
    await screenshot(page, 'vehicles-replay');
    expect(await axeViolations(page)).toEqual([]);
    expect(await sticksOut(page)).toBe(0);
  });

  test('a vehicle out of sight has no track here', async () => {
    const { page } = await demo.signedIn(browser!, 'county');
    await page.goto(`/vehicles/replay?vehicle=${ID}99&day=2026-11-20`);
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('button', { name: '播放', exact: true }).count()).toBe(0);
  });

  test('a fence is written in numbers, a wrong one is refused with a sentence, the right one is kept and stands on the map', async () => {
    const { page } = await demo.signedIn(browser!, 'county');
    await page.goto('/vehicles/fences');
    await page.getByRole('button', { name: '新建围栏' }).click();
    await page.getByLabel(/^坐标（/).fill('106.70, 26.56\n106.73, 26.56');
    await page.getByRole('button', { name: '按坐标绘制' }).click();
    await page.getByRole('alert').first().waitFor();
    await page.getByLabel(/^坐标（/).fill('106.70, 26.56\n106.73, 26.56\n106.73, 26.59\n106.70, 26.59');
    await page.getByRole('button', { name: '按坐标绘制' }).click();
    await page.getByRole('button', { name: '画洞' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '填写并保存' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('围栏名称').fill('河滨公园禁入区');
    await dialog.getByRole('combobox', { name: '规则' }).click();
    await page.locator('.ant-select-dropdown:visible').getByText('禁止驶入').click();
    await dialog
      .getByRole('button', { name: /确定|确 定|绘制围栏|提交|保存/ })
      .first()
      .click();
    await page.getByRole('list', { name: '围栏列表' }).getByText('河滨公园禁入区').waitFor();
    await page.getByText('图形第 1 版').waitFor();
    await screenshot(page, 'vehicles-fences');
    expect(await sticksOut(page)).toBe(0);
  });

  test('the page of alarms is accessible and says what to do when there is none', async () => {
    const { page } = await demo.signedIn(browser!, 'county');
    await page.goto('/vehicles/alarms');
    await page.getByRole('heading', { name: '报警处置' }).waitFor();
    await page.getByText('选择一条报警查看证据并处置。').waitFor();
    await screenshot(page, 'vehicles-alarms');
    expect(await axeViolations(page)).toEqual([]);
    expect(await sticksOut(page)).toBe(0);
  });
});

/** Drives, is silent from 08:10 to 08:30, drives on, stands from 08:40 to 08:50. */
function track() {
  const start = Date.parse('2026-11-20T08:00:00+08:00');
  const at = (minute: number) => start + minute * 60_000;
  const iso = (minute: number) => new Date(at(minute)).toISOString();
  const minutes = [...Array.from({ length: 11 }, (_, i) => i), ...Array.from({ length: 21 }, (_, i) => 30 + i)];
  const points = minutes.map((minute) => {
    const along = Math.min(minute, 40);
    return [at(minute), 26.57 + along * 1e-4, 106.7 + along * 1e-3, minute < 40 ? 45 : 0, 90, 0];
  });
  return {
    vehicle: { id: `${ID}01`, plate: '贵A00001', unit: '贵阳市南明区财政局' },
    points,
    gaps: [{ from: iso(10), to: iso(30), km: 2.1 }],
    stops: [{ from: iso(40), to: iso(50), lat: 26.574, lon: 106.74 }],
    km: { odometer: 4.2, points: 4.1 },
    quarantined: 1,
    thinned: null,
    orders: [{ id: `${ID}07`, number: '2026-0001', from: iso(0), to: iso(45), purpose: '送达文件' }],
    alarms: [{ id: `${ID}08`, kind: 'speeding', from: iso(5), to: iso(6), lat: 26.5705, lon: 106.705 }],
  };
}

/** Pixels by which the page is wider than a phone. */
async function sticksOut(page: Page): Promise<number> {
  await page.setViewportSize({ width: 390, height: 844 });
  const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
  await page.waitForFunction(fits, undefined, { timeout: 3000 }).catch(() => undefined);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.setViewportSize({ width: 1440, height: 900 });
  return over;
}
