import { defineItem } from '#standards/process';
import { bureauProcess, shippedLimits } from '#standards/quotas';
import { quotaReviewForm } from './quota-review.form.ts';
import { vehicleQuotaResult } from './vehicle-quota.result.ts';

/** APR-4 公务用车编制核定. */
export const vehicleQuotaItem = defineItem({
  name: 'vehicleQuota',
  title: '公务用车编制核定',
  code: 'SP-04',
  theme: '公务用车',
  order: 31,
  permission: 'vehicles.applyForQuota',
  guide: {
    summary: '单位因机构设置、人员编制或工作需要变化，申请核定或调整公务用车编制，一次申请一类车辆。',
    conditions: [
      '机构编制已经批准，主管部门同意',
      '申请编制不少于现有车辆，超编车辆先行处置',
      '执法执勤、特种专业技术用车编制由财政部门核定，报公务用车主管部门备案',
    ],
    materials: [
      { key: 'letter', title: '申请函', required: true, copies: 1, form: 'original', source: '申请单位经主管部门' },
      { key: 'establishment', title: '机构编制文件', required: true, copies: 1, form: 'copy', source: '机构编制部门' },
      {
        key: 'appointments',
        title: '领导任职文件',
        required: false,
        copies: 1,
        form: 'copy',
        source: '组织部门',
        note: '编制与职务有关的提供',
      },
      {
        key: 'fleet',
        title: '现有车辆清单',
        required: false,
        form: 'electronic',
        shared: true,
        source: '车辆台账自动生成',
      },
    ],
    steps: [
      '申报',
      '综合窗口受理',
      '承办处室按编制人数和现有车辆测算',
      '处室负责人审核',
      '局主要负责人审定',
      '制发编制核定文件',
      '编制台账生效、归档',
    ],
    result: '公务用车编制核定表',
    basis: [
      { document: '党政机关公务用车管理办法', clause: '中办发〔2017〕71号 第五条、第六条', evidence: 'V' },
      { document: '贵州省党政机关公务用车管理办法', clause: '第三条、第五条', evidence: 'V' },
    ],
    handbook: [
      '国家没有编制计算公式，测算参考只作比较，不能代替审核',
      '核定数不得大于申请数，不得少于现有车辆',
      '批准后原编制自前一日失效，新编制自决定之日生效',
    ],
    fee: '不收费',
    contact: '本级机关事务管理部门公务用车管理机构',
  },
  form: quotaReviewForm,
  byHandlers: ['granted'],
  subject: 'reason',
  process: bureauProcess({ item: 'vehicleQuota', title: '公务用车编制核定', line: 'vehicles', writes: ['granted'] }),
  body: { at: 'responsible', line: 'vehicles' },
  acceptance: { node: 'accept', within: { amount: 5, unit: 'workday' } },
  limits: shippedLimits('vehicleQuota'),
  effect: {
    reserve: 'vehicles.reserveQuota',
    release: 'vehicles.releaseQuota',
    apply: 'vehicles.applyQuota',
    number: 'vehicles.numberVehicles',
  },
  prefill: 'vehicles.prefillQuota',
  calculate: 'vehicles.calculateQuota',
  document: { template: 'vehicleQuotaReply', approved: vehicleQuotaResult, copies: 2, notices: true },
});
