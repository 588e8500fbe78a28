import { TerminalError } from './terminal-error.ts';

/** A whole number from 0 to `most`, or what is usual. @throws TerminalError USAGE for anything else */
export function wholeNumber(name: string, value: string | undefined, usual: number, most: number): number {
  if (value === undefined) return usual;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number <= most)) throw new TerminalError('USAGE', `${name} must be a whole number from 0 to ${most}.`);
  return number;
}

/** The port of the gateway: as asked, as GOA_JT808_PORT says, or 7611. */
export function portOption(value: string | undefined, vars: Readonly<Record<string, string | undefined>>): number {
  const port = wholeNumber('--port', value ?? (vars.GOA_JT808_PORT || undefined), 7611, 65_535);
  if (port === 0) throw new TerminalError('USAGE', 'The gateway is turned off: GOA_JT808_PORT is 0.');
  return port;
}
