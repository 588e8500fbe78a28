import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { degreesEast } from '#standards/geo';
import { shanghaiDay } from '#standards/language';
import { act, openTodo } from '#testing/approval-walk';
import { axeViolations } from '#testing/axe';
import { openBrowser, screenshot } from '#testing/browser';
import { type DemoApp, startDemo } from '#testing/demo-app';
import { choose, confirm } from '#testing/dialogs';
import { actUnder, askAs, type Office, openOffice, sendAs } from '#testing/office';
import { freePort } from '#testing/running-app';
import { TrialTerminal } from '../gateway/testing/trial-terminal.ts';

const browser: Browser | undefined = await openBrowser();
const HOME = { lat: 26.57, lon: 106.71 };
const MINUTE = 60_000;

interface Car {
  readonly id: string;
  readonly plate: string;
  readonly manager: string;
}

let demo: DemoApp;
let office: Office;
let port: number;
let fenced: Car;
let free: Car;

beforeAll(async () => {
  if (!browser) return;
  port = await freePort();
  demo = await startDemo({ GOA_JT808_PORT: String(port) });
  office = openOffice(browser, demo);
  const clerk = await office.at('clerk');
  const filter = encodeURIComponent(JSON.stringify({ field: 'status', op: 'eq', value: 'inUse' }));
  const answer = await clerk.request.get(`/api/vehicle?filter=${filter}&limit=50`);
  const lately = { field: 'plannedTo', op: 'gte', value: new Date(Date.now() - 86_400_000).toISOString() };
  const orders = await clerk.request.get(
    `/api/dispatchOrder?limit=200&filter=${encodeURIComponent(JSON.stringify(lately))}`,
  );
  const ordered = new Set(((await orders.json()) as { rows: { vehicle?: string }[] }).rows.map((row) => row.vehicle));
  const { rows } = (await answer.json()) as { rows: Car[] };
  // Orders of the demo lie around the present moment, besides journeys of past months: only a car that has none now can be judged at any time of day.
  free = rows.find(({ id }) => !ordered.has(id))!;
  fenced = rows.find(({ id }) => id !== free.id)!;
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

describe.skipIf(!browser)('vehicles watched over the gateway', () => {
  test('a car that drives into a fence raises an alarm, its unit explains, an officer verifies, another closes', async () => {
    const car = fenced;
    const county = await office.at('county');
    const park = { kind: 'circle', centre: [east(3000), HOME.lat], radius: 150 };
    await sendAs(county, '/api/commands/vehicles/drawFence', {
      name: '湿地公园',
      unit: car.manager,
      rule: 'keepOut',
      kind: 'circle',
      drawing: JSON.stringify(park),
      drawnIn: 'wgs84',
    });
    const terminal = await equip(car, '013900000001');
    const { start, step } = latelyToday();
    const way = [0, 0, 800, 1600, 2400, 2960, 3010, 3800, 4600, 4600, 4600];
    for (const [n, metres] of way.entries())
      await told(terminal, {
        fixAt: start + n * step,
        lat: HOME.lat,
        lon: east(metres),
        speed: metres % 1000 ? 40 : 0,
      });
    await terminal.end();

    await county.goto('/vehicles/alarms');
    const listed = county.getByRole('list', { name: '报警列表' }).getByText('驶入禁入区域：湿地公园');
    await until(county, () => listed.first().isVisible());
    await listed.first().click();
    await screenshot(county, 'vehicles-alarm-detail');
    const clerk = await office.at('clerk');
    const matter = await untilTodo(clerk, car.plate);
    await screenshot(clerk, 'vehicles-check-explain');
    await act(clerk, '认领并办结', '送检途中导航绕行，未进入园区。');
    await openTodo(county, matter);
    await fillIn(county, '核查结论', '核实违规');
    await act(county, '同意', '轨迹首末点均在园内，说明不成立。');
    expect(await county.getByRole('navigation', { name: '办理' }).getByRole('button', { name: '同意' }).count()).toBe(
      0,
    );
    // The county's second officer holds another post besides: he acts under the one in the bureau.
    const second = await office.at('dual');
    await actUnder(second, '机关事务服务中心');
    await openTodo(second, matter);
    await second.getByRole('button', { name: '填写', exact: true }).click();
    await second.getByRole('dialog').getByLabel('办结结果').fill('批评教育，扣减考核分。');
    await confirm(second);
    await act(second, '同意');
    await second.getByText('已批准').first().waitFor();
    await screenshot(second, 'vehicles-check-closed');
    expect(await axeViolations(second)).toEqual([]);
    await county.goto('/vehicles/alarms');
    await county.getByText('已办结', { exact: true }).first().click();
    await county.getByRole('list', { name: '报警列表' }).getByText('驶入禁入区域：湿地公园').first().waitFor();
  });

  test('the live map shows and follows it, and its way is played with its alarms', async () => {
    const car = fenced;
    const county = await office.at('county');
    await county.goto('/vehicles/live');
    await county
      .getByRole('searchbox')
      .first()
      .fill(car.plate)
      .catch(() => undefined);
    await county
      .getByRole('button', { name: new RegExp(car.plate) })
      .first()
      .click();
    const card = county.getByRole('region', { name: `车辆 ${car.plate}` });
    await card.getByRole('checkbox', { name: '跟随该车' }).check();
    await screenshot(county, 'vehicles-live-real');
    await county.goto(`/vehicles/replay?vehicle=${car.id}&day=${shanghaiDay(new Date())}`);
    await county.getByRole('button', { name: '播放', exact: true }).waitFor();
    await county.getByRole('tab', { name: /^报警 [1-9]/ }).waitFor();
    await county.getByRole('tab', { name: '定位点 11' }).waitFor();
    await screenshot(county, 'vehicles-replay-real');
  });

  test('a night trip without an order becomes a finding in one case with its alarms, seen beside the track', async () => {
    const car = free;
    const terminal = await equip(car, '013900000002');
    const day = shanghaiDay(new Date(Date.now() - 86_400_000));
    const midnight = Date.parse(`${day}T00:00:00+08:00`);
    for (let minute = 0; minute < 22 * 60; minute += 8) await stand(terminal, midnight + minute * MINUTE, 0);
    for (let n = 0; n <= 20; n++) await drive(terminal, midnight + (22 * 60 + n) * MINUTE, n * 500);
    for (let n = 1; n <= 20; n++) await stand(terminal, midnight + (22 * 60 + 20 + n) * MINUTE, 10_000);
    for (let n = 0; n <= 20; n++) await drive(terminal, midnight + (22 * 60 + 41 + n) * MINUTE, 10_000 - n * 500);
    for (let n = 1; n <= 6; n++) await stand(terminal, midnight + (23 * 60 + 1 + n * 5) * MINUTE, 0);
    await terminal.end();

    const county = await office.at('county');
    await county.goto(`/vehicles/supervision?vehicle=${car.id}&from=${day}&to=${day}`);
    await county.getByRole('button', { name: '重新核对' }).click();
    await confirm(county);
    const noOrder = county
      .getByRole('region', { name: '用车记录', exact: true })
      .getByRole('button', { name: /无派车单/ });
    await until(county, () => noOrder.isVisible());
    await noOrder.click();
    const list = county.getByRole('region', { name: '用车记录清单' }).first();
    await list.getByRole('link', { name: new RegExp(car.plate) }).waitFor();
    await screenshot(county, 'vehicles-supervision');
    expect(await axeViolations(county)).toEqual([]);
    await county.setViewportSize({ width: 1440, height: 900 });
    await list.getByRole('link', { name: new RegExp(car.plate) }).click();
    const check = county.getByRole('link', { name: /^核查办件/ });
    await until(county, () => check.isVisible());
    await county.getByText('本次查看轨迹已记入操作痕迹。').waitFor();
    await screenshot(county, 'vehicles-usage');
    expect(await axeViolations(county)).toEqual([]);
    const usage = new URL(county.url()).pathname.split('/').at(-1);
    const story = await askAs<{ findings: { kind: string; status: string }[]; check: { case: string } | null }>(
      county,
      'vehicles/usageStory',
      { usage },
    );
    expect(story.findings.map(({ kind, status }) => `${kind} ${status}`)).toContain('noOrder checking');
    const clerk = await office.at('clerk');
    const place = `/r/caseFile/${story.check!.case}`;
    await clerk.goto(place);
    await act(clerk, '认领并办结', '晚间送急件，事后忘记补单。');
    await sendThrough(county, place, { verdict: 'accepted' }, '有急件登记为证。');
    await sendThrough(await office.at('dual'), place, { result: '补办登记，提醒教育。' }, '同意。');
    await county.goto(`/r/vehicleUsage/${usage}`);
    await county.getByText('说明成立').first().waitFor();
  });
});

/** The last half hour, closer together in the first minutes of a day (Asia/Shanghai) so that all of it lies within the day. */
function latelyToday(): { readonly start: number; readonly step: number } {
  const now = Math.floor(Date.now() / 1000) * 1000;
  const midnight = Date.parse(`${shanghaiDay(new Date(now))}T00:00:00+08:00`);
  const span = Math.min(30 * MINUTE, now - midnight);
  return { start: now - span, step: Math.min(MINUTE, span / 12) };
}

/** Longitude of a place so many metres east of home. */
function east(metres: number): number {
  return HOME.lon + degreesEast(metres, HOME.lat);
}

function stand(terminal: TrialTerminal, fixAt: number, metres: number): Promise<void> {
  return told(terminal, { fixAt, lat: HOME.lat, lon: east(metres), speed: 0 });
}

function drive(terminal: TrialTerminal, fixAt: number, metres: number): Promise<void> {
  return told(terminal, { fixAt, lat: HOME.lat, lon: east(metres), speed: 30 });
}

/** Reports a place and waits until the platform has it. */
async function told(terminal: TrialTerminal, facts: Parameters<TrialTerminal['report']>[0]): Promise<void> {
  expect(await terminal.answerTo(terminal.report(facts))).toBe(0);
}

/** Gives a car a terminal of the ledger and lets it in. */
async function equip(car: Car, phone: string): Promise<TrialTerminal> {
  const clerk = await office.at('clerk');
  await sendAs(clerk, '/api/terminal', { phone: phone.replace(/^0/, ''), vehicle: car.id, status: 'active' });
  // The directory of terminals is read every few seconds.
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

/** Looks again until something is there: the worker does its part in its own time. */
async function until(page: Page, there: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    await page.waitForTimeout(1000);
    if (await there()) return;
    await page.reload();
    await page.waitForLoadState('networkidle').catch(() => undefined);
  }
  throw new Error(`not there: ${page.url()}`);
}

/** Opens the todo that names a plate, once the worker has made it; answers its title. */
async function untilTodo(page: Page, plate: string): Promise<string> {
  await page.goto('/todos');
  const link = page.getByRole('link', { name: new RegExp(`用车核查.*${plate}`) }).first();
  await until(page, () => link.isVisible());
  const title = (await link.textContent()) ?? '';
  await link.click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return title;
}

async function fillIn(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('button', { name: '填写', exact: true }).click();
  await choose(page, page.getByRole('dialog').getByRole('combobox', { name: field }), option);
  await confirm(page);
}

/** A step of the case, once it lies with this person, without the dialogs: the form, then the word. */
async function sendThrough(page: Page, place: string, form: Readonly<Record<string, unknown>>, opinion: string) {
  const id = place.split('/').at(-1)!;
  await page.goto(place);
  await until(page, () => page.getByRole('button', { name: '填写', exact: true }).isVisible());
  await sendAs(page, '/api/commands/process/amendVehicleCheck', { case: id, ...form });
  const { formRev, tasks } = await askAs<{ formRev: number; tasks: { task: number }[] }>(page, 'process/caseDetail', {
    case: id,
  });
  await sendAs(page, `/api/caseFile/${id}/approve`, { task: tasks[0]!.task, opinion, seen: formRev });
}
