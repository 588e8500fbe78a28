import type { Leadership, Rank, WorldUnit } from './shapes.ts';

/** Leadership levels of the head, the deputies and the heads of departments of a unit (domain rule 0.2). */
export interface StaffLevels {
  readonly head: Leadership;
  readonly deputy: Leadership;
  readonly department: Leadership;
}

const BODIES: Readonly<Record<string, StaffLevels>> = {
  '2': { head: 'P1', deputy: 'P2', department: 'T1' },
  '3': { head: 'T1', deputy: 'T2', department: 'C1' },
  '4': { head: 'C1', deputy: 'C2', department: 'K1' },
};
const ORGANS: Readonly<Record<string, StaffLevels>> = {
  '2': { head: 'T1', deputy: 'T2', department: 'C1' },
  '3': { head: 'C1', deputy: 'C2', department: 'K1' },
  '4': { head: 'K1', deputy: 'K2', department: 'S' },
  '5': { head: 'K1', deputy: 'K2', department: 'S' },
};
const INSTITUTIONS: Readonly<Record<string, StaffLevels>> = {
  '2': { head: 'C1', deputy: 'C2', department: 'K1' },
  '3': { head: 'K1', deputy: 'K2', department: 'S' },
};
const LOWEST: StaffLevels = { head: 'S', deputy: 'S', department: 'S' };

/** Leadership levels in `unit`, whose key is `key`. */
export function staffLevels(unit: WorldUnit, key: string): StaffLevels {
  if (['partyCommittee', 'congress', 'government', 'cppcc', 'partyWork', 'committee'].includes(key))
    return BODIES[unit.level] ?? LOWEST;
  if (isCivilService(unit)) return ORGANS[unit.level] ?? LOWEST;
  return INSTITUTIONS[unit.level] ?? LOWEST;
}

/** Whether people of the unit have grades of the civil service (职级). */
export function isCivilService({ kind }: Pick<WorldUnit, 'kind'>): boolean {
  return !['institution', 'school', 'hospital'].includes(kind);
}

/** The grade that goes with a leadership level; clerks have one of the lower grades by their age in the service. */
export function gradeOf(leadership: Leadership, clerkGrade: Rank): Rank | undefined {
  const grades: Partial<Record<Leadership, Rank>> = {
    T1: 'R01',
    T2: 'R02',
    C1: 'R03',
    C2: 'R05',
    K1: 'R07',
    K2: 'R09',
    S: clerkGrade,
  };
  return grades[leadership];
}
