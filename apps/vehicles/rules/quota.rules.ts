import { type Basis, bandRow, type RuleGround, type RuleNotice } from '#standards/quotas';
import { quotaAdvice } from '../tables/quota-advice.table.ts';

/** What a unit has of one kind. */
export interface QuotaUse {
  /** Quota in force; 0 when none was ever approved. */
  readonly quota: number;
  /** Vehicles that count on it: everything not yet disposed. */
  readonly inService: number;
  /** Purchases asked for or approved and not yet delivered. */
  readonly pending: number;
  /** Of those, the ones that replace a vehicle which still counts as in service. */
  readonly replacing: number;
}

/** VH-1: places that are left of a quota; negative when it is overdrawn. */
export function quotaLeft({ quota, inService, pending, replacing }: QuotaUse): number {
  return quota - inService - (pending - replacing);
}

/** VH-1 (block): a purchase needs a free place; one that replaces a vehicle takes that vehicle's. */
export function quotaNotices(
  use: QuotaUse,
  asked: { readonly number: number; readonly replaces: boolean },
): readonly RuleNotice[] {
  const left = quotaLeft(use);
  const need = asked.replaces ? 0 : asked.number;
  if (left >= need) return [];
  const message = `编制 ${use.quota} 辆，现有 ${use.inService} 辆，在途 ${use.pending} 辆，剩余 ${left} 辆，不足 ${need} 辆`;
  return [{ rule: 'VH-1', severity: 'block', message }];
}

/** Number that the advice table proposes for a kind; `undefined` for kinds without advice. */
export function quotaProposed(
  ground: RuleGround,
  kind: string,
  staff: number,
): { readonly number: number; readonly basis: Basis } | undefined {
  const row = bandRow(ground, quotaAdvice, { kind }, String(staff));
  return row && { number: Number(row.values.number), basis: row.basis };
}

/** A quota that is asked for: above the advice it must be explained, below what is in service it is refused. */
export function quotaAskNotices(
  ground: RuleGround,
  ask: { readonly kind: string; readonly number: number; readonly staff: number; readonly inService: number },
): readonly RuleNotice[] {
  const proposed = quotaProposed(ground, ask.kind, ask.staff);
  if (ask.number < ask.inService)
    return [
      {
        rule: 'VH-1',
        severity: 'block',
        message: `申请编制 ${ask.number} 辆少于现有 ${ask.inService} 辆，应先处置超编车辆`,
      },
    ];
  if (!proposed || ask.number <= proposed.number) return [];
  const message = `申请 ${ask.number} 辆，按编制人数测算参考 ${proposed.number} 辆，须说明理由`;
  return [{ rule: 'VH-advice', severity: 'explain', message, basis: proposed.basis }];
}
