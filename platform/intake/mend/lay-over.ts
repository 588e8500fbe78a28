import { sql } from 'kysely';
import { GoaError, type Writer } from '#platform/store';
import { intakeFault } from '../faults.ts';

/** How a person mends one cell: types a value, takes the proposal over, or says that the value is right as it stands. */
export interface CellMend {
  readonly field: string;
  readonly way: string;
  readonly value?: string | null;
}

/** Lays what a person says over a cell of a line, in place of what they said before; a proposal is taken over as the text that it stands for. Throws NO_PROPOSAL. */
export async function layOver(tx: Writer, batch: string, line: number, cell: CellMend): Promise<void> {
  const { field } = cell;
  const way = cell.way === 'stand' ? 'stand' : 'set';
  const value = way === 'stand' ? null : cell.way === 'accept' ? await proposed(tx, batch, line, field) : cell.value;
  await sql`
    insert into intake_mend (batch, line, field, way, value, at)
    values (${batch}, ${line}, ${field}, ${way}, ${way === 'set' ? (value ?? '') : null}, now())
    on conflict (batch, line, field) do update set way = excluded.way, value = excluded.value, at = excluded.at`.execute(
    tx.system,
  );
}

async function proposed(tx: Writer, batch: string, line: number, field: string): Promise<string> {
  const { rows } = await sql<{ proposal: unknown }>`
    select proposal from intake_finding where batch = ${batch} and line = ${line} and field = ${field}
      and state = 'open' and proposal is not null limit 1`.execute(tx.system);
  const proposal = rows[0]?.proposal;
  if (proposal === undefined || proposal === null) throw new GoaError(intakeFault('NO_PROPOSAL'), { path: field });
  return String(proposal);
}
