import { expect, test } from 'vitest';
import { GoaError } from '#platform/store';
import { LauncherError } from '#platform/store/launcher';
import type { Command } from './command.ts';
import { parseOptions } from './parse-options.ts';
import { runCommand } from './run-command.ts';
import { TerminalError } from './terminal-error.ts';

const commands: Command[] = [
  command('greet', async (args, env) => {
    env.out(`hello ${args.join(' ')}`);
    return 0;
  }),
  command('audit verify', async () => 3),
  command('full', () => Promise.reject(new LauncherError('DISK_FULL', '/srv/goa'))),
  command('behind', () =>
    Promise.reject(new GoaError({ code: 'DATABASE_BEHIND', status: 503, message: '数据库尚未升级' })),
  ),
  command('other', () => Promise.reject(new GoaError({ code: 'FORBIDDEN', status: 403, message: '您没有权限。' }))),
  command('broken', () => Promise.reject(new RangeError('out of range'))),
  command('picky', async (args) => {
    parseOptions(args, { options: { scale: { type: 'string' } } });
    return 0;
  }),
];

test('a command gets the arguments after its name and gives the exit code', async () => {
  expect(await run('greet', 'a', 'b')).toEqual({ code: 0, out: ['hello a b'], err: [] });
  expect((await run('audit', 'verify')).code).toBe(3);
});

test.each([[[]], [['--help']], [['help']]])('%j lists every command', async (args) => {
  const { code, out } = await run(...args);
  expect(code).toBe(0);
  for (const { name, summary } of commands) expect(out.join('\n')).toMatch(new RegExp(`${name} +${summary}`));
});

test('--help after a command prints its usage and does not run it', async () => {
  expect(await run('broken', '--help')).toEqual({ code: 0, out: ['Does broken.\n\nUsage: goa broken'], err: [] });
});

test.each([[['nix']], [['audit']], [['audit', 'nix']]])('%j is no command', async (args) => {
  const { code, err } = await run(...args);
  expect(code).toBe(2);
  expect(err.join()).toMatch(/^USAGE: .*goa --help/);
});

test.each([[['--nix']], [['--scale']], [['surplus']]])('options %j are refused with a hint', async (options) => {
  const { code, err } = await run('picky', ...options);
  expect(code).toBe(2);
  expect(err.join()).toMatch(/^USAGE: .*--help/);
});

test('a failure that a person can act on is one line with its code', async () => {
  const { code, err } = await run('full');
  expect(code).toBe(1);
  expect(err).toEqual([expect.stringMatching(/^DISK_FULL: The disk that holds \/srv\/goa is full\./)]);
});

test('a failure worded for the screen is put in English where the terminal is likely to meet it', async () => {
  expect((await run('behind')).err).toEqual([expect.stringMatching(/^DATABASE_BEHIND: .*goa migrate/)]);
  expect((await run('other')).err).toEqual(['FORBIDDEN: 您没有权限。']);
});

test('a fault of the program shows where it happened', async () => {
  const { code, err } = await run('broken');
  expect(code).toBe(1);
  expect(err.join()).toMatch(/RangeError: out of range\n +at /);
});

test('a wrong use and a failure have different exit codes', () => {
  expect([new TerminalError('USAGE', 'x').exitCode, new TerminalError('BAD_PORT', 'x').exitCode]).toEqual([2, 1]);
});

function command(name: string, work: Command['run']): Command {
  return { name, summary: `Does ${name}.`, usage: `goa ${name}`, run: work };
}

async function run(...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const [out, err]: [string[], string[]] = [[], []];
  const env = {
    root: '/',
    program: '',
    vars: {},
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
  };
  return { code: await runCommand(args, env, commands), out, err };
}
