import type { BenchServer } from '../ground/server.ts';
import { exchange, startApi } from '../ground/start-api.ts';

/** A session of one member of the cast on our api over a database. */
export async function overHttp(server: BenchServer, database: string, login: string) {
  const api = await startApi(server.url(database));
  const headers = await api.signIn(login);
  return {
    get: async (path: string): Promise<string> => {
      const { status, text } = await exchange(`${api.origin}${path}`, headers);
      if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
      return text;
    },
    close: api.stop,
  };
}
