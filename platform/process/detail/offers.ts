import {
  liesIn,
  type ProcessDefinition,
  processMap,
  type ReturnTarget,
  regionOf,
  START,
  type TaskAction,
  type TaskNode,
} from '#standards/process';
import { holdsFor, type Principal } from '../assignment/standing-deputies.ts';
import type { CaseRun } from '../cases/case-run.ts';
import { nodeTitle, taskNode } from '../cases/node-titles.ts';
import { type OpenTask, openTasks } from '../cases/step-change.ts';
import { writableAt } from '../cases/writable-at.ts';
import type { TaskOnOffer } from '../queries/case-detail.contract.ts';

const ALL: readonly TaskAction[] = [
  'deny',
  'return',
  'transfer',
  'delegate',
  'addBefore',
  'addAfter',
  'addBeside',
  'removeSign',
];
const RETURNS: readonly ReturnTarget[] = ['previous', 'earlier', 'applicant'];

/**
 * Open tasks that a person may act on, in his own name or as somebody's standing deputy, with what is offered there; in `voiced` visits he does not decide
 * for somebody else. The kernel judges again when it is done.
 */
export function offersTo(
  person: string,
  principals: readonly Principal[],
  run: CaseRun,
  definition: ProcessDefinition,
  acceptance: string | undefined,
  voiced: ReadonlySet<number>,
): readonly TaskOnOffer[] {
  if (run.state.status !== 'running') return [];
  const own = [run.state.applicant, ...(run.state.parties ?? [])].includes(person);
  return openTasks(run.state).flatMap((task) => {
    if (task.node === START) return [];
    const mine = holds(task, person);
    const principal =
      mine || own ? undefined : principals.find((one) => holdsFor(one, run.item) && holds(task, one.person));
    if (!mine && !principal) return [];
    const node = taskNode(definition, task.node);
    if (!node) return [];
    const offer = offerOf(task, node, run, definition, acceptance === task.node, principal);
    if (offer.actions.length === 0) return [];
    if (!principal || !voiced.has(task.visit)) return [offer];
    return [{ ...offer, actions: offer.actions.filter((action) => action !== 'approve' && action !== 'deny') }];
  });
}

/** Whether a task lies with a person: as its holder, or among those who may claim it. */
function holds({ who, pool }: OpenTask, person: string): boolean {
  return who === undefined ? (pool?.includes(person) ?? false) : who === person;
}

function offerOf(
  task: OpenTask,
  node: TaskNode,
  run: CaseRun,
  definition: ProcessDefinition,
  acceptance: boolean,
  principal: Principal | undefined,
): TaskOnOffer {
  return {
    task: task.id,
    visit: task.visit,
    node: task.node,
    title: node.title,
    actions: actionsOf(task, node, run, acceptance),
    opinion: node.opinion ?? 'onRefusal',
    returnTo: returnPlaces(task, node, run, definition),
    choosesAfterReturn: node.afterReturn === 'choose',
    writes: writableAt(task, node),
    missing: missingAt(task, node, run),
    handles: node.duty === 'handle',
    acceptance,
    onBehalf: principal ? { person: principal.person, name: principal.name } : null,
  };
}

function actionsOf(task: OpenTask, node: TaskNode, { state }: CaseRun, acceptance: boolean): string[] {
  if (task.stuck) return ['transfer'];
  if (task.owner) return ['handBack'];
  const allow = node.allow ?? ALL;
  const decides = (node.duty ?? 'decide') === 'decide';
  const mayAdd =
    !task.added && ['addBefore', 'addAfter', 'addBeside'].some((action) => allow.includes(action as TaskAction));
  const removes = state.tokens.some(({ tasks }) =>
    tasks.some(({ parent, said }) => parent === task.id && said === undefined),
  );
  // Who waits for signers that he asked can do without them, and nothing else.
  if (task.waits) return removes && allow.includes('removeSign') ? ['removeSign'] : [];
  return [
    ...(task.who === undefined ? ['claim'] : []),
    'approve',
    ...(decides && allow.includes('deny') ? ['deny'] : []),
    ...(acceptance ? ['askCorrection'] : allow.includes('return') ? ['return'] : []),
    ...(allow.includes('transfer') ? ['transfer'] : []),
    ...(allow.includes('delegate') ? ['delegate'] : []),
    ...(mayAdd ? ['addSign'] : []),
    ...(removes && allow.includes('removeSign') ? ['removeSign'] : []),
    ...(task.pool && task.who ? ['unclaim'] : []),
  ];
}

/** Fields that the step must fill and that are empty. */
function missingAt(task: OpenTask, { fields = {} }: TaskNode, { form }: CaseRun): readonly string[] {
  return writableAt(task, { fields }).filter((name) => fields[name] === 'fill' && (form[name] ?? '') === '');
}

/** Nodes passed to which the region rule and the node's own setting let the case go back. */
function returnPlaces(
  task: OpenTask,
  { returnTo = RETURNS }: TaskNode,
  { state }: CaseRun,
  definition: ProcessDefinition,
): TaskOnOffer['returnTo'] {
  const map = processMap(definition);
  const here = regionOf(map, task.node);
  const named = returnTo.flatMap((target) => (typeof target === 'object' ? [target.node] : []));
  const passed = [...new Set(state.trail.map(({ at }) => at))].filter(
    (at) => at !== START && at !== task.node && liesIn(here, regionOf(map, at)),
  );
  return passed
    .filter((at) => returnTo.includes('earlier') || named.includes(at))
    .map((node) => ({ node, title: nodeTitle(definition, node) }));
}

/** Visits that a person has signed and may take back: own signatures while the group is open, whole nodes until somebody behind has read (or acted). */
export function withdrawableBy(person: string, { state }: CaseRun, definition: ProcessDefinition): readonly number[] {
  const open = state.tokens.filter(({ tasks }) => tasks.some(({ who, said }) => who === person && said !== undefined));
  const passed = state.trail.filter(({ at, by, next }) => {
    const rule =
      at === START ? (definition.withdrawStart ?? 'untilRead') : (taskNode(definition, at)?.withdraw ?? 'untilRead');
    if (rule === 'never' || next.length === 0 || !by.some(({ who }) => who === person)) return false;
    return next.every((visit) => {
      const token = state.tokens.find((one) => one.visit === visit);
      return token?.tasks.every(
        ({ acted, said, carried, read }) =>
          !acted && (said === undefined || carried) && (rule === 'untilActed' || !read),
      );
    });
  });
  return [...open, ...passed].map(({ visit }) => visit);
}
