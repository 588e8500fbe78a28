import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '#testing/axe';
import { openBrowser, screenshot } from '#testing/browser';
import { type DemoApp, startDemo } from '#testing/demo-app';
import { bookLines } from '../../platform/intake/testing/book-lines.ts';

const browser: Browser | undefined = await openBrowser();
let demo: DemoApp;
beforeAll(async () => {
  if (browser) demo = await startDemo();
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const WAIT = { timeout: 90_000 };

describe.skipIf(!browser)('a list leaves the screen', () => {
  test.each(['xlsx', 'csv'] as const)(
    'the %s holds what the list shows: its rows, its columns, its words',
    async (format) => {
      const { page } = await demo.signedIn(browser!, 'county');
      const filter = encodeURIComponent(JSON.stringify([['status', 'eq', 'inUse']]));
      await page.goto(`/r/vehicle?f=${filter}&limit=100&sort=plate`);
      await page.getByText(/^共 \d+ 条/).waitFor(WAIT);
      await page.getByRole('button', { name: '导出', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('列表中显示的').waitFor();
      if (format === 'xlsx') {
        await screenshot(page, 'list-export');
        expect(await axeViolations(page)).toEqual([]);
      }
      await dialog.getByText(`.${format}`).click();
      const [download] = await Promise.all([
        page.waitForEvent('download', WAIT),
        dialog.getByRole('button', { name: '导出' }).click(),
      ]);
      const shown = await tableTexts(page);
      const lines = await bookLines(await download.path(), download.suggestedFilename());
      const total = Number(/\d+/.exec(await page.getByText(/^共 \d+ 条/).innerText())?.[0]);
      const [head, ...rows] = lines.filter((cells) => cells.length > 1);
      const plain = (title: unknown) => String(title).replace(/[（(][^（(]*[）)]$/, '');
      expect(head?.map(plain)).toEqual(shown[0]?.map(plain));
      expect(head).toContain('购置价格(元)');
      expect(rows.length).toBe(total);
      expect(rows.slice(0, 20).map((cells) => cells.map(words))).toEqual(shown.slice(1, 21));
    },
  );

  test('on paper the list has its title, unit, day and page numbers, and the header on every page; the menu stays behind', async () => {
    const { page } = await demo.signedIn(browser!, 'county');
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', 'true');
    });
    await page.goto('/r/vehicle');
    await page.getByText(/^共 \d+ 条/).waitFor(WAIT);
    await page.getByRole('button', { name: '打印' }).click();
    await page.locator('html[data-printed]').waitFor({ ...WAIT, state: 'attached' });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const paper = await getDocumentProxy(new Uint8Array(pdf));
    const { totalPages, text: pages } = await extractText(paper, { mergePages: false });
    // Fonts give some signs back as radicals.
    const text = pages.map((said) => said.normalize('NFKC'));
    expect(totalPages).toBeGreaterThan(1);
    expect(text[0]).toContain('打印单位');
    expect(text[0]).toContain('打印日期');
    for (const [i, said] of text.entries()) {
      expect(said).toContain('号牌号码');
      expect(said.replace(/\s/g, '')).toMatch(new RegExp(`第${i + 1}.[,，]共${totalPages}.`));
      expect(said).not.toContain('办件中心');
    }
    const [width, height] = (await paper.getPage(1)).view.slice(2);
    expect(width).toBeGreaterThan(height!);
  });
});

/** Cells of the table on the screen: header first, units in brackets. */
async function tableTexts(page: Page): Promise<string[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.goa-table tr')].map((row) =>
      [...row.querySelectorAll('th:not(.goa-table-choice), td:not(.goa-table-choice)')].map(
        (cell) => cell.textContent?.trim() ?? '',
      ),
    ),
  );
}

/** A cell of a file as the screen writes it. */
function words(cell: string | number | boolean | Date | null): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const amount = typeof cell === 'number' || /^-?\d+\.\d\d$/.test(String(cell));
  return amount ? Number(cell).toLocaleString('en-US', { minimumFractionDigits: 2 }) : String(cell);
}
