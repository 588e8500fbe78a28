import type { Page } from 'playwright-core';
import { confirm } from './dialogs.ts';

/** A scan as an office brings it: the smallest file that is a PDF. */
export const SCAN = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

/** From the list of guides over the guide to the form, filled in as far as the platform knows. */
export async function beginFromGuide(page: Page, title: string): Promise<void> {
  await page.goto('/guides');
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('img', { name: `${title}流程图` }).waitFor();
  for (const part of ['受理条件', '办事材料', '办理流程', '设定依据'])
    await page.getByRole('heading', { name: part, exact: true }).waitFor();
  await page.getByRole('link', { name: '开始办理' }).click();
  await page.getByRole('heading', { name: `申请：${title}` }).waitFor();
  await page.getByRole('button', { name: '提交申请' }).waitFor();
}

/** Brings a scan for every paper that must be brought, and waits until the form misses none. */
export async function bringMaterials(page: Page): Promise<readonly string[]> {
  const titles = await page.locator('.goa-material:has(.goa-required) .goa-required').allTextContents();
  for (const title of titles) {
    const file = { name: `${title.replace(/[（(].*/, '')}.pdf`, mimeType: 'application/pdf', buffer: SCAN };
    await page.getByLabel(`上传${title}，选择文件`, { exact: true }).setInputFiles(file);
    await page.getByRole('button', { name: `移除${file.name}` }).waitFor();
  }
  await page.getByText('必要材料还缺').waitFor({ state: 'detached' });
  return titles;
}

/** Hands the form in; answers the address of the new case. */
export async function handIn(page: Page, subject: string): Promise<string> {
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
  await page.getByText('待受理').first().waitFor();
  return new URL(page.url()).pathname;
}

/** Opens the case from the person's todos. */
export async function openTodo(page: Page, subject: string): Promise<void> {
  await page.goto('/todos');
  await page.getByRole('link', { name: subject }).first().click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
}

/** Does one act on the case that is open; the opinion is written where the step asks for one. */
export async function act(page: Page, button: string, opinion?: string): Promise<void> {
  await page.getByRole('navigation', { name: '办理' }).getByRole('button', { name: button, exact: true }).click();
  if (opinion) await page.getByRole('dialog').getByLabel('意见', { exact: true }).fill(opinion);
  await confirm(page);
}

/** Takes the task that anybody of several may take, where it is not the person's own already. */
export async function claim(page: Page): Promise<void> {
  const acts = page.getByRole('navigation', { name: '办理' });
  await acts
    .getByRole('button', { name: /^(认领|同意)$/ })
    .first()
    .waitFor();
  if (await acts.getByRole('button', { name: '认领', exact: true }).count()) await act(page, '认领');
}
