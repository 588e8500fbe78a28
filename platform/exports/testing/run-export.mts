import { filesApp } from '../../files/app.ts';
import { openFiles } from '../../files/files.ts';
import { TOWN_DAY } from '../../identity/testing/town.ts';
import { townRegistry } from '../../identity/testing/town-store.ts';
import { messagesApp } from '../../messages/app.ts';
import { openStore } from '../../store/index.ts';
import { exportsApp } from '../app.ts';
import { exportJobs } from '../jobs/export-jobs.ts';

/** The job of one export in a process of its own: database, folder of files, export. */
const [url = '', folder = '', id = ''] = process.argv.slice(2);
const registry = townRegistry(filesApp, exportsApp, messagesApp);
const store = await openStore({ url, registry, sealKey: Buffer.alloc(32, 7), max: 4 });
const settings = { atOnce: 3, keptDays: 7 };
const jobs = exportJobs({ store, files: openFiles(folder, {}), settings, day: () => TOWN_DAY });
const job = { id: 1, handler: 'exports.write', key: id, event: null, payload: { export: id }, at: '', attempt: 1 };
await jobs['exports.write']!(job, new AbortController().signal);
await store.close();
console.log(JSON.stringify({ rss: process.resourceUsage().maxRSS }));
