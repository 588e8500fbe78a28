import type { Reader } from '#platform/store';
import { type Resource, type ValueContext, validateRow } from '#standards/language';
import type { Work } from '../batch/work.ts';
import type { CellFinding, CheckedLine } from '../model.ts';
import { clearValues, differing } from '../world/present-values.ts';
import type { StoreWorld } from '../world/store-world.ts';
import type { StagedLine } from './staged-line.ts';

/** What decides what committing a line does. */
export interface ActGround {
  readonly resource: Resource | undefined;
  readonly world: StoreWorld;
  readonly context: ValueContext;
  /** Rows that stand already are to be changed; else they are left as they are. */
  readonly updates: boolean;
  /** A mapped cell that is empty takes the row's value away; else it says nothing. */
  readonly clears: boolean;
  readonly mayUpdate: boolean;
}

/** The ground for lines of a reader. */
export function actGround(
  reader: Reader,
  world: StoreWorld,
  resource: Resource | undefined,
  { updates, clears }: Pick<Work, 'updates' | 'clears'>,
): ActGround {
  const mayUpdate = resource !== undefined && reader.may(`${resource.name}.update`);
  return { resource, world, context: world.context, updates, clears, mayUpdate };
}

/** A checked line with what committing it does. */
export type ActOfLine = Pick<StagedLine, 'checked' | 'act' | 'record' | 'rev'>;

/** Decides what a checked line does to the ledger: makes a row, changes one, or finds it as it says. A change that the form would refuse waits. */
export function actOfLine(checked: CheckedLine, ground: ActGround): ActOfLine {
  const { existing, values } = checked;
  if (checked.state === 'skipped' || checked.state === 'folded') return { checked, act: null, record: null, rev: null };
  if (existing === undefined || !values) return { checked, act: 'create', record: null, rev: null };
  const row = ground.world.seen(existing);
  if (!row || !ground.resource) return { checked, act: 'same', record: existing, rev: row?.rev ?? null };
  const set = differing(row, values, ground.clears);
  const facts = { record: row.id, rev: row.rev };
  if (Object.keys(set).length === 0 || !ground.updates) return { checked, act: 'same', ...facts };
  if (!ground.mayUpdate) return { checked: waiting(checked, [NOT_ALLOWED]), act: 'update', ...facts };
  const { problems } = validateRow(ground.resource, set, {
    mode: 'update',
    before: { ...unseenValues(ground.resource), ...clearValues(row) },
    context: ground.context,
  });
  const refused = problems.map(
    ({ path, code, message }): CellFinding => ({ column: -1, field: path, level: 'error', code, message }),
  );
  return { checked: refused.length > 0 ? waiting(checked, refused) : checked, act: 'update', ...facts };
}

/** Fields that the person does not see whole count as filled: they stay as they are. */
function unseenValues({ fields }: Resource): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, UNSEEN]));
}

const UNSEEN = '***';

const NOT_ALLOWED: CellFinding = {
  column: -1,
  level: 'error',
  code: 'mayNotUpdate',
  message: '台账中已有这条记录且内容不同，您没有修改它的权限。',
};

function waiting(checked: CheckedLine, findings: readonly CellFinding[]): CheckedLine {
  return { ...checked, state: 'held', findings: [...checked.findings, ...findings] };
}
