import { defineCodeSet } from '#standards/language';

/** The eight administrative approvals of a bureau. */
export const approvalItem = defineCodeSet({
  name: 'approvalItem',
  title: '行政审核事项',
  evidence: 'P',
  version: 1,
  items: [
    { code: 'assetRegistration', label: '国有资产产权登记' },
    { code: 'assetRegistrationChange', label: '国有资产产权变动登记' },
    { code: 'assetDisposal', label: '国有资产处置' },
    { code: 'vehicleQuota', label: '公务用车编制核定' },
    { code: 'vehiclePurchase', label: '公务用车新增更新' },
    { code: 'premisesRepair', label: '办公用房大中修及专项维修计划审核' },
    { code: 'premisesScale', label: '办公用房规模审核' },
    { code: 'housingSubsidy', label: '公务员住房补贴对象和补贴金额审核' },
  ],
});
