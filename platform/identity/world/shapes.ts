import type {
  adminLevel,
  assignmentKind,
  businessLine,
  dutyKind,
  dutyReach,
  leadershipLevel,
  lineRelation,
  rankGrade,
  sex,
  unitKind,
  unitStatus,
} from '#standards/code-sets';
import type { CodeSet } from '#standards/language';
import type { RegionKind } from '#standards/regions';

type CodeOf<S> = S extends CodeSet<infer C> ? C : never;

/** Code of 单位类别. */
export type UnitKind = CodeOf<typeof unitKind>;
/** Code of 领导职务层次. */
export type Leadership = CodeOf<typeof leadershipLevel>;
/** Code of 行政层级. */
export type Level = CodeOf<typeof adminLevel>;
/** Code of 任职方式. */
export type AssignmentKind = CodeOf<typeof assignmentKind>;
/** Code of 职级. */
export type Rank = CodeOf<typeof rankGrade>;

/** A region record; `ref` is the code, with the last day added on a former record. */
export interface WorldRegion {
  readonly ref: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: RegionKind;
  readonly level: Level;
  readonly parentRef?: string;
  readonly gbCode: boolean;
  readonly platePrefix?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly successorRefs: readonly string[];
}

/** A name that a unit had, with the last day of its use. */
export interface FormerName {
  readonly name: string;
  readonly to: string;
  readonly source: string;
}

/** A unit; superiors and parents stand before it in the stream. */
export interface WorldUnit {
  readonly ref: string;
  readonly name: string;
  readonly shortName: string;
  /** Absent on stationed groups, which have no code of their own. */
  readonly creditCode?: string;
  readonly kind: UnitKind;
  readonly level: Level;
  readonly regionRef: string;
  readonly parentRef?: string;
  readonly superiorRef?: string;
  readonly relation: CodeOf<typeof lineRelation>;
  /** Same sign on the units that share one staff (合署办公). */
  readonly jointOffice?: string;
  readonly secret: boolean;
  readonly staffQuota: number;
  readonly status: CodeOf<typeof unitStatus>;
  readonly validTo?: string;
  readonly successorRefs: readonly string[];
  readonly formerNames: readonly FormerName[];
}

/** A department (内设机构) of a unit. */
export interface WorldDepartment {
  readonly ref: string;
  readonly unitRef: string;
  readonly name: string;
  readonly position: number;
}

/** A post (岗位); `head` marks the one who answers for the unit. */
export interface WorldPost {
  readonly ref: string;
  readonly unitRef: string;
  readonly departmentRef?: string;
  readonly name: string;
  readonly leadership?: Leadership;
  readonly head: boolean;
  readonly seats: number;
}

/** A fictional person. The identity number begins with the code of the province itself, which is never given to a person. */
export interface WorldPerson {
  readonly ref: string;
  readonly name: string;
  readonly staffNo: string;
  readonly sex: Extract<CodeOf<typeof sex>, '1' | '2'>;
  readonly idNumber: string;
  readonly phone: string;
  readonly homeUnitRef: string;
}

/** A post assignment (任职). */
export interface WorldAssignment {
  readonly ref: string;
  readonly personRef: string;
  /** Unit of work (工作单位). */
  readonly unitRef: string;
  /** Unit of establishment (编制单位); absent for people outside the quota. */
  readonly establishmentRef?: string;
  readonly departmentRef?: string;
  readonly postRef?: string;
  readonly title: string;
  readonly kind: AssignmentKind;
  readonly leadership?: Leadership;
  readonly rank?: Rank;
  readonly from: string;
  readonly to?: string;
}

/** A row of the responsibility map (PF-16). */
export interface WorldResponsibility {
  readonly ref: string;
  readonly line: CodeOf<typeof businessLine>;
  readonly regionRef: string;
  readonly bodyRef: string;
  readonly duty: CodeOf<typeof dutyKind>;
  readonly reach: CodeOf<typeof dutyReach>;
  readonly from: string;
  readonly source: string;
}
