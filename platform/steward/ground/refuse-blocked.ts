import { fault, GoaError } from '#platform/store';
import type { RuleNotice } from '#standards/quotas';

/** Refuses with RULE_BLOCKS when a rule stops the request, and with REASON_NEEDED when one asks for a reason and none is given; every notice stands in `rows`. */
export function refuseBlocked(notices: readonly RuleNotice[], reason?: string | null): void {
  const blocked = notices.filter(({ severity }) => severity === 'block');
  const unexplained = notices.filter(({ severity }) => severity === 'explain' && !reason?.trim());
  const stopping = blocked.length > 0 ? blocked : unexplained;
  if (stopping.length === 0) return;
  const { code, status } = fault(blocked.length > 0 ? 'RULE_BLOCKS' : 'REASON_NEEDED');
  throw new GoaError(
    { code, status, message: stopping.map(({ message }) => `${message}。`).join('') },
    { rows: stopping.map(({ message }) => ({ row: 0, code, message })) },
  );
}
