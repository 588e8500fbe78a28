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

describe.skipIf(!browser)('a process is drawn in the browser', () => {
  test('an officer adds a step, is told what is wrong with it, mends it, keeps the draft and hands it to a second person', async () => {
    const { page, complaints } = await demo.signedIn(browser!, 'admin');
    await page.goto('/processes?item=internalRequest');
    await page.getByRole('heading', { name: '现行流程' }).waitFor();
    await page
      .getByRole('button', { name: /添加环节/ })
      .last()
      .click();
    await page.getByRole('menuitem', { name: '添加办理' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('环节编号 task1').waitFor();
    await drawer.getByLabel('名称', { exact: true }).fill('办公室登记');
    await drawer.locator('.ant-drawer-close').click();
    await drawer.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '检查' }).click();
    await page.getByText('“办公室登记”还没有设置办理人。').first().waitFor();
    await screenshot(page, 'designer-faults');
    expect(await axeViolations(page)).toEqual([]);
    await page
      .getByRole('listitem')
      .filter({ hasText: '办公室登记' })
      .last()
      .getByRole('button', { name: '删除' })
      .click();
    await page
      .getByRole('listitem')
      .filter({ hasText: '处室负责人审核' })
      .last()
      .getByRole('button', { name: '设置' })
      .click();
    await drawer.getByLabel('名称', { exact: true }).fill('处室负责人初审');
    await drawer.locator('.ant-drawer-close').click();
    await drawer.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('heading', { name: '草稿', exact: true }).waitFor();
    await page.getByRole('button', { name: '提交发布' }).click();
    await drawer.getByLabel('修改说明').fill('按内部规程更名');
    await drawer.getByRole('button', { name: '确定' }).click();
    await page.getByText('已提交，待另一位流程管理员发布').first().waitFor();
    expect(await page.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true);
    await screenshot(page, 'designer-proposed');
    expect(complaints.filter((words) => !words.includes('401'))).toEqual([]);
  });

  test('whoever does not design processes does not get there', async () => {
    const { page } = await demo.signedIn(browser!, 'clerk');
    await page.goto('/processes');
    await page.getByRole('heading', { name: '没有权限' }).waitFor();
  });
});
