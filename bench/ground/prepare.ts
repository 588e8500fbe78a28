import { fillCosts } from './fill-costs.ts';
import { PROVINCE, province } from './province.ts';
import { withServer } from './server.ts';

await withServer(async (server) => {
  await province(server);
  await server.database('bench_costs_2m', (made) => fillCosts(made, 1), PROVINCE);
  if (process.argv.includes('20m')) await server.database('bench_costs_20m', (made) => fillCosts(made, 10), PROVINCE);
});
