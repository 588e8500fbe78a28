import pg from 'pg';
import { LauncherError } from './launcher-error.ts';

/** A person's own PostgreSQL that answers. */
export interface ProbedDatabase {
  readonly version: string;
  /** Host, port and name, without user and password. */
  readonly place: string;
}

/** Asks the PostgreSQL of a DATABASE_URL for its version. Throws LauncherError: BAD_DATABASE_URL, DATABASE_UNREACHABLE, … */
export async function probeDatabase(url: string): Promise<ProbedDatabase> {
  const place = placeOf(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
    const [version = ''] = rows[0]?.version.split(' ') ?? [];
    if (Number.parseInt(version, 10) < 15) throw new LauncherError('DATABASE_TOO_OLD', version);
    return { version, place };
  } catch (error) {
    throw explain(error, place);
  } finally {
    await client.end();
  }
}

function placeOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol)) throw new LauncherError('BAD_DATABASE_URL', '');
  return `${parsed.host || 'localhost'}${parsed.pathname}`;
}

/** PostgreSQL's own codes: class 28 refuses the sign-in, 3D000 knows no such database, 57P03 is still starting; without one nobody answered. */
function explain(error: unknown, place: string): unknown {
  if (error instanceof LauncherError) return error;
  const code = (error as { code?: string }).code ?? '';
  if (code.startsWith('28')) return new LauncherError('DATABASE_SIGN_IN_REFUSED', place);
  if (code === '3D000') return new LauncherError('DATABASE_MISSING', place);
  if (code === '57P03' || !/^[0-9A-Z]{5}$/.test(code)) return new LauncherError('DATABASE_UNREACHABLE', place);
  return error;
}
