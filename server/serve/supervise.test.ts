import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type Supervised, supervise } from './supervise.ts';

const impatient = { firstPause: 10, longestPause: 40, steady: 60_000, farewell: 300 };
const polite = `process.on('message', (word) => word === 'stop' && process.exit(0)); process.on('disconnect', () => process.exit(0));`;
const ready = `process.send('ready');`;

let running: Supervised | undefined;
afterEach(() => running?.stop());

test('a child that says ready is ready, and stops when it is told to', async () => {
  const { started, reports } = watch([`${polite} ${ready}`]);
  await running?.ready;
  await running?.stop();
  expect(started.map(({ exitCode }) => exitCode)).toEqual([0]);
  expect(reports).toEqual([]);
});

test('a child that crashes is started again, with a report and growing pauses', async () => {
  const { started, reports } = watch([`${ready} setTimeout(() => process.exit(3), 20)`]);
  await running?.ready;
  while (started.length < 4) await sleep(10);
  expect(reports.slice(0, 3)).toEqual([
    'api ended unexpectedly (exit code 3); starting it again in 0.01 s',
    'api ended unexpectedly (exit code 3); starting it again in 0.02 s',
    'api ended unexpectedly (exit code 3); starting it again in 0.04 s',
  ]);
});

test('a child that cannot even start is not tried again', async () => {
  const { started } = watch(['process.exit(1)']);
  await expect(running?.ready).rejects.toMatchObject({ code: 'ROLE_FAILED', message: expect.stringContaining('api') });
  await running?.stop();
  expect(started).toHaveLength(1);
});

test('a program that does not exist fails at once', async () => {
  running = supervise(
    'api',
    () => spawn('/no/such/program'),
    () => {},
    impatient,
  );
  await expect(running.ready).rejects.toMatchObject({ code: 'ROLE_FAILED' });
});

test('a child that does not listen is killed after its farewell', async () => {
  const { started } = watch([`${ready} process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`]);
  await running?.ready;
  await running?.stop();
  expect(started[0]?.signalCode).toBe('SIGKILL');
});

test('a restart asked for is not reported and does not wait', async () => {
  const { started, reports } = watch([`${polite} ${ready}`]);
  await running?.ready;
  running?.restart();
  while (started.length < 2) await sleep(10);
  expect(reports).toEqual([]);
});

test('stopping while a crashed child waits for its turn starts no further one', async () => {
  const { started } = watch([`${ready} setTimeout(() => process.exit(3), 20)`], { ...impatient, firstPause: 60_000 });
  await running?.ready;
  while (started[0]?.exitCode === null) await sleep(10);
  await running?.stop();
  expect(started).toHaveLength(1);
});

/** Supervises children that run the given programs in turn, the last one again and again. */
function watch(programs: string[], patience = impatient): { started: ChildProcess[]; reports: string[] } {
  const started: ChildProcess[] = [];
  const reports: string[] = [];
  const start = () => {
    const program = programs[Math.min(started.length, programs.length - 1)] ?? '';
    const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    started.push(child);
    return child;
  };
  running = supervise('api', start, (line) => reports.push(line), patience);
  return { started, reports };
}
