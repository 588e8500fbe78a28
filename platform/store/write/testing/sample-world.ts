import { randomBytes } from 'node:crypto';
import { type Actor, defaultAppRole, migrateForTests, type Store } from '#platform/store';
import { buildRegistry, defineApp, type Registry, type Resource } from '#standards/language';
import { region, unit } from '#standards/resources';
import { testDatabase } from '#testing/database';
import { sampleRegistry } from '#testing/sample-app';
import { openStore } from '../../open-store.ts';
import { everythingActor, personActor, type TestGrant } from './actors.ts';

/** A small organisation on a database of its own: a province with two counties, a bureau in each, a line from the province's bureau to the first. */
export interface SampleWorld {
  readonly store: Store;
  /** Address of its database. */
  readonly url: string;
  readonly service: Actor;
  /** Ids by name: `province`, `east`, `west` (regions); `bureau`, `eastOffice`, `westOffice`, `eastTeam` (units). */
  readonly id: Readonly<Record<PlaceName, string>>;
  /** `place_path` by the same names, as it was at the start. */
  readonly place: Readonly<Record<PlaceName, string>>;
  /** `line_path` of the units. */
  readonly line: Readonly<Record<PlaceName, string>>;
  /** A person whose grants reach one unit, or everything below a place or line. */
  clerk(name: string, at: PlaceName, grant?: Partial<TestGrant>): Actor;
  close(): Promise<void>;
}

/** Names of the regions and units of the sample world. */
export type PlaceName = 'province' | 'east' | 'west' | 'bureau' | 'eastOffice' | 'westOffice' | 'eastTeam';

/** Permissions of a clerk who does everything with the sample app's resources, and reads the organisation. */
export const CLERK = ['sampleOrder', 'sampleItem', 'samplePerson', 'sampleLog']
  .flatMap((name) => ['read', 'create', 'update', 'void', 'submit', 'history'].map((verb) => `${name}.${verb}`))
  .join(' ');

const READS_ORGANISATION = 'region.read unit.read department.read person.read sampleBrand.read';

/** Makes the world, with resources of its own where the sample app has none that fit; close it in the end. */
export async function sampleWorld(...own: Resource[]): Promise<SampleWorld> {
  const registry = registryWith(own);
  const database = await testDatabase({
    name: `sample ${own.map(({ name }) => name).join()}`,
    build: async (url) => void (await migrateForTests(url, registry)),
  });
  // As in an installation: the role that may not change the trail.
  const store = await openStore({
    url: database.url,
    registry,
    role: defaultAppRole,
    sealKey: randomBytes(32),
    max: 8,
  });
  const service = everythingActor([...registry.permissions.keys(), 'test.found']);
  const id = await found(store, service);
  const paths = await pathsOf(store);
  let accounts = 0;
  return {
    store,
    url: database.url,
    service,
    id,
    place: mapped(id, (row) => paths.get(row)!.place),
    line: mapped(id, (row) => paths.get(row)!.line),
    clerk: (name, at, grant) => {
      const place = paths.get(id[at])!.place;
      const account = `00000000-0000-7000-8000-${String(++accounts).padStart(12, '0')}`;
      return personActor(name, { account, person: account, unit: id[at], place }, [
        { permissions: READS_ORGANISATION, arms: [{ by: 'everything' }] },
        { permissions: CLERK, arms: [{ by: 'place', prefix: place }], ...grant },
      ]);
    },
    close: async () => {
      await store.close();
      await database.drop();
    },
  };
}

function registryWith(own: readonly Resource[]): Registry {
  if (own.length === 0) return sampleRegistry();
  const app = defineApp({ id: 'own', title: '测试', order: 999, icon: 'experiment', resources: own });
  return buildRegistry([...sampleRegistry().apps, app]);
}

async function found(store: Store, service: Actor): Promise<Record<PlaceName, string>> {
  const permission = { permission: 'test.found' };
  return store.run(service, async (tx) => {
    const one = async (made: Promise<{ readonly rows: readonly { readonly id: string }[] }>) =>
      (await made).rows[0]!.id;
    const land = (code: string, name: string, kind: 'province' | 'county', level: '2' | '4', parent: string | null) =>
      one(tx.create(region, [{ code, name, kind, level, parent }], permission));
    const office = (name: string, at: string, superior: string | null, parent: string | null = null) =>
      one(tx.create(unit, [{ name, kind: 'government', level: '4', region: at, superior, parent }], permission));
    const province = await land('520000', '样例省', 'province', '2', null);
    const east = await land('520121', '东县', 'county', '4', province);
    const west = await land('520122', '西县', 'county', '4', province);
    const bureau = await office('省机关事务局', province, null);
    const eastOffice = await office('东县机关事务中心', east, bureau);
    const westOffice = await office('西县机关事务中心', west, null);
    const eastTeam = await office('东县车队', east, null, eastOffice);
    return { province, east, west, bureau, eastOffice, westOffice, eastTeam };
  });
}

async function pathsOf(store: Store): Promise<Map<string, { place: string; line: string }>> {
  const rows = [
    ...(await store.system.selectFrom('region').selectAll().execute()),
    ...(await store.system.selectFrom('unit').selectAll().execute()),
  ];
  return new Map(rows.map((row) => [String(row.id), { place: String(row.place_path), line: String(row.line_path) }]));
}

function mapped<K extends string, V>(record: Readonly<Record<K, string>>, of: (value: string) => V): Record<K, V> {
  return Object.fromEntries(Object.entries<string>(record).map(([key, value]) => [key, of(value)])) as Record<K, V>;
}
