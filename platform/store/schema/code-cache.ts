import { type Kysely, sql } from 'kysely';
import type { CodeItem, DatedRow } from '#standards/language';
import type { Tables } from '../contract/store.ts';
import { type Codes, codesOf } from './codes.ts';

/** Answers the reference data in force, read again only when its version in the database has risen. */
export interface CodeCache {
  /** At most a second old; `fresh` asks the database for the version at once. */
  current(fresh?: boolean): Promise<Codes>;
}

/** Makes the cache of one process. */
export function createCodeCache(db: Kysely<Tables>): CodeCache {
  let codes: Codes | undefined;
  let version = '';
  let checkedAt = Number.NEGATIVE_INFINITY;
  let checking: Promise<Codes> | undefined;
  const check = async (): Promise<Codes> => {
    // The version is read first: a change in between is then read again, never missed.
    const now = await dataVersion(db);
    if (!codes || now !== version) codes = await loadCodes(db);
    version = now;
    checkedAt = performance.now();
    return codes;
  };
  return {
    async current(fresh = false) {
      if (codes && !fresh && performance.now() - checkedAt < 1000) return codes;
      checking ??= check().finally(() => {
        checking = undefined;
      });
      return checking;
    },
  };
}

/** Reads all reference data in force. */
export async function loadCodes(db: Kysely<Tables>): Promise<Codes> {
  const items = await sql<{ group: string; data: CodeItem }>`
    select set_name as "group", coalesce(local, shipped) as data from code_item order by set_name, position, code`.execute(
    db,
  );
  const rows = await sql<{ group: string; data: DatedRow }>`
    select table_name as "group", coalesce(local, shipped) as data from dated_row order by table_name, position, row_id`.execute(
    db,
  );
  return codesOf(grouped(items.rows), grouped(rows.rows));
}

async function dataVersion(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ version: string | null }>`
    select string_agg(what || ':' || version, ',' order by what) as version from data_version`.execute(db);
  return rows[0]?.version ?? '';
}

function grouped<T>(rows: readonly { group: string; data: T }[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const { group, data } of rows) {
    const list = groups.get(group);
    if (list) list.push(data);
    else groups.set(group, [data]);
  }
  return groups;
}
