import { sql } from 'kysely';
import { type CommandContext, defineHandler } from '#platform/commands';
import { GoaError, type Seen, type Store, type Writer } from '#platform/store';
import { dutyFault } from '../faults.ts';
import { dutyItem } from '../resources/duty-item.resource.ts';
import { adjustDuty, proposeDuty, publishDuty, sendBackDuty } from './duty-verbs.contract.ts';

type Duty = Seen<typeof dutyItem>;

/** Does 报送 (`dutyItem.propose`). */
export const proposeHandler = defineHandler(proposeDuty, async (tx, _input, context) => {
  const row = await rowOf(tx, context);
  await judge(tx, row);
  const set = { state: 'proposed' as const, proposedBy: tx.actor.person };
  await tx.update(dutyItem, [{ id: row.id, rev: row.rev, set }], context.as);
});

/** Does 退回修改 (`dutyItem.sendBack`). */
export const sendBackHandler = defineHandler(sendBackDuty, async (tx, _input, context) => {
  const { id, rev } = await rowOf(tx, context);
  await tx.update(dutyItem, [{ id, rev, set: { state: 'draft' } }], context.as);
});

/** Does 公布 (`dutyItem.publish`): four eyes. A cancelled duty closes with its own last version. */
export const publishHandler = defineHandler(publishDuty, async (tx, _input, context) => {
  const row = await rowOf(tx, context);
  if (!tx.actor.person || row.proposedBy === tx.actor.person) throw new GoaError(dutyFault('DUTY_SAME_PERSON'));
  await judge(tx, row);
  const set = { state: 'published' as const, publishedBy: tx.actor.person, publishedOn: context.today };
  const { rows: kept } = await tx.update(dutyItem, [{ id: row.id, rev: row.rev, set }], context.as);
  const { rows: out } = await tx.submit(dutyItem, [kept[0]!], context.as);
  if (row.change === 'cancelled') await tx.void(dutyItem, [out[0]!], context.as);
  return { publishedOn: context.today };
});

/** Does 调整 (`dutyItem.adjust`). */
export const adjustHandler = defineHandler(adjustDuty, async (tx, { change, why }, context) => {
  const { id: old } = await rowOf(tx, context);
  const { rows } = await tx.replace(dutyItem, old, context.as);
  const { id, rev } = rows[0]!;
  const empty = { proposedBy: null, publishedBy: null, publishedOn: null };
  await tx.update(dutyItem, [{ id, rev, set: { ...empty, state: 'draft', change, why } }], context.as);
  return { id };
});

function rowOf(tx: Writer, { row }: CommandContext): Promise<Duty> {
  return tx.get(dutyItem, row?.id ?? '');
}

/** A new duty has a code of its own; one that takes the place of another says why. */
async function judge(tx: Pick<Writer, 'system'>, row: Duty): Promise<void> {
  const replaces = await replacedBy(tx, row.id);
  if ((row.change === 'added') !== (replaces === null)) throw new GoaError(dutyFault('DUTY_NOT_ADJUSTING'));
  if (replaces !== null && !row.why?.trim()) throw new GoaError(dutyFault('DUTY_WHY_MISSING'), { path: 'why' });
  const { rows } = await sql`
    select from duty_item where body = ${row.body} and code = ${row.code} and doc_state = 'submitted'
      and voided_at is null and id is distinct from ${replaces}::uuid`.execute(tx.system);
  if (rows.length > 0) throw new GoaError(dutyFault('DUTY_CODE_TAKEN'), { path: 'code' });
}

async function replacedBy(tx: Pick<Store, 'system'>, id: string): Promise<string | null> {
  const { rows } = await sql<{ replaces: string | null }>`select replaces from duty_item where id = ${id}`.execute(
    tx.system,
  );
  return rows[0]?.replaces ?? null;
}
