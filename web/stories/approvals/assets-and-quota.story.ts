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
import { axeViolations } from '#testing/axe';
import { openBrowser, screenshot } from '#testing/browser';
import { type DemoApp, startDemo } from '#testing/demo-app';
import { actUnder, type Office, openOffice, sendAs } from '#testing/office';
import { checkDraft, file, issueByApi, receive, resultOf, sealOnPaper, send, signDocument } from '#testing/result-walk';
import { type SealStandIn, startSeal } from '../../../platform/documents/testing/seal-stand-in.ts';
import { disposal, quota, registration, registrationChange } from './testing/assets.ts';

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
const NUMBER = new RegExp(`^${CODE}〔\\d{4}〕\\d+号$`);

describe.skipIf(!browser)('国有资产产权登记, every step in the browser, the seal on paper', () => {
  let place = '';

  test('the clerk reads the guide, sees the calculation, brings the papers and applies', async () => {
    place = await applies(office, registration);
  });

  test('the window accepts, one examines, another reviews; the leader signs on the phone', async () => {
    await examinesInBrowser(office, registration);
    await reviewsInBrowser(office, registration);
    await signsOnPhone(office, registration);
    expect(await axeViolations(await office.at('leader'))).toEqual([]);
  });

  test('the act is drafted, checked, signed, numbered, stamped on paper, delivered, received and filed', async () => {
    const county = await office.at('county');
    const document = await resultOf(county, place);
    await checkDraft(county, await office.at('dual'), document, CODE);
    await county.getByRole('heading', { level: 1, name: registration.result }).waitFor();
    await screenshot(county, 'registration-draft');
    expect(await signDocument(await office.at('leader', PHONE), document)).toMatch(NUMBER);
    await sealOnPaper(county, await office.at('dual'), document);
    await send(county, document, RECEIVER);
    await receive(await office.at('clerk'), place);
    await screenshot(await office.at('clerk'), 'registration-received');
    await file(county, document);
    await screenshot(county, 'registration-filed');
    expect(await axeViolations(county)).toEqual([]);
  });

  test('the registration is in force and stands in its list', async () => {
    await ledgerChanged(office, registration);
    expect(await axeViolations(await office.at('clerk'))).toEqual([]);
  });
});

describe.skipIf(!browser).each([{ approval: registrationChange }, { approval: disposal }, { approval: quota }])(
  '$approval.title',
  ({ approval }) => {
    let place = '';

    test('the clerk reads the guide, sees the calculation, brings the papers and applies', async () => {
      place = await applies(office, approval);
    });

    test('the window accepts and the office examines (by the API); the leader signs on the phone', async () => {
      await examinesByApi(office, place);
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
  },
);
