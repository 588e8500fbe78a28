import type { Reader } from '#platform/store';
import type { Reckoning, ReckoningLine, RuleNotice } from '#standards/quotas';
import { vehicle } from '../resources/index.ts';
import { purchaseCaps, purchaseNotices } from '../rules/purchase.rules.ts';
import { quotaLeft, quotaNotices } from '../rules/quota.rules.ts';
import { renewalOf } from '../rules/renewal.rules.ts';
import { type QuotaFacts, quotaUse } from './quota-facts.ts';

/** An application for one vehicle as its form says it. */
export interface PurchaseApplication {
  readonly way: 'addition' | 'renewal';
  readonly kind: string;
  readonly situation: string;
  readonly energy: string;
  readonly price: string;
  readonly displacement?: string | null;
  readonly replaces?: string | null;
  readonly safetyReport?: boolean | null;
}

/** Quota, caps and age: everything the form shows and the submission is judged by. */
export async function reckonPurchase(
  reader: Reader,
  facts: QuotaFacts,
  ask: PurchaseApplication,
): Promise<Reckoning & { readonly early: boolean }> {
  const { ground } = facts;
  const use = quotaUse(facts, ask.kind);
  const caps = purchaseCaps(ground, ask.kind, ask.situation);
  const old = ask.way === 'renewal' && ask.replaces ? await reader.get(vehicle, ask.replaces) : undefined;
  const renewal =
    old &&
    renewalOf(ground, {
      body: old.body ?? '',
      registeredOn: old.registeredOn ?? null,
      odometer: old.odometer ?? null,
      safetyReport: ask.safetyReport ?? false,
    });
  const lines: ReckoningLine[] = [
    {
      label: '剩余编制',
      arithmetic: `${use.quota} − ${use.inService} − (${use.pending} − ${use.replacing})`,
      value: String(quotaLeft(use)),
      unit: '辆',
    },
    ...(caps?.price ? [{ label: '价格上限', value: caps.price, unit: '元', basis: caps.basis }] : []),
    ...(caps?.displacement ? [{ label: '排气量上限', value: caps.displacement, unit: 'L', basis: caps.basis }] : []),
    ...(renewal?.from ? [{ label: `${old?.plate ?? '原车'}可申请更新之日`, value: renewal.from }] : []),
  ];
  const notices: RuleNotice[] = [
    ...quotaNotices(use, { number: 1, replaces: ask.way === 'renewal' }),
    ...purchaseNotices(ground, {
      kind: ask.kind,
      case: ask.situation,
      price: ask.price,
      displacement: ask.displacement,
      newEnergy: ['newEnergy', 'electric', 'hybrid', 'hydrogen'].includes(ask.energy),
    }),
    ...(renewal?.notices ?? []),
  ];
  return { lines, notices, early: renewal?.allowed === true && renewal.notices.length > 0 };
}
