import { type AppRoles, type RowIds, type Seeder, seedRows } from '#platform/identity';
import { agencyCode } from './resources/index.ts';

/** Roles of official documents for the parts of the demo's cast: who drafts, who checks, who signs and who keeps the seal. */
export const documentCastRoles: AppRoles = {
  unitClerk: ['documentDrafter'],
  unitAdmin: ['documentKeeper', 'documentChecker'],
  businessOfficer: ['documentDrafter', 'documentChecker', 'documentKeeper'],
  leader: ['documentSigner'],
  organisationOfficer: ['codeRegistrar'],
  systemAdmin: ['codeRegistrar'],
};

/** 代字 of the bureaus of the demo that sign. */
export async function seedAgencyCodes(seeder: Seeder, ids: RowIds): Promise<void> {
  const codes = [
    { unit: '520000/affairs', code: '样省管' },
    { unit: '520102/affairs', code: '南机管' },
    { unit: '522701/affairs', code: '都机管' },
  ];
  await seedRows(seeder, agencyCode, codes, {
    row: ({ unit, code }) => ({ code, unit: ids.unit(unit), registeredOn: '2022-01-01', basis: '样例：单位发文规则' }),
  });
}
