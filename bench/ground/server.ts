import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { defaultDataDir, type EmbeddedDatabase, startEmbedded } from '#platform/store/launcher';

/** Folder of the clone. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the benchmarks keep their databases and the secrets of their installation: GOA_BENCH_DIR, else a folder beside the clone's own data. */
export const benchDir = process.env.GOA_BENCH_DIR ?? path.join(defaultDataDir(root), 'bench');

/** The PostgreSQL of the benchmarks, with the settings of an installation: its own data, kept from run to run. */
export async function withServer(work: (server: BenchServer) => Promise<void>): Promise<void> {
  const embedded = await startEmbedded({ dataDir: benchDir });
  try {
    await work(new BenchServer(embedded));
  } finally {
    await embedded.stop();
  }
}

/** Databases of the benchmark server, by name. */
export class BenchServer {
  constructor(private readonly embedded: EmbeddedDatabase) {}

  /** Address of a database of this name. */
  url(name: string): string {
    const address = new URL(this.embedded.url);
    address.pathname = `/${name}`;
    return address.href;
  }

  /** Makes a database unless a finished one is there; a half-filled one of a broken run is thrown away. */
  async database(name: string, build: (url: string) => Promise<void>, template = 'template0'): Promise<string> {
    const url = this.url(name);
    if (
      (
        await this.ask(
          'postgres',
          `select shobj_description(oid, 'pg_database') as mark from pg_database where datname = '${name}'`,
        )
      )[0]?.mark === DONE
    )
      return url;
    await this.drop(name);
    await this.ask('postgres', `create database ${name} template ${template} strategy file_copy`);
    await build(url);
    await this.ask('postgres', `comment on database ${name} is '${DONE}'`);
    return url;
  }

  /** Throws a database away, whoever is still connected. */
  async drop(name: string): Promise<void> {
    await this.ask('postgres', `drop database if exists ${name} with (force)`);
  }

  /** Asks a database as the owner of its tables. */
  async ask(name: string, text: string): Promise<readonly Record<string, unknown>[]> {
    return ask(this.url(name), text);
  }
}

/** One statement, or several without parameters, on a connection of their own; answers the rows of the last. */
export async function ask(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const answer: pg.QueryResult | pg.QueryResult[] = await client.query(text);
    return (Array.isArray(answer) ? answer.at(-1)! : answer).rows;
  } finally {
    await client.end();
  }
}

const DONE = 'filled for the benchmarks';
