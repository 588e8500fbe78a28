import type { Reckoning, RuleGround } from '#standards/quotas';
import { type SubsidyAsk, subsidyNotices, subsidyOf } from './subsidy.rules.ts';

/** An application as its form says it. */
export interface SubsidyApplication {
  readonly kind: SubsidyAsk['kind'];
  readonly standing: string;
  readonly formerStanding?: string | null;
  readonly wage?: string | null;
  readonly months?: number | null;
  readonly yearsBeforeFund?: number | null;
  readonly heldArea?: string | null;
  readonly spouseDeclared?: boolean | null;
  readonly publicFrom?: string | null;
  readonly publicTo?: string | null;
}

/** Days for which the unit publishes an application; Beijing asks for ten, other places for three: a default of our own. */
export const PUBLIC_DAYS = 10;

/** Everything the form shows and the submission is judged by; `granted` are the kinds this person has been granted for the standing. */
export function reckonSubsidy(
  ground: RuleGround,
  ask: SubsidyApplication,
  granted: readonly string[],
): Reckoning & { readonly amount?: string; readonly standardArea?: string; readonly rows: readonly string[] } {
  const { amount, standardArea, lines, notices } = subsidyOf(ground, {
    kind: ask.kind,
    standing: ask.standing,
    formerStanding: ask.formerStanding ?? undefined,
    wage: ask.wage ?? undefined,
    months: ask.months ?? undefined,
    yearsBeforeFund: ask.yearsBeforeFund ?? undefined,
    heldArea: ask.heldArea ?? undefined,
  });
  const facts = subsidyNotices(ask.kind, {
    granted,
    spouseDeclared: ask.spouseDeclared ?? false,
    publicDays: publicDays(ask.publicFrom, ask.publicTo, ground.day),
    publicDaysNeeded: PUBLIC_DAYS,
    heldArea: ask.heldArea ?? undefined,
    standardArea,
  });
  const rows = new Set(lines.flatMap(({ basis }) => (basis ? [`${basis.table}/${basis.row}`] : [])));
  return { amount, standardArea, lines, notices: [...notices, ...facts], rows: [...rows] };
}

/** Days of publication that have passed, both ends counted. */
function publicDays(from: string | null | undefined, to: string | null | undefined, today: string): number {
  if (!from || !to) return 0;
  const last = to < today ? to : today;
  return last < from ? 0 : Math.round((Date.parse(last) - Date.parse(from)) / 86_400_000) + 1;
}
