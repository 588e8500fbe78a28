import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../ground/server.ts';

/** What a gateway of the benchmark tells of itself; bytes, seconds of processor time. */
export interface GatewayFacts {
  readonly memory: number;
  readonly cpu: number;
  readonly links: number;
  readonly known: number;
  readonly events: number;
}

/** As deep in the clone as `bench/ground`: programs find its root from where they lie. */
const outdir = path.join(root, 'dist/bench');

/** Builds the programs of this folder as the server is built: what is measured is what runs. */
export async function buildChildren(): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['gateway', 'driver'].map((name) => path.join(root, `bench/vehicles/${name}.ts`)),
    outdir,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
  });
}

/** Starts a program of this folder in a process of its own. */
export function start(program: 'gateway' | 'driver', ...args: readonly (string | number)[]): ChildProcess {
  const file = path.join(outdir, `${program}.js`);
  return fork(file, args.map(String), {
    execArgv: ['--max-semi-space-size=64'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** The next thing a child says. Rejects when it ends instead. */
export async function word<T = unknown>(child: ChildProcess): Promise<T> {
  const [said] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`ended with ${code}`))),
  ])) as [T];
  return said;
}

/** Asks a gateway for its facts. */
export function factsOf(gateway: ChildProcess): Promise<GatewayFacts> {
  const said = word<GatewayFacts>(gateway);
  gateway.send('facts');
  return said;
}

/** Lets children go and waits for their end. */
export async function end(...children: readonly ChildProcess[]): Promise<void> {
  for (const child of children) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = once(child, 'exit');
    child.disconnect();
    const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await gone;
    clearTimeout(late);
  }
}
