import { code, defineCodeSet, defineContract, ref } from '#standards/language';

/** 机构树: by territory (属地) or by superior (主管). */
export const organisationTree = defineCodeSet({
  name: 'organisationTree',
  title: '机构树',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'place', label: '按属地' },
    { code: 'line', label: '按主管' },
  ],
});

/** A node of the organisation as the asker may see it. */
export interface OrganisationNode {
  readonly kind: 'region' | 'unit';
  readonly id: string;
  readonly name: string;
  /** Code of a region, short name of a unit. */
  readonly detail: string | null;
  /** Code of 单位状态; null for regions. */
  readonly status: string | null;
  /** Whether anything visible hangs below it. */
  readonly children: boolean;
}

/** Children of one node; without a node the roots that the asker sees. */
export const organisationChildren = defineContract<{
  readonly nodes: readonly OrganisationNode[];
  /** More nodes hang here than are answered. */
  readonly more: boolean;
}>()({
  type: 'query',
  on: 'identity',
  name: 'organisationChildren',
  title: '机构树',
  permission: 'unit.read',
  input: {
    tree: code('机构树', { id: 'tree', set: organisationTree, required: true }),
    region: ref('区划', { id: 'region', to: 'region' }),
    unit: ref('单位', { id: 'unit', to: 'unit' }),
  },
});
