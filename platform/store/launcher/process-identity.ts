import { readFileSync } from 'node:fs';

/** A process that cannot be mistaken for a later one with the same number: `born` is its start time where the system tells it, else empty. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly born: string;
}

/** The identity of this very process. */
export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, born: bornAt(process.pid) };
}

/** Whether that process still lives (a reused number does not count). */
export function lives({ pid, born }: ProcessIdentity): boolean {
  return pidExists(pid) && bornAt(pid) === born;
}

/** Whether any process has this number. */
export function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Linux: ticks since boot at which the process started, field 22 of its stat line; its name (field 2) may itself hold spaces and brackets. */
function bornAt(pid: number): string {
  if (process.platform !== 'linux') return '';
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
