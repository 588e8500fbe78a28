import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { openBrowser, openPage, screenshot } from './browser.ts';

const browser = await openBrowser();
let html = '';
const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(async () => {
  await browser?.close();
  server.close();
});

describe.skipIf(!browser)('the watch over a page', () => {
  test('sees a request that leaves the origin, and an error of the page', async () => {
    html = `<title>x</title><img src="http://127.0.0.1:1/stranger.png"><script>null.x</script>`;
    const { page, strangers, complaints } = await openPage(browser!, origin);
    await page.goto('/', { waitUntil: 'networkidle' });
    expect(strangers).toEqual(['http://127.0.0.1:1/stranger.png']);
    expect(complaints.join()).toMatch(/Cannot read properties of null/);
    await page.context().close();
  });

  test('finds nothing on a page in order', async () => {
    html = `<!doctype html><html lang="zh-CN"><title>机关事务云</title><link rel="icon" href="data:,"><main><h1>机关事务云</h1></main></html>`;
    const { page, strangers, complaints } = await openPage(browser!, origin);
    await page.goto('/', { waitUntil: 'networkidle' });
    expect({ strangers, complaints, axe: await axeViolations(page) }).toEqual({
      strangers: [],
      complaints: [],
      axe: [],
    });
    await page.context().close();
  });

  test('axe sees a picture without words', async () => {
    html = `<!doctype html><html lang="zh-CN"><title>机关事务云</title><main><h1>机关事务云</h1><img src="data:,"></main></html>`;
    const { page } = await openPage(browser!, origin);
    await page.goto('/');
    expect((await axeViolations(page)).map(({ rule }) => rule)).toContain('image-alt');
    await page.context().close();
  });

  test('pictures are taken in every size', async () => {
    html = `<!doctype html><html lang="zh-CN"><title>机关事务云</title><h1>机关事务云</h1></html>`;
    const files = [1440, 1024, 390].map((width) => `test-results/watched-${width}.png`);
    for (const file of files) rmSync(file, { force: true });
    const { page } = await openPage(browser!, origin);
    await page.goto('/');
    await screenshot(page, 'watched');
    expect(files.map((file) => existsSync(file))).toEqual([true, true, true]);
    await page.context().close();
  });
});
