import { constants, setPriority } from 'node:os';

/** Lets other processes go first where the processor is short: whoever waits at a screen comes before whole files. */
export function giveWay(): void {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}
