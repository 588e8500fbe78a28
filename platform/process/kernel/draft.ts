import type {
  CaseEvent,
  CaseState,
  Command,
  Found,
  Need,
  ProcessDefinition,
  ProcessMap,
  Task,
  TaskNode,
  Token,
  World,
} from '#standards/process';

type Changeable<T> = T extends readonly (infer E)[]
  ? Changeable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Changeable<T[K]> }
    : T;

/** A state that is being worked on; a copy of the one given. */
export type StateDraft = Changeable<CaseState>;
/** A token that is being worked on. */
export type TokenDraft = Changeable<Token>;
/** A task that is being worked on. */
export type TaskDraft = Changeable<Task>;

/** One command at work: nothing of it is seen outside until it is done. */
export interface Draft {
  readonly definition: ProcessDefinition;
  readonly map: ProcessMap;
  readonly command: Command;
  readonly world: World;
  readonly state: StateDraft;
  readonly events: CaseEvent[];
  /** People still to be found; when there are any, the work is thrown away and begun again with the answers. */
  readonly needs: Need[];
}

/** A changeable copy of a state. */
export function copyOf(state: CaseState): StateDraft {
  return structuredClone(state) as StateDraft;
}

/** The next number for a visit or a task. */
export function nextNumber(draft: Draft): number {
  draft.state.last += 1;
  return draft.state.last;
}

/** The answer to a need; notes the need when there is none yet. */
export function peopleFor(draft: Draft, need: Omit<Need, 'key'>): readonly Found[] | undefined {
  if (need.rules.length === 0 && need.purpose !== 'administrator') return [];
  const key = `${need.node}:${need.purpose}`;
  const found = draft.world.people.get(key);
  if (!found) draft.needs.push({ key, ...need });
  return found;
}

/** Whether a person is kept out of a node: it is his own case and the node decides it, or he signed a node that this one is to be apart from. */
export function isKeptOut(draft: Draft, node: TaskNode | undefined, person: string | undefined): boolean {
  if (!node || person === undefined) return false;
  return (node.duty !== 'handle' && isOwnCase(draft, person)) || isTooNear(draft, node, person);
}

/** Whether a person signed a node that another is to be apart from (回避). */
export function isTooNear({ state }: Draft, { apartFrom = [] }: TaskNode, person: string | undefined): boolean {
  return state.trail.some(
    ({ at, by }) => apartFrom.includes(at) && by.some((signer) => signer.who === person || signer.for === person),
  );
}

/** Whether it is this person's own case. */
export function isOwnCase(draft: Draft, person: string | undefined): boolean {
  const { applicant, parties } = draft.state;
  return person !== undefined && (person === applicant || (parties?.includes(person) ?? false));
}
