import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { findPeople } from '../assignment/find-people.ts';

/** Role of those who handle orders in a unit. */
const HANDLER = 'orderHandler';
/** Role of those who issue orders. */
const ISSUER = 'processSupervisor';

type Tx = Pick<Store, 'system'>;

/** What must be known of an order to find its people. */
export interface OrderPeople {
  readonly issuer: string;
  readonly issuedBy: string;
  readonly unit: string;
  readonly handler?: string | null;
}

/** Who has the order in its unit: the one who received it, while he holds the role; else everybody there who does. */
export async function handlersOf(tx: Tx, order: OrderPeople, day: string): Promise<readonly string[]> {
  return narrowed(await holding(tx, HANDLER, order.unit, day), order.handler);
}

/** Who follows the order: its issuer, while he holds the role; else everybody in the issuing unit who does. */
export async function issuersOf(tx: Tx, order: OrderPeople, day: string): Promise<readonly string[]> {
  return narrowed(await holding(tx, ISSUER, order.issuer, day), order.issuedBy);
}

/** People who have an open task of a case. */
export async function taskHolders(tx: Tx, caseId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ who: string }>`
    select distinct who from case_task where case_id = ${caseId} and done_at is null and who is not null`.execute(
    tx.system,
  );
  return rows.map(({ who }) => who);
}

async function holding(tx: Tx, role: string, unit: string, day: string): Promise<readonly string[]> {
  const around = { applicant: '', assignment: null, unit, form: {}, day };
  const found = await findPeople(tx, { by: 'role', role, in: { at: 'unit', unit } }, around);
  return found.map(({ person }) => person);
}

function narrowed(people: readonly string[], one: string | null | undefined): readonly string[] {
  return one && people.includes(one) ? [one] : people;
}
