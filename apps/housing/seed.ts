import { type AppRoles, type FictionalWorld, type RowIds, type Seeder, seedRows } from '#platform/identity';
import { subsidyRecord } from './resources/index.ts';

/** Roles of housing subsidies for the parts of the demo's cast. */
export const housingCastRoles: AppRoles = {
  unitClerk: ['housingClerk'],
  unitAdmin: ['housingClerk'],
  businessOfficer: ['housingOfficer'],
  leader: ['housingViewer'],
  auditor: ['housingViewer'],
};

/** Writes a few granted subsidies of one district onto an organisation that stands; people, amounts and documents are fictional. */
export async function seedHousing(
  seeder: Seeder,
  world: Pick<FictionalWorld, 'assignments'>,
  ids: RowIds,
): Promise<void> {
  await seedRows(seeder, subsidyRecord, granted(world), {
    row: ({ unitRef, personRef, ...facts }) => ({ ...facts, unit: ids.unit(unitRef), person: ids.person(personRef) }),
  });
}

const UNITS = ['520102/finance', '520102/education', '520102/affairs', '520102/health'];

/** One civil servant a unit: 按月补贴 = wage × 0.66. */
function* granted({ assignments }: Pick<FictionalWorld, 'assignments'>) {
  const seen = new Set<string>();
  for (const { unitRef, personRef, establishmentRef, rank, leadership, kind } of assignments()) {
    if (!UNITS.includes(unitRef) || seen.has(unitRef) || kind !== 'regular' || !rank || establishmentRef !== unitRef)
      continue;
    seen.add(unitRef);
    const wage = 2400 + 150 * seen.size;
    yield {
      unitRef,
      personRef,
      kind: 'monthly' as const,
      standing: leadership === 'K1' || leadership === 'K2' ? ('section' as const) : ('clerk' as const),
      wage: `${wage}.00`,
      standardArea: leadership === 'K1' || leadership === 'K2' ? '70' : '60',
      amount: ((wage * 66) / 100).toFixed(2),
      rules: 'housingPolicy/policy',
      spouseDeclared: true,
      publicFrom: '2025-03-03',
      publicTo: '2025-03-14',
      status: 'approved' as const,
      document: `样例房补〔2025〕${seen.size}号`,
      decidedOn: '2025-03-28',
    };
  }
}
