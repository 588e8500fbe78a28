import type { CappedCount } from '#platform/store';
import { groupDigits } from '../cells/format-value.ts';

/** A count as people read it: `10,000+` where counting stopped. */
export function countWords({ value, capped }: CappedCount): string {
  return `${groupDigits(value)}${capped ? '+' : ''}`;
}
