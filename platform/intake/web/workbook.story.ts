import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '#testing/axe';
import { openBrowser, screenshot } from '#testing/browser';
import { type DemoApp, startDemo } from '#testing/demo-app';
import { bookLines } from '../testing/book-lines.ts';
import { soundLine, type Typed, unitFleetBook } from '../testing/unit-fleet-book.ts';

const browser: Browser | undefined = await openBrowser();
let demo: DemoApp;
beforeAll(async () => {
  if (browser) demo = await startDemo();
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const UNIT = '贵阳市南明区财政局';
const WAIT = { timeout: 90_000 };

/** What damage rules can mend, what only a person can, and what nobody should touch. */
const DAMAGE: Readonly<Record<number, Typed>> = {
  1: { 车牌号: '贵Ａ８１０１０' },
  2: { 车牌号: '贵A·81017', 购车日期: '2020.3.5' },
  4: { 购车日期: '2022.5' },
  5: { '购置价格（万元）': 148 },
  7: { 使用状态: '使用中', 驾驶员电话: '199-0851-2007' },
  8: { 使用单位: '南明区粮食储备公司' },
  9: { '购置价格（万元）': 108 },
};

describe.skipIf(!browser)('a workbook as an office keeps it', () => {
  test('messy workbook to ledger: mapped, checked, mended in the browser, committed, uploaded again without doubling, taken back', async () => {
    const { page, strangers, complaints } = await demo.signedIn(browser!, 'clerk');
    page.setDefaultTimeout(60_000);
    const before = await ledgerCount(page);
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByRole('heading', { name: '导入公务用车' }).waitFor();
    await screenshot(page, 'intake-new');
    expect(await axeViolations(page)).toEqual([]);
    await upload(page, await unitFleetBook(UNIT, 20, DAMAGE, [soundLine(UNIT, 0)]));

    const confirm = page.getByRole('button', { name: '确认，开始检查' });
    await confirm.waitFor(WAIT);
    await page.getByText('必填的“管理单位”没有单独的列，按“使用单位”一列填写。').waitFor();
    await page.getByText('这张工作表只有文字说明，没有表格。').waitFor();
    expect(await chosenField(page, '车架号')).toBe('车辆识别代号');
    expect(await chosenField(page, '库房位置')).toBe('不导入');
    await screenshot(page, 'intake-mapping');
    expect(await axeViolations(page)).toEqual([]);
    await confirm.click();

    // 20 lines and one that stands there twice; subtotal, total and footer are no data.
    await page.getByText('共 24 行').waitFor(WAIT);
    expect(await counts(page)).toEqual({ 待处理: 4, 可入库: 16, 重复行: 1, 非数据行: 3 });
    await screenshot(page, 'intake-result');
    expect(await axeViolations(page)).toEqual([]);

    await page.getByRole('button', { name: /^非数据行/ }).click();
    await page.getByText('小计行').waitFor();
    await page.getByText('表尾').waitFor();
    await page.getByRole('button', { name: /^待处理/ }).click();
    const line = page.locator('.goa-intake-line', { hasText: '2022.5' });
    await line.getByRole('button', { name: '修改购置日期' }).click();
    await line.getByLabel('购置日期改为').fill('2022年5月');
    await page.keyboard.press('Enter');
    await page.getByText('已重新检查，该行待处理。').waitFor();
    await page
      .locator('.goa-intake-line', { hasText: '2022年5月' })
      .getByRole('button', { name: '修改购置日期' })
      .click();
    await page.getByLabel('购置日期改为').fill('2022年5月7日');
    await page.keyboard.press('Enter');
    await page.getByText('已重新检查，该行可入库。').waitFor();
    await page
      .locator('.goa-intake-line', { hasText: '南明区粮食储备公司' })
      .getByRole('button', { name: '不导入' })
      .click();
    await page.getByRole('button', { name: /^不导入\s*1/ }).waitFor();

    // Ten times the price: proposed, never taken by itself; one by one, or all of the kind after they were seen.
    const dear = page.locator('.goa-intake-line', { hasText: '贵A81038' });
    await dear.getByRole('button', { name: '采用“148,000.00元”' }).click();
    await dear.waitFor({ state: 'detached' });
    await page.getByLabel('只看一类问题').click();
    await page.locator('.ant-select-item-option', { hasText: '购置价格' }).first().click();
    await page.getByRole('button', { name: '采用这一类的建议（1 处）' }).click();
    await page.getByRole('dialog').getByRole('cell', { name: '108,000.00' }).waitFor();
    await screenshot(page, 'intake-accept');
    await page.getByRole('dialog').getByRole('button', { name: '全部采用' }).click();
    await page.getByText('已采用 1 处建议').waitFor();
    expect(await counts(page)).toEqual({ 待处理: 0, 可入库: 19, 重复行: 1, 非数据行: 3, 不导入: 1 });

    await page.getByLabel('只看一类问题').click();
    await page.locator('.ant-select-item-option', { hasText: '全角字符' }).click();
    await page.getByText('贵Ａ８１０１０').waitFor();
    await screenshot(page, 'intake-repairs');
    await page.getByRole('button', { name: /^可入库/ }).click();
    await commit(page, 19, '山区应急，经区政府批准');
    await page.getByText(/已入库 19 行：新增 19/).waitFor(WAIT);
    await screenshot(page, 'intake-committed');
    expect(await axeViolations(page)).toEqual([]);
    const first = page.url();
    await page.getByRole('link', { name: '贵A81010' }).waitFor();
    expect(await ledgerCount(page)).toBe(before + 19);

    // The mended workbook comes again: only what is new goes in.
    await page.goto(first);
    await page.getByRole('link', { name: '再次上传' }).click();
    await page.getByText('已经入库的行不会重复').waitFor();
    const mended = { ...DAMAGE, 4: { 购车日期: new Date('2022-05-07') }, 5: {}, 8: {}, 9: {} };
    await upload(page, await unitFleetBook(UNIT, 20, mended));
    await page.getByText('上次就这样对应').first().waitFor(WAIT);
    await page.getByRole('button', { name: '确认，开始检查' }).click();
    await page.getByText('新增 1，无变化 19').waitFor(WAIT);
    await commit(page, 20, '同上');
    await page.getByText('已入库 20 行：新增 1，无变化 19').waitFor(WAIT);
    expect(await ledgerCount(page)).toBe(before + 20);

    await page.goto(first);
    await page.getByRole('button', { name: '撤销整批' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await page.getByText('本批已撤销').waitFor(WAIT);
    expect(await ledgerCount(page)).toBe(before + 1);
    expect(strangers).toEqual([]);
    expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
  });

  test('the marked workbook says at each line what is wrong; a broken connection and a closed page lose nothing', async () => {
    const { page } = await demo.signedIn(browser!, 'clerk');
    page.setDefaultTimeout(60_000);
    await page.goto('/intake/new?resource=vehicle');
    await upload(page, await unitFleetBook(UNIT, 6, { 3: { 购车日期: '2022.5' } }));
    await page.getByRole('button', { name: '确认，开始检查' }).waitFor(WAIT);
    await page.goto('/intake/new?resource=vehicle');
    await page
      .getByRole('region', { name: '没有办完的导入' })
      .getByRole('link', { name: '车辆台账.xlsx' })
      .first()
      .click();
    await page.getByRole('button', { name: '确认，开始检查' }).click();
    await page.context().setOffline(true);
    await page.waitForTimeout(2500);
    await page.context().setOffline(false);
    await page.getByText('共 9 行').waitFor(WAIT);
    const [download] = await Promise.all([
      page.waitForEvent('download', WAIT),
      page.getByRole('link', { name: '下载标出问题的表格' }).click(),
    ]);
    const lines = await bookLines(await download.path(), download.suggestedFilename());
    expect(lines.find((cells) => cells[1] === '贵A81024')?.join('|')).toContain('缺少日');
    expect(lines.find((cells) => cells[1] === '贵A81003')?.join('|')).not.toContain('缺少');
    await page.getByRole('button', { name: '放弃导入' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await page.getByText('本次导入已放弃').waitFor();
  });

  test('a file that is no table is refused in a sentence, and a person without a ledger to fill is told so', async () => {
    const { page } = await demo.signedIn(browser!, 'clerk');
    page.setDefaultTimeout(60_000);
    await page.goto('/intake/new?resource=vehicle');
    const bytes = Buffer.from('%PDF-1.4\n%%EOF');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '通知.pdf', mimeType: 'application/pdf', buffer: bytes });
    await page.getByRole('alert').filter({ hasText: /。/ }).first().waitFor(WAIT);
    await page.getByText('这个文件不能导入').waitFor(WAIT);
    await screenshot(page, 'intake-refused');
    const auditor = await demo.signedIn(browser!, 'audit');
    await auditor.page.goto('/intake/new');
    await auditor.page.getByText('您没有可以导入的台账').waitFor(WAIT);
    await auditor.page.goto('/r/vehicle');
    await auditor.page.getByText(/共 \S+ 条/).waitFor(WAIT);
    expect(await auditor.page.getByRole('button', { name: '导入', exact: true }).count()).toBe(0);
  });
});

async function ledgerCount(page: Page): Promise<number> {
  await page.goto('/r/vehicle');
  const words = await page.getByText(/^共 \d+ 条/).innerText(WAIT);
  return Number(/\d+/.exec(words)?.[0]);
}

async function upload(page: Page, buffer: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type=file]').setInputFiles({ name: '车辆台账.xlsx', mimeType, buffer });
  await page.waitForURL('**/r/intakeBatch/**', WAIT);
}

/** Words of the field that a column is given to. */
async function chosenField(page: Page, column: string): Promise<string> {
  const row = page.locator('tr', { has: page.getByText(column, { exact: true }) });
  return (await row.locator('.ant-select').innerText()).replace(' *', '').trim();
}

async function commit(page: Page, lines: number, reason: string): Promise<void> {
  await page.getByRole('button', { name: `全部入库（${lines} 行）` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('须说明理由').waitFor();
  await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name: '入库' }).click();
}

/** Counts as they stand on the page, by state. */
async function counts(page: Page): Promise<Readonly<Record<string, number>>> {
  const texts = await page.locator('.goa-intake-count').allInnerTexts();
  return Object.fromEntries(
    texts.map((text) => {
      const [title = '', count] = text.split('\n').filter(Boolean);
      return [title, Number(count)];
    }),
  );
}
