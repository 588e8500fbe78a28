import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What another process says after it tried to start the database. */
export interface Launched {
  readonly url?: string;
  readonly adopted?: boolean;
  readonly code?: string;
  readonly message?: string;
  /** Lets it give the database back and waits for its end. */
  finish(): Promise<void>;
  /** Ends it as a power loss would. */
  kill(): Promise<void>;
}

/** Starts the database of `dataDir` from another process, optionally under another account. */
export async function launchElsewhere(dataDir: string, account?: { uid: number; gid: number }): Promise<Launched> {
  const script = fileURLToPath(new URL('launch.mts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    ...account,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, HOME: dataDir, TMPDIR: '/tmp' },
  });
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'close').then(() => ['{"message":"it ended without a word"}']),
  ])) as [string];
  return {
    ...(JSON.parse(line) as { url?: string; adopted?: boolean }),
    finish: () => end(child, () => child.stdin.end()),
    kill: () => end(child, () => child.kill('SIGKILL')),
  };
}

async function end(child: ChildProcess, act: () => void): Promise<void> {
  const gone = once(child, 'exit');
  act();
  await gone;
}
