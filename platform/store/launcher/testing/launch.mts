import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbedded } from '../index.ts';

/** A process of its own that starts the database in the folder of its first argument, says so in one line of JSON, and holds it until its input ends. */
const dataDir = process.argv[2] ?? '';
try {
  const { url, adopted, stop } = await startEmbedded({ dataDir, settings: { fsync: 'off' } });
  console.log(JSON.stringify({ url, adopted }));
  for await (const _ of process.stdin) await sleep(0);
  await stop();
} catch (error) {
  console.log(JSON.stringify({ code: (error as { code?: string }).code, message: (error as Error).message }));
  process.exitCode = 1;
}
