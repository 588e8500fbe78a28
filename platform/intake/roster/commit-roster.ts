import { sql } from 'kysely';
import type { Store, Writer } from '#platform/store';
import type { Work } from '../batch/work.ts';
import { settleLines } from '../jobs/ready-lines.ts';
import { bookUnitId } from './book-units.ts';
import { rosterLines } from './roster-lines.ts';
import { rosterPeople, rosterUnits } from './roster-sheets.ts';
import { writePeople } from './write-people.ts';
import { writeUnits } from './write-units.ts';

/** Lines of people in one transaction. */
const PEOPLE = 1000;

/** One step of bringing up an organisation: all units at once, then people in chunks, each in the transaction given. Answers the number of lines. */
export async function commitRoster(tx: Writer, store: Store, work: Work): Promise<number> {
  const units = await rosterLines(tx, work, rosterUnits, 'ready', 20_000);
  if (units.length > 0) {
    await settleLines(tx, work.batch, 'done', await writeUnits(tx, store, work, units));
    return units.length;
  }
  const people = await rosterLines(tx, work, rosterPeople, 'ready', PEOPLE);
  if (people.length === 0) return 0;
  await settleLines(tx, work.batch, 'done', await writePeople(tx, work, people, await unitIds(tx, work, people)));
  return people.length;
}

/** Rows of the units that people name: those of the book by what stood for them, those of the ledger by themselves. */
async function unitIds(
  tx: Writer,
  work: Work,
  people: readonly { readonly values: Readonly<Record<string, unknown>> }[],
): Promise<ReadonlyMap<string, string>> {
  const written = await rosterLines(tx, work, rosterUnits, 'done', 20_000);
  const ids = new Map(written.map(({ values, record }) => [bookUnitId(work.batch, String(values.name)), record!]));
  const told = [...new Set(people.flatMap(({ values }) => [values.unit, values.establishment]))];
  const others = told.filter(
    (id): id is string => typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) && !ids.has(id),
  );
  const { rows } = await sql<{
    id: string;
  }>`select id from unit where id = any(${others}::uuid[]) and voided_at is null`.execute(tx.system);
  for (const { id } of rows) ids.set(id, id);
  return ids;
}
