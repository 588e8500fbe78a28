import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { act, beginFromGuide, bringMaterials, claim, handIn, openTodo } from './approval-walk.ts';
import { axeViolations } from './axe.ts';
import { type Size, screenshot } from './browser.ts';
import type { Office } from './office.ts';
import {
  checkDraft,
  file,
  handDraftIn,
  receive,
  resultOf,
  sealElectronically,
  sealOnPaper,
  send,
  signDocument,
  verify,
} from './result-walk.ts';

/** What is particular to the story of one approval. */
export interface Approval {
  /** Title of the item. */
  readonly title: string;
  /** Beginning of the names of its pictures. */
  readonly shot: string;
  /** Looks at what the platform filled in and fills in the rest. */
  readonly fill: (page: Page) => Promise<void>;
  /** Words that stand beside the filled form: figures of the calculation and clauses. */
  readonly says: readonly (string | RegExp)[];
  /** Title of the case: the item and what was applied for. */
  readonly subject: string;
  /** What whoever examines does with the case before the opinion. */
  readonly examine?: (page: Page) => Promise<void>;
  /** Who signs beside the bureau on a phone, by login, and in which words. */
  readonly beside?: { readonly login: string; readonly opinion: string };
  /** Who has the last word, by login. */
  readonly signer: string;
  /** Title of the official document. */
  readonly result: string;
  readonly seal: 'paper' | 'electronic';
  /** Where the changed row stands, how it is recognised, and the state it is in. */
  readonly ledger: { readonly path: string; readonly row: RegExp; readonly state: string };
  /** What else the applicant finds changed. */
  readonly changed?: (page: Page) => Promise<void>;
}

/** A leader away from the desk. */
export const PHONE: Size = [390, 844];

/** From the guide to the case that waits at the window. Answers the address of the case. */
export async function applies(office: Office, approval: Approval): Promise<string> {
  const clerk = await office.at('clerk');
  await beginFromGuide(clerk, approval.title);
  await approval.fill(clerk);
  const calculation = clerk.getByRole('region', { name: '测算' });
  for (const words of approval.says) await calculation.getByText(words).first().waitFor();
  await bringMaterials(clerk);
  await screenshot(clerk, `${approval.shot}-apply`);
  expect(await axeViolations(clerk)).toEqual([]);
  return handIn(clerk, approval.subject);
}

/** The window accepts, the office examines, whoever is asked beside signs, and a second officer reviews. */
export async function isExamined(office: Office, { subject, shot, examine, beside }: Approval): Promise<void> {
  const county = await office.at('county');
  await openTodo(county, subject);
  await act(county, '认领');
  await act(county, '受理');
  await county.getByText('审查中').first().waitFor();
  await act(county, '认领');
  await examine?.(county);
  await screenshot(county, `${shot}-examined`, [[1440, 900]]);
  await act(county, '同意', '材料齐全，符合规定，拟同意。');
  if (beside) {
    const page = await office.at(beside.login, PHONE);
    await openTodo(page, subject);
    await act(page, '同意', beside.opinion);
  }
  const reviewer = await office.at('dual');
  await openTodo(reviewer, subject);
  await act(reviewer, '认领');
  await act(reviewer, '同意', '同意承办意见。');
}

/** The leader finds it on the phone and signs with a phrase at hand. */
export async function isDecided(office: Office, { subject, signer, shot }: Approval): Promise<void> {
  const leader = await office.at(signer, PHONE);
  await openTodo(leader, subject);
  await claim(leader);
  await leader.getByRole('button', { name: '同意', exact: true }).click();
  const dialog = leader.getByRole('dialog');
  await dialog.getByRole('button', { name: '同意。', exact: true }).click();
  await screenshot(leader, `${shot}-sign-phone`, [PHONE]);
  await dialog.getByRole('button', { name: /^确\s?定$/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await leader.getByText('已批准').first().waitFor();
  expect(await axeViolations(leader)).toEqual([]);
}

/** Whose code the documents of the office bear, and to whom they go. */
export interface Issue {
  readonly agencyCode: string;
  readonly receiver: string;
}

/** The act is handed in by its drafter, checked by another, signed by the matrix on a phone, numbered, sealed, sent, received by the applicant, and filed. */
export async function isIssued(office: Office, approval: Approval, place: string, issue: Issue): Promise<void> {
  const { result, seal, signer, shot } = approval;
  const [county, dual, clerk] = [await office.at('county'), await office.at('dual'), await office.at('clerk')];
  await handDraftIn(county, result, issue.agencyCode);
  await checkDraft(dual, result);
  const leader = await office.at(signer, PHONE);
  const number = await signDocument(leader, result);
  expect(number).toMatch(new RegExp(`^${issue.agencyCode}〔\\d{4}〕\\d+号$`));
  const document = await resultOf(county, place, number);
  if (seal === 'paper') await sealOnPaper(county, dual, document);
  else await sealElectronically(county);
  await send(county, document, issue.receiver);
  await receive(clerk, place);
  await file(county, document);
  await screenshot(county, `${shot}-filed`, [[1440, 900]]);
  expect(await axeViolations(county)).toEqual([]);
  await verify(clerk, place, approval.result, number);
}

/** The clerk finds the changed row in its list. */
export async function ledgerChanged(office: Office, { ledger, shot, changed }: Approval): Promise<void> {
  const clerk = await office.at('clerk');
  await clerk.goto(ledger.path);
  await clerk.getByRole('row', { name: ledger.row }).getByText(ledger.state, { exact: true }).first().waitFor();
  await screenshot(clerk, `${shot}-ledger`, [[1440, 900]]);
  await changed?.(clerk);
  expect(office.strangers()).toEqual([]);
  expect(office.complaints()).toEqual([]);
}
