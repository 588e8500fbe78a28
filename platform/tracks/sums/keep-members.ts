import { sql } from 'kysely';
import type { Writer } from '#platform/store';
import type { SumBook } from './sum-book.ts';

/** Which conditions a member meets in a month, and to which unit it belongs then. */
export interface MemberMarks {
  readonly member: string;
  readonly unit: string;
  readonly marks: readonly boolean[];
}

/** Puts what the ledger says of these members in a month (its first day) in the place of what was kept. */
export async function keepMembers(
  { system }: Pick<Writer, 'system'>,
  { name, marks }: SumBook,
  month: string,
  members: readonly string[],
  found: readonly MemberMarks[],
): Promise<void> {
  const [year, bit] = [Number(month.slice(0, 4)), 1 << (Number(month.slice(5, 7)) - 1)];
  const without = sql.raw(Array.from({ length: marks }, (_, i) => `(marks[${i + 1}] & ${~bit})::int2`).join());
  await sql`
    update kept_member set marks = array[${without}]
    where book = ${name} and year = ${year} and member = any(${[...members]}::uuid[])`.execute(system);
  if (found.length === 0) return;
  const rows = found.map(({ marks: met, ...member }) => ({ ...member, marks: met.map((one) => (one ? bit : 0)) }));
  const joined = sql.raw(
    Array.from({ length: marks }, (_, i) => `(k.marks[${i + 1}] | excluded.marks[${i + 1}])::int2`).join(),
  );
  await sql`
    insert into kept_member as k (book, member, unit, year, marks)
    select ${name}, member, unit, ${year}, marks
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as u (member uuid, unit uuid, marks int2[])
    on conflict (book, member, unit, year) do update set marks = array[${joined}]`.execute(system);
}
