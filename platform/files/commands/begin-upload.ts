import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { defineHandler, type Handler } from '#platform/commands';
import { type Actor, GoaError, type Writer } from '#platform/store';
import { cleanName } from '../content/clean-name.ts';
import { isProgramName } from '../content/judge-type.ts';
import { fileFault } from '../faults.ts';
import type { Files } from '../files.ts';
import { beginUpload } from './begin-upload.contract.ts';

/** Uploads of one account that were begun and not finished, and finished files that nothing uses yet. */
const MOST_WAITING = 1000;

/** Bytes of the same, in multiples of the largest upload. */
const MOST_WAITING_SIZES = 25;

/** Bytes of one piece: small enough to be sent again on a bad line, large enough not to count. */
const PIECE = 4 * 1024 * 1024;

/** Does 开始上传 (`files.beginUpload`). */
export function beginUploadHandler(files: Files): Handler {
  return defineHandler(beginUpload, async (tx, input) => {
    const name = cleanName(input.name);
    if (!tx.actor.unit) throw new GoaError(fileFault('NO_UNIT'));
    if (input.size === 0) throw new GoaError(fileFault('FILE_EMPTY'), { path: 'size' });
    const most = files.most[input.use];
    if (input.size > most) throw new GoaError(fileFault('FILE_TOO_LARGE'), { path: 'size', detail: { most } });
    if (isProgramName(name)) throw new GoaError(fileFault('FILE_TYPE_REFUSED'), { path: 'name' });
    await refuseTooMany(tx, tx.actor, files.most.workbook * MOST_WAITING_SIZES);
    const upload = uuid();
    await sql`insert into file_upload (id, account, person, name, size, use)
      values (${upload}::uuid, ${tx.actor.account}::uuid, ${tx.actor.person}::uuid, ${name}, ${input.size}, ${input.use})`.execute(
      tx.system,
    );
    return { upload, name, piece: PIECE };
  });
}

async function refuseTooMany(tx: Writer, { account, person }: Actor, bytes: number): Promise<void> {
  const { rows } = await sql<{ count: number; size: number }>`
    select count(*) as count, coalesce(sum(size), 0)::bigint as size from (
      select size from file_upload where account = ${account}::uuid and file is null
      union all
      select size from file where person = ${person}::uuid and of_row is null and voided_at is null) as waiting`.execute(
    tx.system,
  );
  const waiting = rows[0];
  if (waiting && (waiting.count >= MOST_WAITING || waiting.size >= bytes))
    throw new GoaError(fileFault('UPLOADS_TOO_MANY'));
}
