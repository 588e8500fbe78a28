import type { Rule } from '#standards/language';
import type { FindingCount } from '../../queries/progress.contract.ts';

/** Places at which a rule asks for a reason: those that the check has noticed, and those that an earlier commit left waiting for one. */
export function explainedCells(
  findings: readonly Pick<FindingCount, 'code' | 'count'>[],
  rules: readonly Pick<Rule, 'id' | 'severity'>[],
): number {
  const asking = new Set(rules.filter(({ severity }) => severity === 'explain').map(({ id }) => id));
  return findings
    .filter(({ code }) => code === 'REASON_NEEDED' || asking.has(code))
    .reduce((sum, { count }) => sum + count, 0);
}
