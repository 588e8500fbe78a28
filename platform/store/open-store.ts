import path from 'node:path';
import type { Registry } from '#standards/language';
import type { Store } from './contract/store.ts';
import type { WriteGuards } from './contract/write-guard.ts';
import { sealKey } from './crypto/seal-key.ts';
import { createSealer } from './crypto/sealer.ts';
import { createEars } from './events/ears.ts';
import { createWaker } from './events/wake.ts';
import { createReader } from './read/create-reader.ts';
import { exportList } from './read/export/export-list.ts';
import { watchMoves } from './read/moves-watch.ts';
import { createCodeCache } from './schema/code-cache.ts';
import { type DatabaseOptions, openDatabase } from './sql/database.ts';
import { runTransaction } from './write/run-transaction.ts';

/** How to open the store of an installation. */
export interface StoreOptions extends Pick<DatabaseOptions, 'url' | 'max' | 'role' | 'name' | 'onIdleError'> {
  readonly registry: Registry;
  /** Secret of 32 bytes under which identifiers are sealed; else GOA_SEAL_KEY, else the one in the data folder. */
  readonly sealKey?: Buffer;
  /** What owning wings ask before rows of theirs are written in the generic way. */
  readonly guards?: WriteGuards;
  /** Data folder of the installation, absolute or relative to the working directory. */
  readonly dataDir?: string;
}

/** Opens the store over a migrated database; nothing is connected before the first statement. Throws `Error` when no sealing key can be had. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { registry } = options;
  const sealer = createSealer(options.sealKey ?? sealKey(path.resolve(options.dataDir ?? '.goa')));
  const database = openDatabase(options);
  const db = database.kysely;
  const codes = createCodeCache(db);
  const ears = createEars(database.pool);
  const moves = watchMoves();
  const workshop = {
    db,
    registry,
    codes,
    sealer,
    moves,
    waker: createWaker(database.pool),
    guards: options.guards ?? {},
  };
  return {
    registry,
    as: (actor) => createReader({ ...workshop, actor }),
    run: (actor, work, command) => runTransaction(workshop, actor, work, command),
    export: (actor, resource, query = {}, options = {}) =>
      exportList({ ...workshop, actor }, database.pool, resource, query, options),
    codeSets: async () => (await codes.current()).sets,
    datedRows: async (fresh) => (await codes.current(fresh)).tables,
    system: db,
    listen: (channel, hear) => ears.listen(channel, hear),
    close: async () => {
      ears.close();
      await database.close();
    },
  };
}
