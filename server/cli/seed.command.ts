import type { WorldScale } from '#platform/identity';
import { openDatabase as connect, type Store } from '#platform/store';
import { loadWorld } from '../seed/load-world.ts';
import { progressLines } from '../seed/progress-lines.ts';
import type { Command } from './command.ts';
import { parseOptions } from './parse-options.ts';
import { TerminalError } from './terminal-error.ts';
import { withInstallation } from './with-installation.ts';

const scales: readonly WorldScale[] = ['demo', 'city', 'province'];

/** `goa seed`: fills an empty, migrated database with a fictional province of a scale. */
export const seed: Command = {
  name: 'seed',
  summary: 'Fills an empty database with a fictional province to try or to measure',
  usage: `goa seed --scale ${scales.join('|')}

  demo      620 units, 1,500 vehicles; a few seconds
  city      3,300 units, 7,000 vehicles
  province  24,500 units, 50,000 vehicles, 2,000,000 rows of yearly costs; minutes

  The demo accounts get a password when the server starts with GOA_DEMO=1.`,
  async run(args, env) {
    const { values } = parseOptions(args, { options: { scale: { type: 'string' } } });
    const scale = scales.find((known) => known === values.scale);
    if (!scale) throw new TerminalError('USAGE', `--scale must be one of ${scales.join(', ')}.`);
    return withInstallation(env, 'seed', async ({ store }, databaseUrl) => {
      const began = performance.now();
      const rows = await told(store, scale, env.out);
      await analyze(databaseUrl);
      const seconds = (performance.now() - began) / 1000;
      env.out(`seeded    ${rows.toLocaleString('en')} rows in ${seconds.toFixed(1)} s`);
      return 0;
    });
  },
};

async function told(store: Store, scale: WorldScale, out: (line: string) => void): Promise<number> {
  const { progress, end } = progressLines(out);
  const rows = await loadWorld(store, scale, progress);
  end();
  return rows;
}

/** As the owner of the tables: the first lists must not wait for the database to notice by itself how much came in. */
async function analyze(url: string): Promise<void> {
  const owner = connect({ url, max: 1, statementTimeout: 0 });
  try {
    await owner.pool.query('analyze');
  } finally {
    await owner.close();
  }
}
