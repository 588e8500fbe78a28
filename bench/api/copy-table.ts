import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { ask } from '../ground/server.ts';

/** Copies a table of one database into another under a new name: same columns, rows and indexes (but for search by trigrams, which Directus has not), ids by default. */
export async function copyTable(source: string, target: string, name: string, as: string): Promise<void> {
  const columns = await ask(
    source,
    `select attname as column, format_type(atttypid, atttypmod) as type, attnotnull as needed, c.collname
     from pg_attribute a left join pg_collation c on c.oid = a.attcollation and c.collname = 'C'
     where attrelid = '${name}'::regclass and attnum > 0 and not attisdropped order by attnum`,
  );
  const indexes = await ask(
    source,
    `select indexdef from pg_indexes where tablename = '${name}' and indexdef not like '%trgm%'`,
  );
  const described = columns.map(
    ({ column, type, needed, collname }) =>
      `"${column}" ${type}${collname ? ' collate "C"' : ''}${column === 'id' ? ' default gen_random_uuid() primary key' : needed ? ' not null' : ''}`,
  );
  await ask(target, `create table ${as} (${described.join(', ')})`);
  await stream(source, target, name, as);
  for (const { indexdef } of indexes) {
    const text = String(indexdef);
    if (!text.includes('_pkey')) await ask(target, text.replace(` ON public.${name} `, ` ON public.${as} `));
  }
  await ask(target, `vacuum analyze ${as}`);
}

async function stream(source: string, target: string, name: string, as: string): Promise<void> {
  const [reader, writer] = [source, target].map((connectionString) => new pg.Client({ connectionString }));
  await Promise.all([reader!.connect(), writer!.connect()]);
  try {
    await pipeline(reader!.query(copyTo(`copy ${name} to stdout`)), writer!.query(copyFrom(`copy ${as} from stdin`)));
  } finally {
    await Promise.all([reader!.end(), writer!.end()]);
  }
}
