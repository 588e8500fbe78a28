import { type AppRoles, type FictionalWorld, type RowIds, type Seeder, seedRows } from '#platform/identity';
import { completeIdNumber } from '#standards/checks';
import { assetCategory } from './code-sets.ts';
import { assetCard, propertyRight } from './resources/index.ts';

/** Roles of the asset ledger for the parts of the demo's cast, each at the depth of its part. */
export const assetCastRoles: AppRoles = {
  unitClerk: ['assetClerk'],
  unitAdmin: ['assetClerk'],
  businessOfficer: ['assetOfficer'],
  leader: ['assetViewer'],
  inspector: ['assetViewer'],
  auditor: ['assetViewer'],
};

/** Writes a few cards for each active unit onto an organisation that stands; the same for the same world. */
export async function seedAssets(seeder: Seeder, world: Pick<FictionalWorld, 'units'>, ids: RowIds): Promise<void> {
  await seedRows(seeder, assetCard, cards(world), {
    row: ({ unitRef, ...facts }) => ({ ...facts, unit: ids.unit(unitRef) }),
  });
}

/** Writes the registrations in force of three places; every fourth unit has none yet, the finance bureau of the district among them. */
export async function seedPropertyRights(
  seeder: Seeder,
  world: Pick<FictionalWorld, 'units'>,
  ids: RowIds,
): Promise<void> {
  await seedRows(seeder, propertyRight, rights(world), {
    row: ({ unitRef, ...facts }) => ({ ...facts, unit: ids.unit(unitRef) }),
  });
}

function* rights({ units }: Pick<FictionalWorld, 'units'>) {
  let n = 0;
  for (const { ref, regionRef, status, secret } of units()) {
    if (status !== 'active' || secret || !['520000', '520100', '520102'].includes(regionRef)) continue;
    n += 1;
    if (n % 4 === 0 || ref === '520102/finance') continue;
    const total = `${(300_000 + (n % 37) * 41_500).toFixed(2)}`;
    yield {
      unitRef: ref,
      kind: 'occupy' as const,
      since: '2019-03-01',
      total,
      fixed: total,
      cards: 6 + (n % 9),
      certificate: `CQZ-2019${String(n).padStart(4, '0')}`,
      registeredOn: '2019-03-28',
      status: 'inForce' as const,
      document: '样例产权〔2019〕3号',
      decidedOn: '2019-03-28',
    };
  }
}

/** Kinds of cards a unit has: class, price in 元, pieces, how it is used. */
const KINDS = [
  ['A02010105', 4860, 12, 'inUse'],
  ['A02010108', 6980, 4, 'inUse'],
  ['A02021000', 1980, 3, 'inUse'],
  ['A02061804', 4500, 6, 'inUse'],
  ['A05010201', 1260, 12, 'inUse'],
  ['A05010502', 880, 8, 'idle'],
  ['A02020100', 14_800, 1, 'toDispose'],
] as const;

function* cards({ units }: Pick<FictionalWorld, 'units'>) {
  let n = 0;
  for (const unit of units()) {
    if (unit.status !== 'active' || unit.secret) continue;
    for (const [category, price, pieces, status] of KINDS) {
      n += 1;
      if (n % 3 === 0) continue;
      const count = 1 + ((pieces + n) % (pieces * 2));
      const year = 2017 + (n % 8);
      yield {
        unitRef: unit.ref,
        assetNo: `ZC${String(n).padStart(10, '0')}`,
        name: assetCategory.items.find(({ code }) => code === category)!.label,
        category,
        count,
        price: `${price}.00`,
        amount: `${price * count}.00`,
        acquiredOn: `${year}-0${1 + (n % 9)}-15`,
        usedFrom: `${year}-0${1 + (n % 9)}-28`,
        // Begins with the code of the province itself, which is never given to a person.
        keeperId: completeIdNumber(
          `5200001980${String(1 + (n % 12)).padStart(2, '0')}15${String(n % 1000).padStart(3, '0')}`,
        ),
        status,
      };
    }
  }
}
