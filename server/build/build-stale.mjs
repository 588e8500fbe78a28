import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { builtStamp, sourceStamp } from './source-stamp.mjs';
import { failure, step } from './step.mjs';

/** Builds the server and the pages, side by side, each only when its sources changed since its last build. */
export async function buildStale(root) {
  await Promise.all(
    ['server', 'web'].map((part) =>
      step(part, 'building', async (announce) => {
        const stamp = sourceStamp(root, part);
        if (builtStamp(root, part) === stamp) return false;
        announce();
        await build(root, part, stamp);
        return true;
      }),
    ),
  );
}

/** Each build runs in a process of its own: the bundlers keep both cores busy and much memory. */
function build(root, part, stamp) {
  const script = fileURLToPath(new URL(`build-${part}.mjs`, import.meta.url));
  const child = spawn(process.execPath, [script, stamp], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(failure('BUILD_FAILED', `the ${part} could not be built.\n${said.trim()}`));
    });
  });
}
