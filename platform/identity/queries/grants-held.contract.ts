import { defineContract, ref } from '#standards/language';

/** A grant as a person holds it. */
export interface GrantHeld {
  readonly grant: string;
  readonly role: string;
  readonly roleTitle: string;
  /** Code of 数据范围. */
  readonly depth: string;
  readonly clearance: number;
  /** Unit or region that is named, by its name. */
  readonly named: string | null;
  /** Given to the assignment itself or through its post. */
  readonly via: 'assignment' | 'post';
  readonly from: string;
  readonly to: string | null;
  /** Not begun yet, in force, or run out. */
  readonly state: 'coming' | 'current' | 'ended';
}

/** An assignment with its grants. */
export interface AssignmentGrants {
  readonly assignment: string;
  readonly person: string;
  readonly personName: string;
  readonly unit: string;
  readonly unitName: string;
  readonly title: string;
  /** Code of 任职方式. */
  readonly kind: string;
  readonly grants: readonly GrantHeld[];
}

/** 人员授权: what a person may do, assignment by assignment. */
export const personGrants = defineContract<{ readonly assignments: readonly AssignmentGrants[] }>()({
  type: 'query',
  on: 'identity',
  name: 'personGrants',
  title: '人员授权',
  permission: 'grant.read',
  input: { person: ref('人员', { id: 'person', to: 'person', required: true }) },
});

/** 单位权限矩阵: everybody working in a unit with what they may do. */
export const accessMatrix = defineContract<{ readonly assignments: readonly AssignmentGrants[] }>()({
  type: 'query',
  on: 'identity',
  name: 'accessMatrix',
  title: '单位权限矩阵',
  permission: 'identity.accessMatrix',
  input: { unit: ref('单位', { id: 'unit', to: 'unit', required: true }) },
});
