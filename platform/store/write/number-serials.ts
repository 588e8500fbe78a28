import { sql } from 'kysely';
import { formatSerial } from '#standards/language';
import type { Session } from './session.ts';
import type { Work } from './work.ts';

/**
 * Gives new rows their numbers, after everything that could refuse them. The counter's row stays locked until the transaction ends and a rollback takes
 * its numbers back, so that a year's numbers have no gaps.
 */
export async function numberSerials(work: Work): Promise<void> {
  for (const { name, field, column } of work.shape.columns.values()) {
    if (field.kind !== 'serial') continue;
    const lines = work.lines.filter((line) => (line.after[name] ?? null) === null);
    const first = await take(work.session, work.shape.name, column, lines.length);
    lines.forEach((line, i) => {
      line.after = { ...line.after, [name]: formatSerial(field.pattern!, work.session.actor.today, first + i) };
      line.changed = [...line.changed, name];
    });
  }
}

/** Takes `count` numbers and gives the first. */
async function take(session: Session, resource: string, field: string, count: number): Promise<number> {
  if (count === 0) return 0;
  const { rows } = await sql<{ value: number }>`
    insert into serial_counter (resource, field, period, value)
    values (${resource}, ${field}, ${session.actor.today.slice(0, 4)}, ${count})
    on conflict (resource, field, period) do update set value = serial_counter.value + excluded.value
    returning value
  `.execute(session.tx);
  return rows[0]!.value - count + 1;
}
