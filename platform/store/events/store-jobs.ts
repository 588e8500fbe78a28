import { sql } from 'kysely';
import { sealAudit } from '../audit/seal-audit.ts';
import type { Database } from '../sql/database.ts';
import type { Clock, JobHandler } from './job.ts';

/** What the store itself has to do in the background, for `runWorker`. */
export interface StoreJobs {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly clocks: readonly Clock[];
}

/** Seals the trail each minute (once a day looking at all of it), and forgets answers of commands after 30 days. */
export function storeJobs(db: Database, options: { readonly headFile: string }): StoreJobs {
  const { headFile } = options;
  return {
    handlers: {
      'store.seal': async () => void (await sealAudit(db.kysely, { headFile, hours: 48 })),
      'store.sealAll': async () => void (await sealAudit(db.kysely, { headFile })),
      'store.forgetCommands': async () =>
        void (await sql`delete from command_log where at < now() - interval '30 days'`.execute(db.kysely)),
    },
    clocks: [
      { handler: 'store.seal', everySeconds: 60 },
      { handler: 'store.sealAll', everySeconds: 86_400 },
      { handler: 'store.forgetCommands', everySeconds: 86_400 },
    ],
  };
}
