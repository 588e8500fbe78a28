import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { GoaError, type Tables } from '#platform/store';
import { fileFault } from '../faults.ts';

/** Seconds for which a writer that is heard of no more still counts. */
const LEASE_SECONDS = 60;

/** Lets one request at a time write to an upload, over all processes. Throws UPLOAD_BUSY while another does. */
export async function withLease<T>(system: Kysely<Tables>, upload: string, work: () => Promise<T>): Promise<T> {
  const writer = randomUUID();
  const { rows } = await sql`
    update file_upload set writer = ${writer}::uuid, touched_at = now(),
      leased_until = now() + ${LEASE_SECONDS} * interval '1 s'
    where id = ${upload}::uuid and (writer is null or leased_until < now()) returning id`.execute(system);
  if (rows.length === 0) throw new GoaError(fileFault('UPLOAD_BUSY'));
  const renewing = setInterval(() => renew(system, upload, writer).catch(() => undefined), (LEASE_SECONDS * 1000) / 3);
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    await sql`update file_upload set writer = null, leased_until = null, touched_at = now()
      where id = ${upload}::uuid and writer = ${writer}::uuid`.execute(system);
  }
}

async function renew(system: Kysely<Tables>, upload: string, writer: string): Promise<void> {
  await sql`update file_upload set touched_at = now(), leased_until = now() + ${LEASE_SECONDS} * interval '1 s'
    where id = ${upload}::uuid and writer = ${writer}::uuid`.execute(system);
}
