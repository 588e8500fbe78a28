import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { failure, step } from './step.mjs';

/** Brings node_modules to what the lock file says, unless it is there already; `withTools` wants the packages for development too. */
export function installMissing(root, { withTools }) {
  return step('install', 'fetching packages with npm', async (announce) => {
    if (isInstalled(root, withTools)) return false;
    announce();
    const exact = await npm(root, ['ci']);
    // A registry mirror that lacks the packages for other systems leaves them out of the lock file, which `npm ci` takes for a contradiction;
    // `npm install` keeps to the versions of the lock file as well and does not mind.
    const outcome = exact.said.includes('EUSAGE') ? await npm(root, ['install', '--no-save']) : exact;
    if (outcome.code === 0) return true;
    const { said, code } = outcome;
    throw failure('INSTALL_FAILED', `npm could not install the packages (exit code ${code}).\n${said.trim()}`);
  });
}

/** Compares the lock file with npm's own note of what it installed. Packages for other systems are optional and absent on purpose. */
export function isInstalled(root, withTools) {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const present = readPackages(path.join(root, 'node_modules/.package-lock.json'));
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '' || (entry.dev && !withTools)) return true;
    const found = present[place];
    if (!found) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return found.version === entry.version && found.integrity === entry.integrity;
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

/** Runs the npm that runs us, else the one on the path; answers its exit code and its complaints. */
function npm(root, args) {
  const own = process.env.npm_execpath;
  const [program, before] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const child = spawn(program, [...before, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32' && program === 'npm',
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', () => reject(failure('NPM_MISSING', 'npm was not found; it comes with Node.js.')));
    child.once('close', (code) => resolve({ code, said }));
  });
}
