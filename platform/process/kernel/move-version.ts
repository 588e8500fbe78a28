import {
  branchesOf,
  type CaseState,
  type Detour,
  type Passed,
  type ProcessDefinition,
  type ProcessMap,
  processMap,
  regionOf,
  START,
} from '#standards/process';

/** A case that stands where the other version has no such place, and which. */
export interface CannotMove {
  /** Id of the node in the version that the case runs by. */
  readonly node: string;
  readonly why: 'gone' | 'elsewhere' | 'branches' | 'group';
}

/**
 * The state of a case as it goes on by another version of its process: when every node that it stands at, or goes straight back to, is there in the same branch,
 * and asks its people by the same rule. What was passed and is no more is forgotten: nobody can be sent back there.
 */
export function moveVersion(
  from: ProcessDefinition,
  to: ProcessDefinition,
  state: CaseState,
): { readonly state: CaseState } | { readonly cannot: CannotMove } {
  const maps = { from: processMap(from), to: processMap(to) };
  for (const { at, tasks, back } of state.tokens) {
    const cannot = whyNot(maps, at, tasks.length) ?? (back && whyNotBack(maps, back));
    if (cannot) return { cannot };
  }
  for (const par of Object.keys(state.joins))
    if (!sameBranches(maps, par)) return { cannot: { node: par, why: 'branches' } };
  const tokens = state.tokens.map(({ back, ...token }) =>
    back ? { ...token, back: { ...back, trail: passedIn(maps, back.trail) } } : token,
  );
  return { state: { ...state, tokens, trail: passedIn(maps, state.trail) } };
}

interface Maps {
  readonly from: ProcessMap;
  readonly to: ProcessMap;
}

function whyNot(maps: Maps, at: string, tasks: number): CannotMove | undefined {
  if (at === START) return undefined;
  const [was, is] = [maps.from.get(at)?.node, maps.to.get(at)?.node];
  if (is?.type !== 'task') return { node: at, why: 'gone' };
  if (!sameRegion(maps, at)) return { node: at, why: 'elsewhere' };
  const narrowed = regionOf(maps.to, at).find(({ par }) => !sameBranches(maps, par));
  if (narrowed) return { node: narrowed.par, why: 'branches' };
  const group = (node: typeof is) => JSON.stringify(node.group ?? { rule: 'one' });
  if (tasks > 1 && was?.type === 'task' && group(was) !== group(is)) return { node: at, why: 'group' };
  return undefined;
}

function whyNotBack(maps: Maps, { visits, joins }: Detour): CannotMove | undefined {
  for (const { at, people, back } of visits) {
    const cannot = whyNot(maps, at, people.length) ?? (back && whyNotBack(maps, back));
    if (cannot) return cannot;
  }
  const par = Object.keys(joins).find((one) => !sameBranches(maps, one));
  return par === undefined ? undefined : { node: par, why: 'branches' };
}

function passedIn(maps: Maps, trail: readonly Passed[]): readonly Passed[] {
  return trail.filter(
    ({ at, joined = [] }) =>
      at === START ||
      (maps.to.get(at)?.node.type === 'task' && sameRegion(maps, at) && joined.every((par) => sameBranches(maps, par))),
  );
}

function sameRegion({ from, to }: Maps, at: string): boolean {
  return JSON.stringify(regionOf(from, at)) === JSON.stringify(regionOf(to, at));
}

function sameBranches({ from, to }: Maps, par: string): boolean {
  const [was, is] = [from.get(par)?.node, to.get(par)?.node];
  return was?.type === 'par' && is?.type === 'par' && branchesOf(was).length === branchesOf(is).length;
}
