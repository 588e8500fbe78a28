import type { CompiledQuery } from 'kysely';
import { escapeLiteral } from 'pg';
import { arrayLiteral } from '../../sql/array-literal.ts';

/** A compiled statement with its values written into it, for COPY, which takes no parameters. Every value goes through PostgreSQL's own quoting. */
export function inlined({ sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>): string {
  return sql.replace(/\$(\d+)/g, (_, number: string) => literal(parameters[Number(number) - 1]));
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return escapeLiteral(arrayLiteral(value));
  if (typeof value === 'object') return escapeLiteral(JSON.stringify(value));
  return escapeLiteral(String(value));
}
