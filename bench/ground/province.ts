import { seedVehicles, vehicleCastRoles } from '#apps/vehicles/seed';
import { fictionalWorld, seederOn, seedWorld } from '#platform/identity';
import type { Resource } from '#standards/language';
import { openInstallation } from '../../server/installation/open-installation.ts';
import { prepareDatabase } from '../../server/installation/prepare-database.ts';
import { ask, type BenchServer, benchDir, root } from './server.ts';

/** Name of the database that holds the province without its yearly costs; the others are made from it. */
export const PROVINCE = 'bench_province';

/** The province of `goa seed --scale province`, organisation, people and 50,000 vehicles through the write path; the yearly costs come by SQL (`fill-costs.ts`). */
export async function province(server: BenchServer): Promise<string> {
  return server.database(PROVINCE, async (url) => {
    const began = performance.now();
    await prepareDatabase(root, url);
    const { store, close } = await openInstallation({ root, databaseUrl: url, dataDir: benchDir });
    const counts = new Map<string, number>();
    const progress = ({ name }: Resource, rows: number) => {
      counts.set(name, (counts.get(name) ?? 0) + rows);
    };
    try {
      const world = fictionalWorld('province');
      const ids = await seedWorld(store, world, { appRoles: vehicleCastRoles, progress });
      await seedVehicles(seederOn(store, progress), { ...world, vehicleCosts: () => [] }, ids);
    } finally {
      await close();
    }
    await ask(url, 'vacuum analyze');
    const rows = [...counts].map(([name, count]) => `${count.toLocaleString('en')} ${name}`).join(', ');
    console.log(`province filled in ${((performance.now() - began) / 1000).toFixed(0)} s: ${rows}`);
  });
}
