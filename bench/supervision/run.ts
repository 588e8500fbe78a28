import { loadavg } from 'node:os';
import { sql } from 'kysely';
import { runContract } from '#platform/commands';
import { actorOf, withDemo } from '../ground/demo.ts';
import { printFigures, quantile } from '../ground/figures.ts';
import { withServer } from '../ground/server.ts';
import { askSupervision } from './ask-supervision.ts';
import { fillCases } from './fill-cases.ts';

/** 效能监督 over a million cases: numbers with lights and rates, and the lists behind them, for the auditor of the province. */
const CASES = Number(process.env.GOA_BENCH_CASES ?? 1_000_000);

await withServer((server) =>
  withDemo(
    server,
    'bench_supervision',
    async (store, handlers) => {
      const contract = store.registry.contracts.get('process.startInternalRequest');
      if (!contract) throw new Error('no contract process.startInternalRequest');
      const input = { subject: '请示', kind: 'work', content: '内容', countersign: false };
      const actor = await actorOf(store, 'clerk');
      const { id } = (await runContract({ store, handlers, actor, contract, input })) as { id: string };
      await fillCases(store, CASES, id);
    },
    async (store, handlers) => {
      const times = await askSupervision(store, handlers, await actorOf(store, 'audit'));
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from case_file`.execute(store.system);
      const figures = Object.entries(times).map(([what, taken]) => ({
        what,
        value: quantile(taken, 0.5),
        unit: 'ms',
        bar: { atMost: 100 },
        note: `p5 ${quantile(taken, 0.05).toFixed(1)} ms`,
      }));
      printFigures(
        `supervision of ${rows[0]?.n.toLocaleString('en')} cases, load ${loadavg()[0]!.toFixed(1)}`,
        figures,
      );
    },
  ),
);
