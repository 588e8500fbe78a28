import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type SealStandIn, startSeal } from '../platform/documents/testing/seal-stand-in.ts';
import { type Approval, applies, isDecided, isExamined, isIssued, ledgerChanged } from './approval-story.ts';
import { openBrowser } from './browser.ts';
import { type DemoApp, startDemo } from './demo-app.ts';
import { actUnder, type Office, openOffice } from './office.ts';

const ISSUE = { agencyCode: '南机管', receiver: '贵阳市南明区财政局' };

/** The stories of approvals, one after the other in one office: every step in the browser, from the guide to the changed row of the ledger. */
export async function tellApprovals(approvals: readonly Approval[]): Promise<void> {
  const browser: Browser | undefined = await openBrowser();
  let demo: DemoApp | undefined;
  let seal: SealStandIn | undefined;
  let office: Office;
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
  describe.skipIf(!browser).each(approvals.map((approval) => ({ approval, title: approval.title })))(
    '$title, every step in the browser',
    ({ approval }) => {
      let place = '';
      test('the clerk reads the guide, sees the calculation, brings the papers and applies', async () => {
        place = await applies(office, approval);
      });
      test('the window accepts, the office examines, another reviews; the leader decides on the phone', async () => {
        await isExamined(office, approval);
        await isDecided(office, approval);
      });
      test('the act is drafted, checked, signed, numbered, sealed, delivered, received, filed and verified', async () => {
        await isIssued(office, approval, place, ISSUE);
      });
      test('the row of the ledger has changed, and stands in its list', async () => {
        await ledgerChanged(office, approval);
      });
    },
  );
}
