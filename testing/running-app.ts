import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A GOA Cloud that runs in processes of its own, as a person starts it. */
export interface RunningApp {
  readonly origin: string;
  readonly port: number;
  /** Process number of the parent of all others. */
  readonly pid: number;
  /** Everything printed so far. */
  readonly printed: () => string;
  /** Resolves with the exit code once it has ended by itself or by `stop`. */
  readonly ended: Promise<number | null>;
  /** Ends it as Ctrl-C does and answers the exit code. */
  stop(): Promise<number | null>;
}

/** Starts `goa serve` on a free port (or PORT of `vars`) and waits until it answers. Throws with everything it printed when it ends before. */
export async function startApp(vars: Readonly<Record<string, string>>): Promise<RunningApp> {
  const port = vars.PORT ? Number(vars.PORT) : await freePort();
  const program = path.join(process.cwd(), 'server/goa.mjs');
  const own = { GOA_HOST: '127.0.0.1', GOA_JT808_PORT: '0', PORT: String(port) };
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...own, ...vars };
  const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stderr.on('data', (text) => {
    printed += String(text);
  });
  await ready(child, (line) => {
    printed += `${line}\n`;
  });
  if (child.exitCode !== null) throw new Error(`goa serve ended with ${child.exitCode}:\n${printed}`);
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid ?? 0,
    printed: () => printed,
    ended,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

/** Resolves with the line that says so, or with the end of the process. */
function ready(child: ChildProcess, hear: (line: string) => void): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    if (!child.stdout) return;
    createInterface(child.stdout).on('line', (line) => {
      hear(line);
      if (line.startsWith('ready ')) resolve();
    });
  });
}

/** A port of the loopback address that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
