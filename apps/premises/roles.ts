import type { Role } from '#standards/language';

const LEDGERS = ['building', 'room', 'occupancy', 'useAgreement', 'premisesScale', 'repairPlan', 'houseTitle'];
const read = (verb: string) => LEDGERS.map((ledger) => `${ledger}.${verb}`);

/** Roles of the premises ledgers. */
export const premisesRoles: readonly Role[] = [
  {
    id: 'premisesPublic',
    title: '房屋名录',
    note: '所有登录人员：房屋的名称、院落和坐落，供填写申请时选用。',
    depth: 'named',
    clearance: 1,
    baseline: true,
    permissions: ['building.read'],
  },
  {
    id: 'premisesClerk',
    title: '单位用房管理员',
    note: '本单位使用的房间、使用人、协议和申请。',
    depth: 'unit',
    clearance: 2,
    permissions: [
      ...read('read'),
      ...read('history'),
      'occupancy.create',
      'occupancy.update',
      'occupancy.void',
      'premises.applyForScale',
      'premises.applyForRepair',
    ],
  },
  {
    id: 'premisesOfficer',
    title: '办公用房监管',
    note: '本区划及以下的房屋、房间、权属、协议和维修计划台账。',
    depth: 'regionBelow',
    clearance: 3,
    permissions: LEDGERS.map((ledger) => `${ledger}.*`),
  },
  {
    id: 'premisesViewer',
    title: '办公用房查看',
    depth: 'regionBelow',
    clearance: 2,
    permissions: read('read'),
  },
];
