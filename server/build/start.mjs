import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { aloneInClone } from './alone-in-clone.mjs';
import { buildStale } from './build-stale.mjs';
import { installMissing } from './install-missing.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Installs and builds what is missing or stale, then serves until it is told to stop; `--dev` serves the sources and follows their changes. */
export async function start(args) {
  try {
    const dev = args.includes('--dev');
    await aloneInClone(root, tellWaiting, async () => {
      await installMissing(root, { withTools: dev });
      if (!dev) await buildStale(root);
    });
    process.exitCode = await serve(dev ? ['--watch', ...args.filter((arg) => arg !== '--dev')] : args, dev);
  } catch (error) {
    console.error(error.code ? `${error.code}: ${error.message}` : error);
    process.exitCode = 1;
  }
}

function tellWaiting() {
  console.log('waiting   another start of this clone is installing or building …');
}

/** Serves in a process of its own, so that what built is out of memory. It ends when we say so, or are gone; its exit code is ours. */
function serve(args, dev) {
  const child = spawn(process.execPath, [path.join(root, 'server/goa.mjs'), 'serve', ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, GOA_RUN: dev ? 'sources' : 'build' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.connected && child.send('stop'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
