import { code, type DatedRow, defineCodeSet, defineTable, int } from '#standards/language';

/** 行程范围: how far from the unit's own county a use goes. */
export const useReach = defineCodeSet({
  name: 'vehicleUseReach',
  title: '行程范围',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'local', label: '本县（市、区）内' },
    { code: 'city', label: '本市（州）内' },
    { code: 'province', label: '省内跨市（州）' },
    { code: 'outside', label: '出省' },
  ],
});

/** 用车审批层级. */
export const useSigner = defineCodeSet({
  name: 'vehicleUseSigner',
  title: '用车审批层级',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'reviewer', label: '单位用车负责人' },
    { code: 'leader', label: '分管领导' },
    { code: 'head', label: '主要负责人' },
  ],
});

/**
 * Who has the last word on the use of a car, by how far it goes; a use that stays away for more nights than given goes to the leader in charge too.
 * 71号 leaves the steps to the provinces and units: ours is a default that stewards change.
 */
export const useApproval = defineTable({
  name: 'vehicleUseApproval',
  title: '用车审批权限',
  keys: { reach: code('行程范围', { id: 'reach', set: useReach }) },
  values: {
    signer: code('审批层级', { id: 'signer', set: useSigner }),
    nights: int('过夜超过', { id: 'nights', unit: '晚', least: 0 }),
  },
  rows: [row('local', 'reviewer'), row('city', 'reviewer'), row('province', 'leader'), row('outside', 'leader')],
});

function row(reach: string, signer: string): DatedRow {
  return {
    id: `use-${reach}`,
    keys: { reach },
    values: { signer, nights: 0 },
    from: '2017-12-05',
    source: '本系统默认的用车审批权限，由各地、各单位按内部管理规定核定',
    evidence: 'D',
  };
}
