import { defaultDataDir, probeDatabase, startEmbedded } from '#platform/store/launcher';
import type { Env } from './command.ts';

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

/** Opens DATABASE_URL when it is set, else starts (or joins) the embedded database. Throws LauncherError. */
export async function openDatabase(env: Pick<Env, 'root' | 'vars'>): Promise<OpenDatabase> {
  const own = env.vars.DATABASE_URL;
  if (own) {
    const { version, place } = await probeDatabase(own);
    return { url: own, described: `PostgreSQL ${version} at ${place}`, embedded: false, close: async () => {} };
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
