import type { Role } from '#standards/language';

/** Roles of the list of powers and duties. */
export const dutyRoles: readonly Role[] = [
  {
    id: 'dutyKeeper',
    title: '权责清单编制',
    note: '拟订、调整和报送本单位的权责事项；不能公布自己报送的。',
    depth: 'unit',
    clearance: 2,
    permissions: [
      'dutyItem.read',
      'dutyItem.create',
      'dutyItem.update',
      'dutyItem.void',
      'dutyItem.history',
      'dutyItem.propose',
      'dutyItem.adjust',
    ],
  },
  {
    id: 'dutyPublisher',
    title: '权责清单公布',
    note: '审查并公布本区划及以下各单位报送的权责事项，或退回修改。',
    depth: 'regionBelow',
    clearance: 2,
    permissions: ['dutyItem.read', 'dutyItem.history', 'dutyItem.publish'],
  },
];
