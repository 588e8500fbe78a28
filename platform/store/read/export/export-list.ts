import { Readable } from 'node:stream';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Resource } from '#standards/language';
import type { ExportOptions, ExportQuery, ListExport } from '../../contract/export.ts';
import { fault } from '../../contract/faults.ts';
import { GoaError } from '../../contract/goa-error.ts';
import type { Ground } from '../ground.ts';
import { csvHeader, guardedSql } from './csv-sql.ts';
import { type ExportSql, exportSql } from './export-sql.ts';
import { inlined } from './inline-sql.ts';
import { logExport } from './log-export.ts';
import { openSealed } from './open-sealed.ts';
import { textRows } from './text-rows.ts';

/**
 * Begins an export: judged, counted and logged; the rows are one snapshot, streamed in constant memory. The caller reads it or closes it. Throws what a
 * list throws, `FORBIDDEN` without the permission, `EXPORT_LARGE`.
 */
export async function exportList(
  ground: Ground,
  pool: Pool,
  resource: Resource,
  query: ExportQuery,
  { most, noted = true }: ExportOptions = {},
): Promise<ListExport> {
  const judged = await exportSql(ground, resource, query);
  const compile = (statement: ReturnType<typeof sql>) => inlined(statement.compile(ground.db));
  const client = await pool.connect();
  let open = true;
  let copying = false;
  const close = async (failure?: Error) => {
    if (!open) return;
    open = false;
    // A connection in the middle of a COPY answers nothing more and cannot be used again.
    const error = failure ?? (copying ? new Error('the export was not read to its end') : undefined);
    if (!error) await client.query('rollback').catch((failure: Error) => client.release(failure));
    client.release(error);
  };
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local statement_timeout = 0');
    const { rows } = await client.query<{ n: number }>(compile(sql`select count(*) as n ${judged.counted}`));
    const count = rows[0]!.n;
    if (most !== undefined && count > most) throw new GoaError(fault('EXPORT_LARGE'));
    const note: ListExport['note'] = (system) =>
      logExport({ db: system, actor: ground.actor }, resource, query, judged.columns, count);
    if (noted) await note(ground.db);
    const copy = (statement: string, format: string) => {
      const out = client.query(copyTo(`copy (${statement}) to stdout ${format}`));
      copying = true;
      out.once('end', () => {
        copying = false;
        void close();
      });
      out.once('error', (error) => void close(error));
      out.once('close', () => void close());
      return out;
    };
    const rowsOf = () => textRows(copy(compile(statementOf(judged)), ''));
    const plain = judged.sealed.length === 0;
    return {
      columns: judged.columns,
      count,
      rights: judged.rights,
      note,
      sealed: !plain,
      rows: () => (plain ? rowsOf() : openSealed(rowsOf(), judged.sealed, ground.sealer)),
      csv: () => {
        if (!plain) throw new Error('sealed columns have to be opened: read rows');
        return withHeader(csvHeader(judged.columns), copy(compile(guardedOf(judged)), "(format csv, encoding 'UTF8')"));
      },
      close: () => close(),
    };
  } catch (error) {
    await close(error instanceof GoaError ? undefined : (error as Error));
    throw error;
  }
}

function statementOf({ texts, from }: ExportSql) {
  return sql`select ${sql.join(texts)} ${from}`;
}

/** The texts are made in an inner list, once each; the outer one, which keeps its order, guards them. */
function guardedOf({ texts, from, columns }: ExportSql) {
  const cell = (i: number) => sql.ref(`c${i}`);
  const inner = texts.map((text, i) => sql`${text} as ${cell(i)}`);
  return sql`select ${sql.join(columns.map((column, i) => guardedSql(sql`x.${cell(i)}`, column)))}
    from (select ${sql.join(inner)} ${from}) x`;
}

function withHeader(header: string, body: Readable): Readable {
  async function* pieces() {
    yield Buffer.from(header);
    yield* body;
  }
  return Readable.from(pieces(), { objectMode: false, highWaterMark: 256 * 1024 });
}
