import type { Page } from 'playwright-core';
import { openTodo, SCAN } from './approval-walk.ts';
import { choose, confirm } from './dialogs.ts';

/** From a decided case to its signed document, as whoever keeps the seal finds it; answers the address of the document. */
export async function resultOf(page: Page, place: string, number: string): Promise<string> {
  await page.goto(place);
  const result = page.getByRole('region', { name: '结果文书' });
  await result.getByText(number).waitFor();
  await result.locator('a[href^="/r/officialDocument/"]').click();
  await page.getByRole('button', { name: '为什么可见' }).waitFor();
  return new URL(page.url()).pathname;
}

/** Presses a verb of the document, which may stand behind 更多操作. */
async function press(page: Page, verb: string): Promise<void> {
  const button = page.getByRole('button', { name: verb, exact: true });
  const more = page.getByRole('button', { name: '更多操作' });
  await page.getByRole('button', { name: '为什么可见' }).waitFor();
  if ((await button.count()) === 0) await more.click();
  await button.click();
}

/** Presses an act at the foot of the document, which only those have whom the office or the signing matrix names. */
async function pressAtFoot(page: Page, verb: string): Promise<void> {
  await page.getByRole('navigation', { name: '办理' }).getByRole('button', { name: verb, exact: true }).click();
}

/** The drafter finds the draft among the todos, looks at it as it will be printed, fills in what only the office knows, and hands it to be checked. */
export async function handDraftIn(page: Page, title: string, agencyCode: string): Promise<void> {
  await openTodo(page, title);
  const paper = await page.getByRole('link', { name: '版式预览' }).getAttribute('href');
  const preview = await page.request.get(paper ?? '');
  if (preview.headers()['content-type'] !== 'application/pdf') throw new Error(`${paper} is no paper`);
  await press(page, '修改草稿');
  await page.getByRole('dialog').getByLabel('机关代字').fill(agencyCode);
  await confirm(page);
  await page.getByText(agencyCode, { exact: true }).waitFor();
  await press(page, '送核稿');
  await confirm(page);
  await page.getByText('待核稿').first().waitFor();
}

/** 核稿 by somebody else. */
export async function checkDraft(page: Page, title: string): Promise<void> {
  await openTodo(page, title);
  await pressAtFoot(page, '核稿通过');
  await page.getByRole('dialog').getByLabel('意见').fill('文字、依据已核，建议签发。');
  await confirm(page);
  await page.getByText('待签发').first().waitFor();
}

/** 签发, found among the todos of whom the matrix names; answers the number that was given. */
export async function signDocument(page: Page, title: string): Promise<string> {
  await openTodo(page, title);
  await pressAtFoot(page, '签发');
  await confirm(page);
  const number = page.getByText(/^\p{Script=Han}+〔\d{4}〕\d+号$/u).first();
  await number.waitFor();
  return (await number.textContent()) ?? '';
}

/** The paper of a signed document is printed in the background, and the page says so. */
async function printed(page: Page): Promise<void> {
  await page.getByRole('button', { name: '版式生成中' }).waitFor({ state: 'detached', timeout: 60_000 });
}

/** The paper way of the seal of the document that the keeper has open: printed, stamped, scanned back, and compared by a second person. */
export async function sealOnPaper(keeper: Page, second: Page, document: string): Promise<void> {
  await printed(keeper);
  await press(keeper, '上传盖章扫描件');
  const dialog = keeper.getByRole('dialog');
  const file = { name: '盖章扫描件.pdf', mimeType: 'application/pdf', buffer: SCAN };
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByRole('button', { name: '换一份' }).waitFor();
  await confirm(keeper);
  await second.goto(document);
  await press(second, '核对扫描件');
  await confirm(second);
  await second.getByText('已用印').first().waitFor();
}

/** 电子用印 of the document that is open, once its paper has been printed. */
export async function sealElectronically(page: Page): Promise<void> {
  await printed(page);
  await press(page, '电子用印');
  await confirm(page);
  await page.getByText('已用印').first().waitFor();
}

/** 送达. */
export async function send(page: Page, document: string, receiver: string): Promise<void> {
  await page.goto(document);
  await press(page, '送达');
  await page.getByRole('dialog').getByLabel('受送达单位').fill(receiver);
  await confirm(page);
}

/** 签收 by the applicant, who sees the document from the moment it was sent. */
export async function receive(page: Page, place: string): Promise<void> {
  await page.goto(place);
  const result = page.getByRole('region', { name: '结果文书' });
  await result.getByRole('button', { name: '签收' }).click();
  await confirm(page);
  await result.getByText('已送达').waitFor();
}

/** 归档 with the whole case. */
export async function file(page: Page, document: string): Promise<void> {
  await page.goto(document);
  await press(page, '归档');
  await choose(page, page.getByRole('dialog').getByLabel('保管期限'), '30年');
  await confirm(page);
  await page.getByText('已归档').first().waitFor();
}

/** Whoever holds the paper looks whether it is genuine: the page behind its code says what was signed. */
export async function verify(page: Page, place: string, title: string, number: string): Promise<void> {
  await page.goto(place);
  await page.getByRole('region', { name: '结果文书' }).getByRole('link', { name: title }).click();
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: '公文核验' }).click();
  const seen = await opened;
  await seen.getByText('已签发，内容与签发时一致').waitFor();
  for (const words of [title, number]) await seen.getByText(words, { exact: true }).waitFor();
  await seen.close();
}
