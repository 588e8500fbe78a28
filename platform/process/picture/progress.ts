import {
  type CaseResult,
  type CaseState,
  orderOf,
  type ProcessDefinition,
  processMap,
  START,
  type VisitOutcome,
} from '#standards/process';
import { END } from './lay-out-wide.ts';

/** How far a node has come. `returned`: it sent the case back, or the case was sent back to it. `skipped`: the case took another way. */
export type NodeStatus = 'done' | 'active' | 'returned' | 'waiting' | 'skipped';

/** What the picture says of one node. */
export interface NodeProgress {
  readonly status: NodeStatus;
  /** Behind its limit. */
  readonly overdue?: boolean;
  /** Second line: names, day. */
  readonly note?: string;
}

/** Progress of a case by node id; nodes not named are waiting. */
export type Progress = Readonly<Record<string, NodeProgress>>;

/** A visit as the tables keep it, oldest first. */
export interface PicturedVisit {
  readonly node: string;
  readonly visit: number;
  /** Absent while open. */
  readonly outcome?: VisitOutcome;
  readonly overdue?: boolean;
  readonly note?: string;
}

/** Progress out of a case's state and visits: where it stands, what it passed, what sent it back, what it went around. */
export function progressOf(
  definition: ProcessDefinition,
  state: CaseState | null,
  visits: readonly PicturedVisit[],
): Progress {
  const passed = new Set(state?.trail.map(({ at }) => at));
  const last = new Map(visits.map((visit) => [visit.node, visit]));
  const progress: Record<string, NodeProgress> = {};
  for (const [node, { outcome, overdue, note }] of last) {
    progress[node] = { status: statusOf(outcome, passed.has(node)), overdue, note };
  }
  for (const [node] of processMap(definition)) {
    if (!progress[node] && wentAround(definition, state, node)) progress[node] = { status: 'skipped' };
  }
  if (state?.status === 'ended') progress[END] = endOf(state.result);
  return progress;
}

function statusOf(outcome: VisitOutcome | undefined, passed: boolean): NodeStatus {
  if (outcome === undefined) return 'active';
  if (outcome === 'returned' || outcome === 'denied') return 'returned';
  return passed ? 'done' : 'waiting';
}

/** A task that was never visited though something behind it was passed lies on a way that was not taken. */
function wentAround(definition: ProcessDefinition, state: CaseState | null, node: string): boolean {
  if (!state) return false;
  const map = processMap(definition);
  if (map.get(node)?.node.type !== 'task') return false;
  if (state.status === 'ended') return true;
  const region = map.get(node)?.region ?? [];
  const further = [...state.trail, ...state.tokens].filter(({ at }) => {
    const other = map.get(at)?.region ?? [];
    return (
      at !== START &&
      other.every(({ par, branch }, depth) => region[depth]?.par === par && region[depth].branch === branch)
    );
  });
  return further.some(({ at }) => orderOf(map, at) > orderOf(map, node));
}

function endOf(result: CaseResult | undefined): NodeProgress {
  const notes: Readonly<Record<CaseResult, string>> = {
    approved: '同意',
    denied: '不同意',
    withdrawn: '已撤销',
    terminated: '已终止',
  };
  const status = result === 'approved' ? 'done' : 'returned';
  return { status, ...(result ? { note: notes[result] } : {}) };
}
