import pg from 'pg';
import { defaultDataDir, startEmbedded } from '#platform/store/launcher';
import type { Env } from './command.ts';
import { TerminalError } from './terminal-error.ts';

/** The database that a command works on. */
export interface OpenDatabase {
  readonly url: string;
  /** Where it is, without the password, for a line on the terminal. */
  readonly described: string;
  /** True for the embedded database, false for the person's own. */
  readonly embedded: boolean;
  /** Gives it back; the embedded one stops when nobody else uses it. */
  close(): Promise<void>;
}

/** Opens DATABASE_URL when it is set, else starts (or joins) the embedded database. Throws TerminalError or LauncherError. */
export async function openDatabase(env: Pick<Env, 'root' | 'vars'>): Promise<OpenDatabase> {
  const own = env.vars.DATABASE_URL;
  if (own) {
    const described = await checkDatabase(own);
    return { url: own, described, embedded: false, close: async () => {} };
  }
  const dataDir = defaultDataDir(env.root, env.vars);
  const { url, adopted, stop } = await startEmbedded({ dataDir });
  return {
    url,
    described: `embedded PostgreSQL in ${dataDir}${adopted ? ', already running' : ''}`,
    embedded: true,
    close: stop,
  };
}

/** Asks the person's own PostgreSQL for its version, and answers a description of it. Throws TerminalError. */
async function checkDatabase(url: string): Promise<string> {
  const place = placeOf(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
    const version = rows[0]?.version ?? '';
    if (Number.parseInt(version, 10) < 15) throw new TerminalError('DATABASE_TOO_OLD', version);
    return `PostgreSQL ${version.split(' ')[0]} at ${place}`;
  } catch (error) {
    throw explainConnection(error, place);
  } finally {
    await client.end();
  }
}

function placeOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol)) throw new TerminalError('BAD_DATABASE_URL');
  return `${parsed.host || 'localhost'}${parsed.pathname}`;
}

/** PostgreSQL's own codes: class 28 refuses the sign-in, 3D000 knows no such database; without one nobody answered. */
function explainConnection(error: unknown, place: string): unknown {
  if (error instanceof TerminalError) return error;
  const code = (error as { code?: string }).code ?? '';
  if (code.startsWith('28')) return new TerminalError('DATABASE_SIGN_IN_REFUSED', place);
  if (code === '3D000') return new TerminalError('DATABASE_MISSING', place);
  if (code === '' || /^E[A-Z]+/.test(code) || code === '57P03') return new TerminalError('DATABASE_UNREACHABLE', place);
  return error;
}
