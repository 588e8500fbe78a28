import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { SCAN } from './approval-walk.ts';
import { choose, confirm } from './dialogs.ts';
import { sendAs } from './office.ts';

/** 结果文书 of a decided case, which is drafted in the background: its address, once it stands at the case. */
export async function resultOf(page: Page, place: string): Promise<string> {
  await page.goto(place);
  const result = page.getByRole('region', { name: '结果文书' });
  await result.getByText('草稿').waitFor();
  const address = await result.locator('a[href^="/r/officialDocument/"]').getAttribute('href');
  return address ?? '';
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

/** The drafter looks at the draft as it will be printed, fills in what only the office knows, and hands it to be checked; somebody else checks it. */
export async function checkDraft(drafter: Page, checker: Page, document: string, agencyCode: string): Promise<void> {
  await drafter.goto(document);
  const paper = await drafter.getByRole('link', { name: '版式预览' }).getAttribute('href');
  const preview = await drafter.request.get(paper ?? '');
  if (preview.headers()['content-type'] !== 'application/pdf') throw new Error(`${paper} is no paper`);
  await press(drafter, '修改草稿');
  await drafter.getByRole('dialog').getByLabel('机关代字').fill(agencyCode);
  await confirm(drafter);
  await drafter.getByText(agencyCode, { exact: true }).waitFor();
  await press(drafter, '送核稿');
  await confirm(drafter);
  await drafter.getByText('待核稿').first().waitFor();
  await openDocumentTodo(checker, document);
  await pressAtFoot(checker, '核稿通过');
  await checker.getByRole('dialog').getByLabel('意见').fill('文字、依据已核，建议签发。');
  await confirm(checker);
  await checker.getByText('待签发').first().waitFor();
}

/** Opens the document from the person's todos. */
export async function openDocumentTodo(page: Page, document: string): Promise<void> {
  await page.goto('/todos');
  await page.locator(`a[href="${document}"]`).click();
  await page.getByRole('button', { name: '为什么可见' }).waitFor();
}

interface Row {
  readonly row: Readonly<Record<string, string | null>>;
}

/** Waits until the paper of a signed document is there, which is printed in the background. */
async function printed(page: Page, document: string): Promise<void> {
  const paper = async () =>
    ((await (await page.request.get(document.replace('/r/', '/api/'))).json()) as Row).row.paper;
  await expect.poll(paper, { timeout: 60_000 }).toBeTruthy();
}

/** 签发, found among the todos of whom the matrix names; answers the number that was given. */
export async function signDocument(page: Page, document: string): Promise<string> {
  await openDocumentTodo(page, document);
  await pressAtFoot(page, '签发');
  await confirm(page);
  const number = page.getByText(/^\p{Script=Han}+〔\d{4}〕\d+号$/u).first();
  await number.waitFor();
  await printed(page, document);
  return (await number.textContent()) ?? '';
}

/** The paper way of the seal: printed, stamped, scanned back, and compared by a second person. */
export async function sealOnPaper(keeper: Page, second: Page, document: string): Promise<void> {
  await keeper.goto(document);
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

/** 电子用印. */
export async function sealElectronically(page: Page, document: string): Promise<void> {
  await page.goto(document);
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

/** Everything from the draft to the delivery without the browser: amended, checked, signed, printed, sealed by the seal service, sent. */
export async function issueByApi(
  keeper: Page,
  checker: Page,
  signer: Page,
  document: string,
  { agencyCode, receiver }: { readonly agencyCode: string; readonly receiver: string },
): Promise<string> {
  const api = document.replace('/r/', '/api/');
  const { row } = (await (await keeper.request.get(api)).json()) as Row;
  const { title, kind, agency, mainTo, body } = row;
  await sendAs(keeper, `${api}/amend`, { title, kind, agency, mainTo, body, agencyCode });
  await sendAs(keeper, `${api}/submitCheck`, {});
  await sendAs(checker, `${api}/check`, {});
  await sendAs(signer, `${api}/sign`, {});
  await printed(keeper, document);
  await sendAs(keeper, `${api}/seal`, {});
  await sendAs(keeper, `${api}/send`, { receiver, way: 'system' });
  return title ?? '';
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
