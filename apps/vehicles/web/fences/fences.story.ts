import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { degreesEast } from '#standards/geo';
import { axeViolations } from '#testing/axe';
import { openBrowser, screenshot } from '#testing/browser';
import { type DemoApp, startDemo } from '#testing/demo-app';
import { choose, confirm } from '#testing/dialogs';
import { askAs, type Office, openOffice, sendAs } from '#testing/office';
import { freePort } from '#testing/running-app';
import { TrialTerminal } from '../../gateway/testing/trial-terminal.ts';

const browser: Browser | undefined = await openBrowser();
const HOME = { lat: 26.57, lon: 106.71 };
const MINUTE = 60_000;

interface Car {
  readonly id: string;
  readonly plate: string;
  readonly manager: string;
}

interface Region {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

let demo: DemoApp;
let office: Office;
let port: number;
let car: Car;
let region: Region;

beforeAll(async () => {
  if (!browser) return;
  port = await freePort();
  demo = await startDemo({ GOA_JT808_PORT: String(port) });
  office = openOffice(browser, demo);
  const county = await office.at('county');
  const outlines = await rowsOf<{ region: string }>(county, '/api/regionOutline?limit=1');
  const answer = await county.request.get(`/api/region/${outlines[0]!.region}`);
  region = ((await answer.json()) as { row: Region }).row;
  const filter = encodeURIComponent(JSON.stringify({ field: 'status', op: 'eq', value: 'inUse' }));
  car = (await rowsOf<Car>(county, `/api/vehicle?filter=${filter}&limit=1`))[0]!;
  const metres = 2000;
  await sendAs(county, '/api/commands/vehicles/drawFence', {
    name: '全图',
    unit: car.manager,
    rule: 'allowed',
    kind: 'circle',
    drawing: JSON.stringify({ kind: 'circle', centre: [HOME.lon, HOME.lat], radius: metres }),
    drawnIn: 'wgs84',
  });
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

describe.skipIf(!browser)('fences and unknown terminals', () => {
  test('an unknown terminal is looked at, adopted to the car of its plate; others are refused, blocked and unblocked', async () => {
    const county = await office.at('county');
    const numbers = ['013900000011', '013900000012', '013900000013'];
    for (const [n, phone] of numbers.entries()) {
      const stranger = new TrialTerminal(port, phone);
      const { result } = await stranger.register({
        plate: n === 0 ? car.plate : `贵Z0000${n}`,
        city: Number(region.code.slice(2, 6)),
      });
      expect(result).toBe(4);
      if (n === 0) await stranger.answerTo(stranger.report({ lat: HOME.lat, lon: HOME.lon }));
      await stranger.end();
    }
    await county.goto('/vehicles/unknown-terminals');
    const list = county.getByRole('list', { name: '终端列表' });
    const entry = (phone: string) => list.getByRole('button', { name: phone.slice(1) });
    for (const phone of numbers) await until(county, () => entry(phone).isVisible());
    await entry(numbers[0]!).click();
    const detail = county.getByRole('article', { name: '终端详情' });
    await detail.getByText(/^0x0200 /).waitFor();
    await detail.getByText('TRIAL').waitFor();
    await detail.getByText(`台账中有号牌为 ${car.plate} 的车辆。`).waitFor();
    await screenshot(county, 'vehicles-unknown-terminal');
    expect(await axeViolations(county)).toEqual([]);
    await detail.getByRole('button', { name: `认领到 ${car.plate}` }).click();
    await county.getByRole('dialog').getByText(car.plate).first().waitFor();
    await confirm(county);
    await entry(numbers[0]!).waitFor({ state: 'hidden' });

    await entry(numbers[1]!).click();
    await detail.getByRole('button', { name: '不予认领' }).click();
    const dialog = county.getByRole('dialog');
    await dialog.getByRole('button', { name: /^确\s?定$/ }).click();
    await dialog.locator('.ant-form-item-explain-error').first().waitFor();
    await dialog.getByLabel('理由').fill('不是本县车辆');
    await confirm(county);
    await entry(numbers[2]!).click();
    await detail.getByRole('button', { name: '阻断', exact: true }).click();
    await dialog.getByLabel('理由').fill('反复冒用号码');
    await confirm(county);
    await county.getByText('已阻断', { exact: true }).first().click();
    await entry(numbers[2]!).click();
    await detail.getByRole('button', { name: '解除阻断' }).click();
    await confirm(county);
    await county.getByText('待认领', { exact: true }).first().click();
    await entry(numbers[2]!).waitFor();
  });

  test('a circle is drawn with the mouse, tried on the tracks of the last days, and saved for one car', async () => {
    const terminal = await letIn('013900000011');
    const start = Date.now() - 60 * MINUTE;
    const way = [3000, 2400, 1800, 1200, 600, 0, 0, 0, 600, 1200, 1800, 2400, 3000, 3000];
    for (const [n, metres] of way.entries()) {
      const facts = {
        fixAt: start + n * MINUTE,
        lat: HOME.lat,
        lon: HOME.lon + degreesEast(metres, HOME.lat),
        speed: 36,
      };
      expect(await terminal.answerTo(terminal.report(facts))).toBe(0);
    }
    await terminal.end();
    const county = await office.at('county');
    const map = await begin(county, '圆形');
    await map.draw([0, 0], [60, 0]);
    await county.getByRole('button', { name: '试运行' }).click();
    const dialog = county.getByRole('dialog');
    await pick(county, dialog.getByRole('combobox', { name: '规则' }), '禁止驶入');
    const unit = await titleOf(county, 'unit', car.manager);
    await choose(county, dialog.getByRole('combobox', { name: '管理单位' }), unit);
    await confirm(county);
    const tried = county.getByRole('region', { name: '试运行结果' });
    await tried.getByText(/会报警 [1-9]\d* 次/).waitFor();
    await tried.getByRole('link', { name: car.plate }).first().waitFor();
    await screenshot(county, 'vehicles-fence-tried');
    expect(await axeViolations(county)).toEqual([]);
    await county.getByRole('button', { name: '填写并保存' }).click();
    await dialog.getByLabel('围栏名称').fill('湿地公园');
    await pick(county, dialog.getByRole('combobox', { name: '生效时段' }), '非工作时间');
    await dialog.getByRole('button', { name: '添加一行' }).click();
    await choose(county, dialog.getByRole('combobox', { name: '第 1 行车辆', exact: true }), car.plate);
    await screenshot(county, 'vehicles-fence-saving');
    await confirm(county);
    await county.getByText('图形第 1 版').waitFor();
  });

  test('a rectangle, a corridor and a parking place are drawn with the mouse', async () => {
    const county = await office.at('county');
    for (const [kind, name, ...points] of [
      ['矩形', '机关大院', [-80, -60], [80, 60]],
      ['走廊', '通勤路线', [-150, 40], [0, 20], [150, 60]],
      ['停放点', '夜间停放点', [-40, -40], [-20, -40]],
    ] as const) {
      const map = await begin(county, kind);
      await map.draw(...points);
      await save(county, name, '禁止驶入');
    }
  });

  test('a polygon that crosses itself is refused with its sentence; mended, with a hole, it is saved, drawn anew and switched off', async () => {
    const county = await office.at('county');
    const map = await begin(county, '多边形');
    await map.draw([-120, -90], [120, 90], [120, -90], [-120, 90]);
    await county
      .getByRole('alert')
      .getByText(/轮廓自相交/)
      .waitFor();
    expect(await county.getByRole('button', { name: '填写并保存' }).isDisabled()).toBe(true);
    await screenshot(county, 'vehicles-fence-crossed');
    await county.getByRole('button', { name: '撤销一步' }).click();
    await map.draw([-120, -90], [120, -90], [120, 90], [-120, 90]);
    const written = county.getByLabel(/^坐标（/);
    const before = await written.inputValue();
    await map.drag([120, 90], [160, 120]);
    await expect.poll(() => written.inputValue()).not.toBe(before);
    await county.getByRole('button', { name: '撤销一步' }).click();
    await expect.poll(() => written.inputValue()).toBe(before);
    await county.getByRole('button', { name: '画洞' }).click();
    await map.draw([-40, -30], [40, -30], [0, 40]);
    await expect.poll(() => written.inputValue()).toContain('\n\n');
    await screenshot(county, 'vehicles-fence-polygon');
    await save(county, '中心城区', '禁止驶出');
    await county.getByRole('button', { name: '重绘' }).click();
    const [corner = '', ...others] = (await filled(written)).split('\n');
    const [lon, lat] = corner.split(',').map(Number);
    await written.fill([`${lon! - 0.002}, ${lat! - 0.002}`, ...others].join('\n'));
    await county.getByRole('button', { name: '按坐标绘制' }).click();
    await county.getByRole('button', { name: '保存图形' }).click();
    await confirm(county);
    await county.getByText('图形第 2 版').waitFor();
    const versions = county.getByRole('list', { name: '图形版本' });
    await versions.getByText(/^第 2 版/).waitFor();
    await versions.getByText(/中心移动 \d/).waitFor();
    await screenshot(county, 'vehicles-fence-versions');
    expect(await axeViolations(county)).toEqual([]);
    await county.getByRole('button', { name: '停用' }).click();
    await confirm(county);
    await county.getByRole('button', { name: '启用' }).waitFor();
  });

  test('an officer imports an outline, a wrong file is refused, and the outline becomes a fence', async () => {
    const county = await office.at('county');
    await county.goto('/vehicles/fences');
    await county.getByRole('button', { name: '导入行政区边界' }).click();
    const file = county.getByLabel('边界文件（GeoJSON）');
    await file.setInputFiles({
      name: 'wrong.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"type":"Point"}'),
    });
    await county
      .getByRole('alert')
      .getByText(/不是 GeoJSON 面要素/)
      .waitFor();
    await screenshot(county, 'vehicles-outline-refused');
    const right = JSON.stringify({ type: 'Polygon', coordinates: [await squareWithin(county, region.id)] });
    await file.setInputFiles({ name: 'outline.json', mimeType: 'application/json', buffer: Buffer.from(right) });
    await county.getByRole('button', { name: '填写并保存' }).click();
    const dialog = county.getByRole('dialog');
    await choose(county, dialog.getByRole('combobox', { name: '行政区划' }), region.name);
    await dialog.getByLabel('数据来源').fill('民政局界线图 2025');
    await confirm(county);
    await begin(county, '行政区');
    await choose(county, county.getByRole('combobox', { name: '已导入边界的行政区' }), region.name);
    await county.getByRole('button', { name: '试运行' }).waitFor();
    await screenshot(county, 'vehicles-fence-district');
    await save(county, '本县行政区', '禁止驶出');
    expect(office.strangers()).toEqual([]);
  });
});

/** A map that is drawn on with the mouse; places in pixels right of and below its middle. */
interface DrawnMap {
  draw(...points: readonly (readonly [number, number])[]): Promise<void>;
  drag(from: readonly [number, number], to: readonly [number, number]): Promise<void>;
}

/** Opens a new fence of a kind on the map around home. */
async function begin(page: Page, kind: string): Promise<DrawnMap> {
  const [home] = await rowsOf<{ id: string }>(page, `/api/fence?q=${encodeURIComponent('全图')}&limit=1`);
  await page.goto(`/vehicles/fences?fence=${home!.id}`);
  await page.getByText('图形第 1 版').waitFor();
  await page.getByRole('button', { name: '新建围栏' }).click();
  if (kind !== '多边形') await pick(page, page.getByRole('combobox', { name: '形状' }), kind);
  const box = (await page.locator('.ol-viewport').boundingBox())!;
  const to = ([x, y]: readonly [number, number]) => [box.x + box.width / 2 + x, box.y + box.height / 2 + y] as const;
  const press = async (point: readonly [number, number]) => {
    await page.mouse.move(...to(point), { steps: 4 });
    await page.mouse.down();
    await page.mouse.up();
  };
  return {
    draw: async (...points) => {
      for (const point of points) await press(point);
      // A line ends where its last point is pressed again; a circle and a box with their second point.
      if (points.length > 2) await press(points.at(-1)!);
      await page.getByRole('button', { name: '清除重画' }).waitFor();
    },
    drag: async (from, end) => {
      await page.mouse.move(...to(from), { steps: 4 });
      await page.mouse.down();
      await page.mouse.move(...to(end), { steps: 8 });
      await page.mouse.up();
    },
  };
}

/** Saves what was drawn under a name. */
async function save(page: Page, name: string, rule: string): Promise<void> {
  await page.getByRole('button', { name: '填写并保存' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('围栏名称').fill(name);
  await pick(page, dialog.getByRole('combobox', { name: '规则' }), rule);
  await confirm(page);
  await page.getByRole('list', { name: '围栏列表' }).getByText(name).waitFor();
  await page.getByText('图形第 1 版').waitFor();
}

/** Picks an option of a list that is not typed into. */
async function pick(page: Page, box: Locator, option: string): Promise<void> {
  await box.click();
  const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await open.locator('.ant-select-item-option', { hasText: option }).click();
  await open.waitFor({ state: 'hidden' });
}

/** A small square in the middle of the outline in force of a region. */
async function squareWithin(page: Page, id: string): Promise<readonly (readonly [number, number])[]> {
  const { outline } = await askAs<{ outline: { shape: { polygons: [number, number][][][] } } }>(
    page,
    'vehicles/outlineOf',
    { region: id },
  );
  const corners = outline.shape.polygons[0]![0]!;
  const middle = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  const [lon, lat, half] = [middle(0), middle(1), 0.02];
  return [
    [lon - half, lat - half],
    [lon + half, lat - half],
    [lon + half, lat + half],
    [lon - half, lat + half],
    [lon - half, lat - half],
  ];
}

async function rowsOf<T>(page: Page, path: string): Promise<T[]> {
  return ((await (await page.request.get(path)).json()) as { rows: T[] }).rows;
}

async function titleOf(page: Page, resource: string, id: string): Promise<string> {
  const { row } = (await (await page.request.get(`/api/${resource}/${id}`)).json()) as { row: { name: string } };
  return row.name;
}

/** Lets a known terminal in: the directory of terminals is read every few seconds. */
async function letIn(phone: string): Promise<TrialTerminal> {
  for (let tries = 0; ; tries++) {
    const terminal = new TrialTerminal(port, phone);
    const { result, code } = await terminal.register({ plate: car.plate });
    if (result === 0) {
      await terminal.show(code);
      return terminal;
    }
    await terminal.end();
    if (tries === 20) throw new Error(`registration refused with ${result}`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

/** Looks again until something is there: the gateway writes every few seconds. */
async function until(page: Page, there: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 30; tries++) {
    if (await there()) return;
    await page.waitForTimeout(1000);
    await page.reload();
    await page.waitForLoadState('networkidle').catch(() => undefined);
  }
  throw new Error(`not there: ${page.url()}`);
}

/** What stands in a box, once something does. */
async function filled(box: Locator): Promise<string> {
  await expect.poll(() => box.inputValue()).not.toBe('');
  return box.inputValue();
}
