import { sql } from 'kysely';
import type { Resource } from '#standards/language';
import type { ExportQuery, JudgedExport } from '../../contract/export.ts';
import { type Ground, rowsOf } from '../ground.ts';
import { exportSql } from './export-sql.ts';

/** Judges an export without beginning it. Throws what a list throws, and `FORBIDDEN` without the permission. */
export async function judgeExport(ground: Ground, resource: Resource, query: ExportQuery): Promise<JudgedExport> {
  const { counted, rights } = await exportSql(ground, resource, query);
  return {
    rights,
    async count(most) {
      const [found] = await rowsOf(
        ground,
        sql<{ value: number }>`select count(*) as value from (select 1 ${counted} limit ${sql.lit(most + 1)}) c`,
      );
      const value = found?.value ?? 0;
      return value > most ? { value: most, capped: true } : { value, capped: false };
    },
  };
}
