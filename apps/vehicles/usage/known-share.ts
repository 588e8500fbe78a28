import type { Fix } from './clean-track.ts';
import { gapsIn } from './gaps.ts';
import type { UsageSettings } from './settings.ts';

type GapSettings = Pick<UsageSettings, 'gap' | 'stayRadius' | 'blindKilometres'>;

/** The share of a time, between 0 and 1, about which a cleaned track tells where the vehicle was. */
export function knownShare(track: readonly Fix[], from: number, to: number, settings: GapSettings): number {
  const [first, last] = [track[0], track.at(-1)];
  if (!first || !last || to <= from) return 0;
  const overlap = (a: number, b: number) => Math.max(0, Math.min(to, b) - Math.max(from, a));
  const silent = gapsIn(track, settings).reduce((sum, gap) => sum + overlap(gap.from, gap.to), 0);
  return (overlap(first.fixAt, last.fixAt) - silent) / (to - from);
}
