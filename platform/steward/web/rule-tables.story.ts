import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '#testing/axe';
import { openBrowser } from '#testing/browser';
import { type DemoApp, startDemo } from '#testing/demo-app';

const browser = await openBrowser();
let app: DemoApp;
beforeAll(async () => {
  if (browser) app = await startDemo();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe.skipIf(!browser)('规则表', () => {
  const chrome = browser as Browser;

  test('a steward drafts a limit, somebody else publishes it, and it is taken back', async () => {
    const steward = await app.signedIn(chrome, 'county');
    await steward.page.goto('/rule-tables?table=signingAuthority');
    await steward.page.getByRole('heading', { name: '行政审核签批权限' }).waitFor();
    await steward.page
      .getByRole('row', { name: /国有资产处置 第一档/ })
      .getByRole('button', { name: '修改' })
      .click();
    await steward.page.getByLabel('金额上限（含）').fill('300000');
    await steward.page.getByLabel('变更依据').fill('按本区签批规程调整');
    await steward.page.getByRole('button', { name: '存为草稿' }).click();
    await steward.page.getByRole('button', { name: /起草 GZ/ }).click();
    await steward.page
      .getByRole('row', { name: /金额上限/ })
      .getByText('300,000')
      .waitFor();
    await steward.page.getByRole('button', { name: '提交发布' }).click();
    await steward.page.getByRole('button', { name: '确定' }).click();
    await steward.page.getByRole('dialog').getByText('待发布').waitFor();
    expect(await steward.page.getByRole('button', { name: '复核发布' }).count()).toBe(0);

    const leader = await app.signedIn(chrome, 'leader');
    await leader.page.goto('/rule-tables?table=signingAuthority');
    await leader.page.getByRole('button', { name: /待发布 GZ/ }).click();
    await leader.page.getByRole('button', { name: '复核发布' }).click();
    await leader.page.getByRole('button', { name: '确定' }).click();
    await leader.page.getByText('已发布').first().waitFor();

    const clerk = await app.signedIn(chrome, 'clerk', [390, 844]);
    await clerk.page.goto('/rule-tables?table=signingAuthority');
    await clerk.page.getByText('区划 520102').waitFor();
    expect(await clerk.page.getByRole('button', { name: '修改' }).count()).toBe(0);
    expect(await axeViolations(clerk.page)).toEqual([]);
    expect([...steward.strangers, ...leader.strangers, ...clerk.strangers]).toEqual([]);
  });
});
