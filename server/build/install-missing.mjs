import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { failure, step } from './step.mjs';

/** Brings node_modules to what the lock file says, unless it is there already; `withTools` wants the packages for development too. */
export function installMissing(root, { withTools }) {
  return step('install', 'fetching packages with npm', async (announce) => {
    if (isInstalled(root, withTools)) return false;
    announce();
    await npm(root, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    return true;
  });
}

/** Compares the lock file with npm's own note of what it installed. Packages for other systems are optional and absent on purpose. */
export function isInstalled(root, withTools) {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const present = readPackages(path.join(root, 'node_modules/.package-lock.json'));
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '' || (entry.dev && !withTools)) return true;
    const found = present[place];
    return found
      ? found.version === entry.version && found.integrity === entry.integrity
      : Boolean(entry.optional || entry.devOptional || entry.peer);
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

/** Runs the npm that runs us, else the one on the path. */
function npm(root, args) {
  const own = process.env.npm_execpath;
  const [program, before] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const child = spawn(program, [...before, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && program === 'npm',
  });
  return new Promise((resolve, reject) => {
    child.once('error', () => reject(failure('NPM_MISSING', 'npm was not found; it comes with Node.js.')));
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else
        reject(
          failure(
            'INSTALL_FAILED',
            `npm could not install the packages (exit code ${code}); its message stands above.`,
          ),
        );
    });
  });
}
