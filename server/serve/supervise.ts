import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { TerminalError } from '../cli/terminal-error.ts';

/** A child process that is kept alive. */
export interface Supervised {
  /** Resolves when the child says that it is ready for the first time; rejects with ROLE_FAILED when it ends before. */
  readonly ready: Promise<void>;
  /** Ends the present child, so that a fresh one takes its place at once. */
  restart(): void;
  /** Ends the child for good and waits for its end. */
  stop(): Promise<void>;
}

/** How patient the supervisor is, in milliseconds. */
export interface Patience {
  /** Pause before the first restart; doubled for each further one. */
  readonly firstPause: number;
  readonly longestPause: number;
  /** A child that lived this long starts the pauses afresh. */
  readonly steady: number;
  /** Time for a child to finish its work before it is killed. */
  readonly farewell: number;
}

const usual: Patience = { firstPause: 500, longestPause: 30_000, steady: 60_000, farewell: 15_000 };

/** Starts a child and starts it again whenever it ends unasked, ever slower while it keeps crashing. The child says `ready` and hears `stop`. */
export function supervise(
  name: string,
  start: () => ChildProcess,
  report: (line: string) => void,
  patience: Patience = usual,
): Supervised {
  const stopping = new AbortController();
  let child: ChildProcess | undefined;
  let everReady = false;
  let asked = false;
  let signalReady = () => {};
  let signalFailed: (error: Error) => void = () => {};
  const ready = new Promise<void>((resolve, reject) => {
    signalReady = resolve;
    signalFailed = reject;
  });

  const finished = (async () => {
    let pause = patience.firstPause;
    while (!stopping.signal.aborted) {
      const began = Date.now();
      asked = false;
      child = start();
      child.on('message', (word) => {
        if (word !== 'ready') return;
        everReady = true;
        signalReady();
      });
      const how = await end(child);
      if (stopping.signal.aborted) return;
      if (!everReady) return signalFailed(new TerminalError('ROLE_FAILED', name));
      if (asked) continue;
      if (Date.now() - began > patience.steady) pause = patience.firstPause;
      report(`${name} ended unexpectedly (${how}); starting it again in ${pause / 1000} s`);
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {});
      pause = Math.min(pause * 2, patience.longestPause);
    }
  })();

  return {
    ready,
    restart: () => {
      asked = true;
      if (child) dismiss(child, patience.farewell);
    },
    stop: async () => {
      stopping.abort();
      if (child) dismiss(child, patience.farewell);
      await finished;
    },
  };
}

/** Waits for the end of a process and tells how it came. */
function end(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}

/** Asks a child to go; kills it when it does not. */
function dismiss(child: ChildProcess, farewell: number): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  if (child.connected) child.send('stop');
  else child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), farewell);
  child.once('exit', () => clearTimeout(kill));
}
