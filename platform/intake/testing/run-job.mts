import { assetsApp } from '../../../apps/assets/app.ts';
import { filesApp } from '../../files/app.ts';
import { openFiles } from '../../files/files.ts';
import { TOWN_DAY } from '../../identity/testing/town.ts';
import { townRegistry } from '../../identity/testing/town-store.ts';
import { openDatabase, openStore } from '../../store/index.ts';
import { intakeApp } from '../app.ts';
import { intakeJobs } from '../jobs/intake-jobs.ts';

/** One job of an intake in a process of its own: database, folder of files, name of the job, batch. */
const [url = '', folder = '', name = '', batch = ''] = process.argv.slice(2);
const registry = townRegistry(filesApp, intakeApp, assetsApp);
const store = await openStore({ url, registry, sealKey: Buffer.alloc(32, 7), max: 4 });
const database = openDatabase({ url, max: 4 });
const jobs = intakeJobs({ store, database, files: openFiles(folder, {}), day: () => TOWN_DAY });
const job = { id: 1, handler: `intake.${name}`, key: batch, event: null, payload: { batch }, at: '', attempt: 1 };
await jobs[`intake.${name}`]!(job, new AbortController().signal);
await store.close();
await database.close();
console.log(JSON.stringify({ rss: process.resourceUsage().maxRSS }));
