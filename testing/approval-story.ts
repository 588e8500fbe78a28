import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { act, beginFromGuide, bringMaterials, decideByApi, handIn, openTodo } from './approval-walk.ts';
import { axeViolations } from './axe.ts';
import { type Size, screenshot } from './browser.ts';
import type { Office } from './office.ts';

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
  /** Who has the last word, by login. */
  readonly signer: string;
  /** Title of the official document. */
  readonly result: string;
  /** Where the changed row stands, how it is recognised, and the state it is in. */
  readonly ledger: { readonly path: string; readonly row: RegExp; readonly state: string };
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

/** The window accepts and the office examines, in the browser; `also` is what is done with the case before the opinion. */
export async function examinesInBrowser(
  office: Office,
  { subject, shot }: Approval,
  also?: (page: Page) => Promise<void>,
): Promise<void> {
  const county = await office.at('county');
  await openTodo(county, subject);
  await act(county, '认领');
  await act(county, '受理');
  await county.getByText('审查中').first().waitFor();
  await act(county, '认领');
  await also?.(county);
  await screenshot(county, `${shot}-examined`);
  await act(county, '同意', '材料齐全，符合规定，拟同意。');
}

/** A second officer reviews, in the browser. */
export async function reviewsInBrowser(office: Office, { subject }: Approval): Promise<void> {
  const reviewer = await office.at('dual');
  await openTodo(reviewer, subject);
  await act(reviewer, '认领');
  await act(reviewer, '同意', '同意承办意见。');
}

/** The same without the browser, and the review too. */
export async function examinesByApi(office: Office, place: string): Promise<void> {
  await decideByApi(await office.at('county'), place, '材料齐全，符合规定，拟同意。');
}

/** The leader finds it on the phone and signs with a phrase at hand. */
export async function signsOnPhone(office: Office, { subject, signer, shot }: Approval): Promise<void> {
  const leader = await office.at(signer, PHONE);
  await openTodo(leader, subject);
  await leader
    .getByRole('navigation', { name: '办理' })
    .getByRole('button', { name: /^(认领|同意)$/ })
    .first()
    .waitFor();
  if (await leader.getByRole('button', { name: '认领', exact: true }).count()) await act(leader, '认领');
  await leader.getByRole('button', { name: '同意', exact: true }).click();
  const dialog = leader.getByRole('dialog');
  await dialog.getByRole('button', { name: '同意。', exact: true }).click();
  await screenshot(leader, `${shot}-sign-phone`, [PHONE]);
  await dialog.getByRole('button', { name: /^确\s?定$/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await leader.getByText('已批准').first().waitFor();
}

/** The clerk finds the changed row in its list. */
export async function ledgerChanged(office: Office, { ledger, shot }: Approval): Promise<void> {
  const clerk = await office.at('clerk');
  await clerk.goto(ledger.path);
  await clerk.getByRole('row', { name: ledger.row }).getByText(ledger.state, { exact: true }).first().waitFor();
  await screenshot(clerk, `${shot}-ledger`);
}
