import { defineContract } from '#standards/language';
import type { TerminalProblem } from './terminal-health.rule.ts';

/** A terminal with something wrong; UTC ISO instants. */
export interface SickTerminal {
  readonly id: string;
  readonly phone: string | null;
  readonly vehicle: string;
  readonly plate: string | null;
  readonly unit: string;
  readonly heardAt: string | null;
  readonly fixAt: string | null;
  readonly problems: readonly TerminalProblem[];
}

/** What a round over the terminals found. */
export interface TerminalHealth {
  /** Terminals in use within scope. */
  readonly all: number;
  readonly well: number;
  /** How many have each problem. */
  readonly counts: Readonly<Partial<Record<TerminalProblem, number>>>;
  /** The longest silent first, at most 500. */
  readonly terminals: readonly SickTerminal[];
}

/** 终端巡检: which terminals in use are not heard, do not know where they are, lost power, have a wrong clock, or are not alone. */
export const terminalHealth = defineContract<TerminalHealth>()({
  type: 'query',
  on: 'vehicles',
  name: 'terminalHealth',
  title: '终端巡检',
  permission: 'terminal.read',
  input: {},
});
