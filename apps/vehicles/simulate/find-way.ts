import type { RoadNetwork } from './roads.ts';

/**
 * The quickest way between two junctions, as the junctions on it with both ends.
 * @throws Error where no road leads there, which a drawn network never has
 */
export function findWay({ junctions }: RoadNetwork, from: number, to: number): number[] {
  const seconds = new Float64Array(junctions.length).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(junctions.length).fill(-1);
  const open = new Set([from]);
  seconds[from] = 0;
  while (open.size > 0) {
    const here = quickest(open, seconds);
    open.delete(here);
    if (here === to) return back(before, to);
    for (const { to: next, metres, speed } of junctions[here]?.roads ?? []) {
      const took = (seconds[here] as number) + (metres / speed) * 3.6;
      if (took >= (seconds[next] as number)) continue;
      seconds[next] = took;
      before[next] = here;
      open.add(next);
    }
  }
  throw new Error(`no road from ${from} to ${to}`);
}

function quickest(open: ReadonlySet<number>, seconds: Float64Array): number {
  let best = -1;
  for (const index of open) if (best < 0 || (seconds[index] as number) < (seconds[best] as number)) best = index;
  return best;
}

function back(before: Int32Array, to: number): number[] {
  const way = [to];
  for (let here = before[to] as number; here >= 0; here = before[here] as number) way.unshift(here);
  return way;
}
