import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  applies,
  examinesByApi,
  examinesInBrowser,
  ledgerChanged,
  PHONE,
  reviewsInBrowser,
  signsOnPhone,
} from '#testing/approval-story';
import { act, openTodo } from '#testing/approval-walk';
import { axeViolations } from '#testing/axe';
import { openBrowser, screenshot } from '#testing/browser';
import { type DemoApp, startDemo } from '#testing/demo-app';
import { confirm } from '#testing/dialogs';
import { actUnder, type Office, openOffice, sendAs } from '#testing/office';
import {
  checkDraft,
  file,
  issueByApi,
  receive,
  resultOf,
  sealElectronically,
  send,
  signDocument,
} from '#testing/result-walk';
import { type SealStandIn, startSeal } from '../../../platform/documents/testing/seal-stand-in.ts';
import { choosesRooms, purchase, repair, scale, subsidy } from './testing/premises.ts';

const browser: Browser | undefined = await openBrowser();
let demo: DemoApp;
let office: Office;
let seal: SealStandIn;

beforeAll(async () => {
  if (!browser) return;
  seal = await startSeal();
  demo = await startDemo({ GOA_SEAL_URL: seal.url, GOA_SEAL_TOKEN: 'probe' });
  office = openOffice(browser, demo);
  await actUnder(await office.at('dual'), '机关事务服务中心');
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
  await seal?.close();
});

const CODE = '南机管';
const RECEIVER = '贵阳市南明区财政局';

describe.skipIf(!browser)('办公用房规模审核, every step in the browser, the seal by the seal service', () => {
  let place = '';

  test('the clerk reads the guide, sees the calculation, brings the papers and applies', async () => {
    place = await applies(office, scale);
  });

  test('who examines chooses the rooms in the form of the case, another reviews; the head signs on the phone', async () => {
    await examinesInBrowser(office, scale, async (county) => {
      await choosesRooms(county);
      await screenshot(county, 'scale-rooms');
      expect(await axeViolations(county)).toEqual([]);
      await confirm(county);
      await county.getByText('南明区行政中心综合楼1434').first().waitFor();
    });
    await reviewsInBrowser(office, scale);
    await signsOnPhone(office, scale);
  });

  test('the act is drafted, checked, signed, numbered, sealed, delivered, received and filed', async () => {
    const county = await office.at('county');
    const document = await resultOf(county, place);
    await checkDraft(county, await office.at('dual'), document, CODE);
    await county.getByRole('heading', { level: 1, name: scale.result }).waitFor();
    await signDocument(await office.at('director', PHONE), document);
    await sealElectronically(county, document);
    await send(county, document, RECEIVER);
    await receive(await office.at('clerk'), place);
    await file(county, document);
  });

  test('the area is settled, the agreement is in force and the rooms are in the use of the unit', async () => {
    await ledgerChanged(office, scale);
    const clerk = await office.at('clerk');
    await clerk.goto('/r/useAgreement');
    await clerk
      .getByRole('row', { name: /36\.00.*南机管〔/ })
      .getByText('生效')
      .first()
      .waitFor();
    await clerk.goto('/r/room?q=1434');
    await clerk.getByRole('row', { name: /1434/ }).getByText('在用').first().waitFor();
  });
});

/** Above a million the finance department signs beside, on the phone, before the head of the bureau. */
const withFinance = async (place: string) => {
  await examinesByApi(office, place);
  const chief = await office.at('chief', PHONE);
  await openTodo(chief, repair.subject);
  await act(chief, '同意', '资金来源已落实，同意列入计划。');
  await examinesByApi(office, place);
};

describe.skipIf(!browser).each([
  { approval: purchase, beside: '', examined: (place: string) => examinesByApi(office, place) },
  { approval: repair, beside: ', the finance department on the phone', examined: withFinance },
  { approval: subsidy, beside: '', examined: (place: string) => examinesByApi(office, place) },
])('$approval.title', ({ approval, beside, examined }) => {
  let place = '';

  test('the clerk reads the guide, sees the calculation, brings the papers and applies', async () => {
    place = await applies(office, approval);
  });

  test(`the window accepts and the office examines (by the API)${beside}; the leader signs on the phone`, async () => {
    await examined(place);
    await signsOnPhone(office, approval);
  });

  test('the act is drafted, numbered, sealed and sent (by the API); the clerk receives it, and it is filed', async () => {
    const county = await office.at('county');
    const document = await resultOf(county, place);
    const issued = { agencyCode: CODE, receiver: RECEIVER };
    const [checker, signer] = [await office.at('dual'), await office.at(approval.signer, PHONE)];
    expect(await issueByApi(county, checker, signer, document, issued)).toBe(approval.result);
    await receive(await office.at('clerk'), place);
    await sendAs(county, `${document.replace('/r/', '/api/')}/file`, { retention: 'D30' });
  });

  test('the row of the ledger has changed, and stands in its list', async () => {
    await ledgerChanged(office, approval);
    expect(office.strangers()).toEqual([]);
    expect(office.complaints()).toEqual([]);
  });
});
