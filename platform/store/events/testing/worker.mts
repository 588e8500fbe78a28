import { openDatabase } from '../../sql/database.ts';
import { runWorker } from '../worker.ts';

/** A worker in a process of its own, on the database of its first argument, that says when it has begun a job and never ends it. */
const db = openDatabase({ url: process.argv[2] ?? '' });
await runWorker({
  db,
  leaseMs: 1000,
  scanMs: 100,
  signal: new AbortController().signal,
  handlers: {
    handle: ({ attempt }) => {
      console.log(`begun ${attempt}`);
      return new Promise(() => undefined);
    },
  },
});
