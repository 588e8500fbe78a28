import { deflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
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

describe.skipIf(!browser)('the attachments of a vehicle', () => {
  test('a clerk adds files, looks at a picture, goes on after a broken line, and takes one away', async () => {
    const { page, strangers, complaints } = await demo.signedIn(browser!, 'clerk');
    await page.getByRole('button', { name: '台账', exact: true }).click();
    await page.getByRole('link', { name: '车辆台账' }).first().click();
    await page.locator('tbody a').first().click();
    await page.getByRole('tab', { name: '附件' }).click();
    await page.getByText('还没有附件。').waitFor();
    const choose = page.locator('input[type=file]');
    await choose.setInputFiles([
      { name: '行驶证正页.png', mimeType: 'image/png', buffer: picture(320, 200) },
      { name: '购置发票.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') },
      { name: '木马.pdf', mimeType: 'application/pdf', buffer: Buffer.from(`MZ${'\0'.repeat(600)}`) },
    ]);
    await page.getByText('不接受程序、脚本等可执行文件。').waitFor();
    await page.getByRole('link', { name: '行驶证正页.png' }).waitFor();
    await page.getByRole('link', { name: '购置发票.pdf' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, 'row-files');
    await page.getByRole('button', { name: /移除 木马/ }).click();

    let broken = 0;
    await page.route('**/api/uploads/*', (route) =>
      route.request().method() === 'PUT' && broken++ === 1 ? route.abort('connectionreset') : route.continue(),
    );
    const large = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(9 * 1024 * 1024, 32), Buffer.from('%%EOF')]);
    await choose.setInputFiles({ name: '招标文件.pdf', mimeType: 'application/pdf', buffer: large });
    await page.getByRole('link', { name: '招标文件.pdf' }).waitFor({ timeout: 60_000 });
    expect(broken).toBeGreaterThan(2);
    await page.unroute('**/api/uploads/*');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '招标文件.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('招标文件.pdf');
    await page.getByRole('button', { name: '预览', exact: true }).first().click();
    await page.locator('.ant-image-preview img').waitFor();
    await screenshot(page, 'row-files-preview', [[1440, 900]]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '移除 购置发票.pdf' }).click();
    await page.getByLabel('理由（留存备查）').fill('传错了');
    await page.getByRole('button', { name: /确\s?定/ }).click();
    await page.getByRole('link', { name: '购置发票.pdf' }).waitFor({ state: 'detached' });
    expect(strangers).toEqual([]);
    expect(complaints.filter((words) => !/401|422|ERR_CONNECTION_RESET/.test(words))).toEqual([]);
  });
});

/** A picture of one colour. */
function picture(width: number, height: number): Buffer {
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x9a)]);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

/** CRC-32 as PNG wants it. */
function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
