import { sql } from 'kysely';
import type { Writer } from '#platform/store';
import { partnersOf } from './partners.ts';
import type { RecheckGround } from './recheck-ground.ts';
import { recheckLine } from './recheck-line.ts';

/** Judges a mended line again, or leaves it out, and with it the lines that it stood or stands against; answers these. */
export async function judgeAnew(
  tx: Writer,
  ground: RecheckGround,
  line: number,
  leave: boolean,
): Promise<readonly number[]> {
  const before = await partnersOf(tx, ground.batch, line);
  if (leave) {
    await sql`update intake_line set state = 'excluded', chosen = false where batch = ${ground.batch} and line = ${line}`.execute(
      tx.system,
    );
  } else await recheckLine(tx, ground, line);
  const partners = [...new Set([...before, ...(await partnersOf(tx, ground.batch, line))])];
  for (const partner of partners) await recheckLine(tx, ground, partner);
  return partners;
}
