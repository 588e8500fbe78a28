import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { replay } from './replay.command.ts';
import { clockOf, simulate } from './simulate.command.ts';

const out: string[] = [];
const env = {
  root: '',
  program: '',
  vars: {},
  out: (line: string) => void out.push(line),
  err: (line: string) => void out.push(line),
};
const minute = 60_000;

/** A Sunday night at eleven in Guiyang. */
const sundayNight = Date.UTC(2026, 10, 22, 15);

test('without an hour the fleet lives now, and a faster one begins as much earlier as it gains', () => {
  expect(clockOf(undefined, 0, 1, sundayNight)).toEqual({ from: sundayNight, told: 0 });
  expect(clockOf(undefined, 10, 60, sundayNight)).toEqual({ from: sundayNight - 590 * minute, told: 0 });
});

test('with an hour it believes in a working day, and tells the real time', () => {
  const { from, told } = clockOf('09:30', 0, 1, sundayNight);
  expect(new Date(from).toISOString()).toBe('2026-11-20T01:30:00.000Z');
  expect(from + told).toBe(sundayNight);
});

test.each([
  ['no word', []],
  ['another word', ['trains']],
  ['no number', ['vehicles']],
  ['none', ['vehicles', '--count', '0']],
  ['a number that is none', ['vehicles', '--count', 'many']],
  ['speed without an end', ['vehicles', '--count', '5', '--speed', '10']],
  ['an hour that is none', ['vehicles', '--count', '5', '--at', '25:00']],
  ['a port that is none', ['vehicles', '--count', '5', '--port', '70000']],
  ['an option that is none', ['vehicles', '--fast']],
])('simulate refuses %s', async (_, args) => {
  await expect(simulate.run(args, env)).rejects.toMatchObject({ code: 'USAGE' });
});

test('simulate says so when the gateway is turned off', async () => {
  const vars = { GOA_JT808_PORT: '0' };
  await expect(simulate.run(['vehicles', '--count', '5'], { ...env, vars })).rejects.toThrow(/turned off/);
});

test('replay refuses no file, a file that is not there, one without frames, and a gateway that is not there', async () => {
  await expect(replay.run([], env)).rejects.toMatchObject({ code: 'USAGE' });
  await expect(replay.run(['/nowhere/frames.hex'], env)).rejects.toMatchObject({ code: 'NO_FILE' });
  const file = path.join(tmpdir(), `replay-${process.pid}.hex`);
  await writeFile(file, 'no digits at all\n');
  await expect(replay.run([file], env)).rejects.toMatchObject({ code: 'NO_FRAMES' });
  expect(out).toContain('line 1 is no hexadecimal text; passed over');
  await writeFile(file, '7e0002000001380000123400010c7e\n');
  await expect(replay.run([file, '--port', '1'], env)).rejects.toMatchObject({ code: 'NO_GATEWAY' });
});
