import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Path of a Chromium on this machine: CHROME_PATH, else one on the PATH, else (as root on a system with apt) a freshly installed one. */
export function findBrowser(): string | undefined {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const present = onPath();
  if (present || process.getuid?.() !== 0) return present;
  install();
  return onPath();
}

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const files = programs.flatMap((program) => folders.map((folder) => path.join(folder, program)));
  return files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Chinese pages need a Chinese font beside the browser. Where apt is missing or refuses, there simply is no browser afterwards. */
function install(): void {
  const options = {
    stdio: 'ignore',
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], options);
}
