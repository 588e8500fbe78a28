import { type AppRoles, demoCast, type RowIds, type Seeder, seedRows } from '#platform/identity';
import { oversight } from './resources/oversight.resource.ts';

/** Roles of approvals for the parts of the demo's cast. */
export const processCastRoles: AppRoles = {
  unitClerk: ['requester', 'orderHandler'],
  unitAdmin: ['requester', 'requestDesk', 'orderHandler'],
  businessOfficer: ['requester', 'requestDesk', 'orderHandler'],
  leader: ['requester'],
  systemAdmin: ['processAdmin'],
  auditor: ['processSupervisor', 'processReviewer'],
};

/** Division of work in the demo's service centre: its deputy head looks after vehicles, premises, housing, assets and the energy of public institutions. */
export async function seedOversight(seeder: Seeder, ids: RowIds): Promise<void> {
  const leader = demoCast.find(({ login }) => login === 'leader')?.grants[0]?.assignmentRef;
  if (!leader) return;
  const lines = [
    { duty: '公务用车', line: 'vehicles', department: '520102/affairs/d2' },
    { duty: '办公用房', line: 'premises', department: '520102/affairs/d3' },
    { duty: '住房保障', line: 'housing', department: '520102/affairs/d3' },
    { duty: '国有资产', line: 'assets', department: '520102/affairs/d4' },
    { duty: '公共机构节能', line: 'energy', department: '520102/affairs/d5' },
  ] as const;
  await seedRows(seeder, oversight, lines, {
    row: ({ department, ...facts }) => ({
      ...facts,
      unit: ids.unit('520102/affairs'),
      leader: ids.assignment(leader),
      department: ids.department(department),
      from: '2022-01-01',
      document: '南明机管〔2022〕1号（样例）',
    }),
  });
}
