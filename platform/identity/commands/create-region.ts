import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import { region } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { createRegion } from './create-region.contract.ts';

/** Does 新设区划 (`identity.createRegion`). */
export const createRegionHandler = defineHandler(createRegion, async (tx, input, { as }) => {
  await refuseSecondInForce(tx, input.code);
  const { rows } = await tx.create(region, [input], as);
  return { id: rows[0]!.id };
});

/** Ended records keep their code for history, so the table alone cannot say that a code is in force once. */
async function refuseSecondInForce(tx: Writer, code: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`region ${code}`}))`.execute(tx.system);
  const { rows } = await sql`
    select from region where code = ${code} and valid_to is null and voided_at is null`.execute(tx.system);
  if (rows.length > 0) throw new GoaError(identityFault('REGION_CODE_TAKEN'), { path: 'code' });
}
