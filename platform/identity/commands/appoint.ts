import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import { assignment, person } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { activeUnit } from '../organisation/unit-facts.ts';
import { checkPost, type PostFacts, refuseForeignDepartment } from '../people/post-facts.ts';
import { refuseBeyond } from '../people/refuse-beyond.ts';
import { refuseRaisedLevel } from '../people/refuse-raised-level.ts';
import { appoint } from './appoint.contract.ts';

/** Does 任职 (`identity.appoint`). */
export const appointHandler = defineHandler(appoint, async (tx, input, { store, as, today }) => {
  const who = await presentPerson(tx, input.person);
  const unit = await activeUnit(tx, input.unit);
  if (input.to && input.to < input.from) throw new GoaError(identityFault('DAYS_REVERSED'), { path: 'to' });
  const standsIn = input.kind === 'presiding' || input.kind === 'acting';
  if (standsIn && input.leadership) throw new GoaError(identityFault('LEADERSHIP_UNCHANGED'), { path: 'leadership' });
  const post = input.post ? await checkPost(tx, input.post, unit, { ...input, standsIn }) : null;
  const department = input.department ?? post?.department ?? null;
  if (department) await refuseForeignDepartment(tx, department, unit);
  if (post) await refuseBeyond(tx, store.registry, { post: post.id }, 'POST_BEYOND', input.person, today);
  const level = { confirmed: post?.leadership, wanted: input.leadership };
  await refuseRaisedLevel(tx, 'assignment.appoint', unit.id, level);
  const row = {
    ...input,
    department,
    title: input.title ?? post?.name ?? '',
    leadership: standsIn
      ? await ownLeadership(tx, input.person, input.from)
      : (input.leadership ?? rankOf(input.kind, post)),
  };
  const { rows } = await tx.create(assignment, [row], as);
  if (who.home !== unit.id) {
    await tx.grantSight(person, [input.person], { place: unit.place }, untilMidnightAfter(input.to), '在本单位任职');
  }
  return { assignment: rows[0]!.id };
});

async function presentPerson(tx: Writer, id: string): Promise<{ readonly home: string }> {
  await tx.get(person, id);
  const { rows } = await sql<{ home: string; left: boolean }>`
    select home, left_on is not null as left from person where id = ${id}`.execute(tx.system);
  if (rows[0]!.left) throw new GoaError(identityFault('PERSON_LEFT'), { path: 'person' });
  return rows[0]!;
}

/** Whoever stands in for a head keeps the level of the own office (主持工作、代理不改变本人领导职务层次). */
async function ownLeadership(tx: Writer, of: string, on: string): Promise<PostFacts['leadership']> {
  const { rows } = await sql<{ leadership: PostFacts['leadership'] }>`
    select leadership from assignment where person = ${of} and kind = 'regular' and voided_at is null
      and valid_from <= ${on}::date and coalesce(valid_to >= ${on}::date, true)
    order by valid_from desc limit 1`.execute(tx.system);
  return rows[0]?.leadership ?? null;
}

/** A regular holder has the level of the post; every other kind says it or has none. */
function rankOf(kind: string, post: PostFacts | null): PostFacts['leadership'] {
  return kind === 'regular' ? (post?.leadership ?? null) : null;
}

/** Sight ends with the last day, which is a day of Asia/Shanghai. */
function untilMidnightAfter(day: string | null | undefined): string | null {
  if (!day) return null;
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString();
}
