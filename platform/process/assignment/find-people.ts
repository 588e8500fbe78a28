import { sql } from 'kysely';
import type { Store } from '#platform/store';
import type { OutsideRule } from '#standards/process';
import { type Holder, holders, inCharge, topLevel } from './holders.ts';
import { type Around, departmentOf, unitsOf } from './places.ts';

type Tx = Pick<Store, 'system'>;

/** People that one rule finds in the organisation, in its order; nobody who left or whose account is closed. */
export async function findPeople(tx: Tx, rule: OutsideRule, around: Around): Promise<readonly Holder[]> {
  const found = (condition: Parameters<typeof holders>[2]) => holders(tx, around.day, condition);
  switch (rule.by) {
    case 'people':
      return rule.people.length === 0 ? [] : found(sql`a.person = any(${[...rule.people]}::uuid[])`);
    case 'field': {
      const person = around.form[rule.field];
      return typeof person === 'string' ? found(sql`a.person = ${person}::uuid`) : [];
    }
    case 'post':
      return inCharge(await found(sql`a.post = ${rule.post}::uuid`));
    case 'unitHead':
      return unitHead(tx, await unitsOf(tx, rule.in, around), around);
    case 'inCharge':
      return leaderInCharge(tx, await unitsOf(tx, rule.in, around), around, rule.line);
    case 'departmentHead':
      return departmentHead(tx, await departmentOf(tx, around, rule.field, rule.up), around);
    case 'departmentMembers': {
      const department = await departmentOf(tx, around, rule.field);
      return department ? found(sql`a.department = ${department}::uuid`) : [];
    }
    case 'leadership': {
      const units = await unitsOf(tx, rule.in, around);
      return found(
        sql`a.unit = any(${units}::uuid[]) and coalesce(po.leadership, a.leadership) = any(${[...rule.levels]}::text[])`,
      );
    }
    case 'role': {
      const units = await unitsOf(tx, rule.in, around);
      const where =
        rule.reach === 'region'
          ? sql`exists (select from unit p join region r on r.id = p.region
              where p.id = any(${units}::uuid[]) and u.place_path like r.place_path || '%')`
          : sql`a.unit = any(${units}::uuid[])`;
      return found(sql`${where} and ${holdsRole(rule.role, around.day)}`);
    }
    case 'directLeader':
      return directLeader(tx, around, rule.up ?? 0);
  }
}

/** Who keeps the processes of a unit: holders of the role nearest above it in the territory. */
export function processAdministrators(tx: Tx, around: Around): Promise<readonly Holder[]> {
  return nearestHolders(tx, ADMINISTRATOR, around);
}

/** Who supervises how the cases of a unit are handled: likewise. */
export function supervisorsOf(tx: Tx, around: Around): Promise<readonly Holder[]> {
  return nearestHolders(tx, 'processSupervisor', around);
}

async function nearestHolders(tx: Tx, role: string, around: Around): Promise<readonly Holder[]> {
  const found = await holders(
    tx,
    around.day,
    sql`${holdsRole(role, around.day)} and exists (select from unit own, region r
      where own.id = ${around.unit} and r.id = u.region and own.place_path like r.place_path || '%')`,
  );
  if (found.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select u.id from unit u join region r on r.id = u.region where u.id = any(${found.map(({ unit }) => unit)}::uuid[])
    order by u.id <> ${around.unit}, length(r.place_path) desc`.execute(tx.system);
  const nearest = rows[0]?.id;
  return found.filter(({ unit }) => unit === nearest);
}

/** Role whose holders get what nobody else could be found for. */
export const ADMINISTRATOR = 'processAdmin';

/** Condition on an assignment `a`: it, or its post, holds a role that is valid on the day. */
function holdsRole(role: string, day: string) {
  return sql`exists (select from role_grant g where g.role = ${role} and g.voided_at is null
    and (g.assignment = a.id or g.post = a.post) and g.valid_from <= ${day}::date
    and coalesce(g.valid_to >= ${day}::date, true))`;
}

async function unitHead(tx: Tx, units: readonly string[], { day }: Around): Promise<Holder[]> {
  return inCharge(await holders(tx, day, sql`a.unit = any(${units}::uuid[]) and po.head`));
}

async function departmentHead(tx: Tx, department: string | null, { day }: Around): Promise<Holder[]> {
  if (!department) return [];
  return inCharge(topLevel(await holders(tx, day, sql`a.department = ${department}::uuid`)));
}

/** By the division of work (领导分工): of a line when one is named, else of the applicant's department. */
async function leaderInCharge(
  tx: Tx,
  units: readonly string[],
  around: Around,
  line: string | undefined,
): Promise<Holder[]> {
  const department = line ? null : await departmentOf(tx, around);
  if (!line && !department) return [];
  return holders(
    tx,
    around.day,
    sql`a.id in (select o.leader from oversight o where o.unit = any(${units}::uuid[]) and o.voided_at is null
      and (o.line = ${line ?? null} or o.department = ${department}::uuid)
      and o.valid_from <= ${around.day}::date and coalesce(o.valid_to >= ${around.day}::date, true))`,
  );
}

/** 处室负责人 → 分管领导 → 主要负责人 → 上级单位主要负责人, beginning above the applicant's own place among them. */
async function directLeader(tx: Tx, around: Around, up: number): Promise<Holder[]> {
  const own = await unitsOf(tx, { at: 'applicantUnit' }, around);
  const superior = await unitsOf(tx, { at: 'superior' }, around);
  const above = superior.length > 0 ? superior : await unitsOf(tx, { at: 'parent' }, around);
  const ladder = [
    await departmentHead(tx, await departmentOf(tx, around), around),
    await leaderInCharge(tx, own, around, undefined),
    await unitHead(tx, own, around),
    await unitHead(tx, above, around),
  ].filter((rung) => rung.length > 0);
  const at = ladder.findLastIndex((rung) => rung.some(({ person }) => person === around.applicant));
  return ladder[at + 1 + up] ?? [];
}
