import { readFileSync } from 'node:fs';
import type { Database } from '#platform/store';

/** What a piece of work cost. */
export interface Cost {
  /** Wall time. */
  readonly seconds: number;
  /** Processor time of this process, in seconds. */
  readonly node: number;
  /** Processor time of all server processes of the pool's PostgreSQL, in seconds; absent where the system does not tell. */
  readonly postgres?: number;
}

/** Measures processor time beside wall time: on a crowded machine only that says something of the code. */
export async function openCosts({ pool }: Database): Promise<{
  of(work: () => Promise<unknown>): Promise<Cost>;
  close(): Promise<void>;
}> {
  // One connection stands by, so that asking for the processes costs nothing while it is measured.
  const watch = await pool.connect();
  const spent = async () => {
    const { rows } = await watch.query<{ pid: number }>('select pid from pg_stat_activity');
    return new Map(rows.flatMap(({ pid }) => ticksOf(pid)));
  };
  return {
    async of(work) {
      const [before, own, from] = [await spent(), process.cpuUsage(), performance.now()];
      await work();
      const seconds = (performance.now() - from) / 1000;
      const { user, system } = process.cpuUsage(own);
      const after = await spent();
      const ticks = [...after].reduce((sum, [pid, n]) => sum + n - (before.get(pid) ?? 0), 0);
      return { seconds, node: (user + system) / 1e6, ...(after.size > 0 ? { postgres: ticks / TICKS } : {}) };
    },
    close: async () => watch.release(),
  };
}

/** Ticks of a second in `/proc`; the same on every Linux. */
const TICKS = 100;

/** User and system time of a process, in ticks; nothing where there is no `/proc`. */
function ticksOf(pid: number): [number, number][] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Fields 14 and 15; the name of the process, in brackets, may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [[pid, Number(fields[11]) + Number(fields[12])]];
  } catch {
    return [];
  }
}
