import { sql } from 'kysely';
import { defineHandler, type Handler } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import type { InputOfContract } from '#standards/language';
import { changeBatch, ownBatch } from '../batch/batch-row.ts';
import { batchCounts } from '../batch/line-states.ts';
import { bookTarget } from '../batch/target-by-name.ts';
import { workOf } from '../batch/work.ts';
import { intakeFault } from '../faults.ts';
import { partnersOf } from '../mend/partners.ts';
import { recheckGround } from '../mend/recheck-ground.ts';
import { recheckLine } from '../mend/recheck-line.ts';
import { linesNumbered } from '../queries/read-lines.ts';
import { viewLines } from '../queries/view-lines.ts';
import { mend } from './mend.contract.ts';

type Cell = NonNullable<InputOfContract<typeof mend>['cells']>[number];

/** States in which a line is still the person's to change. */
const OPEN = ['ready', 'held', 'excluded'];

/** Does 修改一行 (`intakeBatch.mend`): what is typed is laid over the line, which is judged again at once, with those that it stood against. */
export const mendHandler: Handler = defineHandler(mend, async (tx, input, { row, store }) => {
  const batch = await ownBatch(tx, row!.id);
  const work = await workOf(tx.system, batch.id);
  bookTarget(store.registry, tx, work.target);
  const { rows } = await sql<{ state: string; sheet: string }>`
    select state, sheet from intake_line where batch = ${batch.id} and line = ${input.line} for update`.execute(
    tx.system,
  );
  const line = rows[0];
  if (!line) throw new GoaError(intakeFault('LINE_UNKNOWN'), { path: 'line' });
  if (!OPEN.includes(line.state)) throw new GoaError(intakeFault('LINE_SETTLED'), { path: 'line' });
  const ground = await recheckGround(store, tx, work);
  const fields = ground.fieldsOf(line.sheet);
  for (const cell of input.cells ?? []) {
    if (!fields.has(cell.field)) throw new GoaError(intakeFault('FIELD_UNKNOWN'), { path: cell.field });
    await keepMend(tx, batch.id, input.line, await resolved(tx, batch.id, input.line, cell));
  }
  const before = await partnersOf(tx, batch.id, input.line);
  if (input.keep === 'leave') {
    await sql`update intake_line set state = 'excluded', chosen = false where batch = ${batch.id} and line = ${input.line}`.execute(
      tx.system,
    );
  } else await recheckLine(tx, ground, input.line);
  const partners = [...new Set([...before, ...(await partnersOf(tx, batch.id, input.line))])];
  for (const partner of partners) await recheckLine(tx, ground, partner);
  const { ready, held } = await batchCounts(tx.system, batch.id);
  await changeBatch(tx, batch.id, 'mend', { ready, held });
  const shown = await linesNumbered(tx.system, batch.id, [input.line, ...partners]);
  return { lines: await viewLines(store, tx, work, shown, true) };
});

/** What is laid over a cell. */
interface Mend {
  readonly field: string;
  readonly way: 'set' | 'stand';
  readonly value: string | null;
}

/** A proposal is taken over as the text that it stands for. */
async function resolved(tx: Writer, batch: string, line: number, { field, way, value }: Cell): Promise<Mend> {
  if (way === 'stand') return { field, way, value: null };
  if (way === 'set') return { field, way: 'set', value: value ?? '' };
  const { rows } = await sql<{ proposal: unknown }>`
    select proposal from intake_finding where batch = ${batch} and line = ${line} and field = ${field}
      and state = 'open' and proposal is not null limit 1`.execute(tx.system);
  const proposal = rows[0]?.proposal;
  if (proposal === undefined || proposal === null) throw new GoaError(intakeFault('NO_PROPOSAL'), { path: field });
  return { field, way: 'set', value: String(proposal) };
}

async function keepMend(tx: Writer, batch: string, line: number, { field, way, value }: Mend): Promise<void> {
  await sql`
    insert into intake_mend (batch, line, field, way, value, at) values (${batch}, ${line}, ${field}, ${way}, ${value}, now())
    on conflict (batch, line, field) do update set way = excluded.way, value = excluded.value, at = excluded.at`.execute(
    tx.system,
  );
}
