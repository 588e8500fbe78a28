import { readFile } from 'node:fs/promises';
import { readRecording, replayFrames } from '#apps/vehicles/server';
import type { Command } from './command.ts';
import { portOption, wholeNumber } from './number-option.ts';
import { parseOptions } from './parse-options.ts';
import { TerminalError } from './terminal-error.ts';

/** `goa replay`: plays recorded bytes of terminals against a gateway and prints what it answers. */
export const replay: Command = {
  name: 'replay',
  summary: 'Plays recorded JT/T 808 frames against a gateway',
  usage: `goa replay <file> [--host H] [--port P] [--pace MS] [--linger MS] [--quiet]

  <file>     a line of hexadecimal digits for each frame (blanks and # comments are passed over), or the bytes themselves
  --host     127.0.0.1
  --port     GOA_JT808_PORT, or 7611
  --pace     milliseconds between two frames (100)
  --linger   milliseconds to wait for answers after the last frame (2000)
  --quiet    prints the sum only

  All frames go over one link. Exit code 1 when the gateway closed it before the end.`,
  async run(args, { vars, out, err }) {
    const { values, positionals } = parseOptions(args, {
      allowPositionals: true,
      options: {
        host: { type: 'string' },
        port: { type: 'string' },
        pace: { type: 'string' },
        linger: { type: 'string' },
        quiet: { type: 'boolean' },
      },
    });
    const [file] = positionals;
    if (!file || positionals.length > 1) throw new TerminalError('USAGE', 'Name one file. Add --help for the usage.');
    const pace = wholeNumber('--pace', values.pace, 100, 60_000);
    const linger = wholeNumber('--linger', values.linger, 2000, 600_000);
    const host = values.host ?? '127.0.0.1';
    const port = portOption(values.port, vars);
    const { chunks, bad } = readRecording(await read(file));
    for (const line of bad) err(`line ${line} is no hexadecimal text; passed over`);
    if (chunks.length === 0) throw new TerminalError('NO_FRAMES', file);
    const onAnswer = values.quiet ? undefined : (line: string) => out(`answer    ${line}`);
    const done = await replayFrames(chunks, { host, port, pace, linger, onAnswer }).catch(() => {
      throw new TerminalError('NO_GATEWAY', `${host}:${port}`);
    });
    out(`played    ${done.chunks} of ${chunks.length} frames, ${done.bytes} bytes, ${done.answers} answers`);
    if (done.cut && done.chunks < chunks.length) err('The gateway closed the link before the end.');
    return done.cut && done.chunks < chunks.length ? 1 : 0;
  },
};

async function read(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch {
    throw new TerminalError('NO_FILE', file);
  }
}
