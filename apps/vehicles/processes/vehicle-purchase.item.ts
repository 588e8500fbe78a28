import { field, gt, value } from '#standards/language';
import { defineItem } from '#standards/process';
import { bureauProcess, shippedLimits } from '#standards/quotas';
import { vehiclePurchaseForm } from './vehicle-purchase.form.ts';
import { vehiclePurchaseResult } from './vehicle-purchase.result.ts';

/** APR-5 公务用车新增更新. */
export const vehiclePurchaseItem = defineItem({
  name: 'vehiclePurchase',
  title: '公务用车新增更新',
  code: 'SP-05',
  theme: '公务用车',
  order: 32,
  permission: 'vehicles.applyForPurchase',
  guide: {
    summary: '单位在编制内新增公务用车，或更新使用超过规定年限的公务用车，一次申请一辆。',
    conditions: [
      '新增的有空余编制；更新的占用被更新车辆的编制',
      '更新车辆使用超过 8 年；因安全等原因提前更新的，须有鉴定报告并说明理由',
      '价格、排气量不超过配备标准，选用国产汽车，优先新能源汽车',
      '已列入预算，实行政府集中采购',
    ],
    materials: [
      { key: 'letter', title: '申请文件', required: true, copies: 1, form: 'original', source: '申请单位经主管部门' },
      { key: 'form', title: '配备更新审批表', required: true, copies: 3, form: 'original', source: '系统生成后盖章' },
      {
        key: 'oldVehicle',
        title: '被更新车辆年限、里程和维修情况，或报废证明',
        required: false,
        copies: 1,
        form: 'copy',
        source: '申请单位',
        note: '更新的必须提供',
      },
      {
        key: 'safety',
        title: '安全技术鉴定',
        required: false,
        copies: 1,
        form: 'original',
        source: '鉴定机构',
        note: '提前更新的必须提供',
      },
      { key: 'budget', title: '预算批复', required: true, copies: 1, form: 'copy', source: '财政部门' },
      {
        key: 'newEnergy',
        title: '新能源汽车配备说明',
        required: false,
        copies: 1,
        form: 'original',
        source: '申请单位',
        note: '不选用新能源汽车的提供',
      },
    ],
    steps: [
      '申报（预占编制）',
      '综合窗口受理',
      '承办处室核对编制、标准和年限',
      '超过一般标准的会签财政',
      '处室负责人审核',
      '按签批权限审定',
      '制发通知单',
      '集中采购、到车登记、旧车 3 个月内处置',
    ],
    result: '公务用车配备更新通知单',
    basis: [
      { document: '党政机关公务用车管理办法', clause: '中办发〔2017〕71号 第七条', evidence: 'V' },
      { document: '党政机关厉行节约反对浪费条例（2025 年修订）', clause: '第二十九条', evidence: 'V' },
      { document: '上海市实施办法（沪委办发〔2019〕92号）', clause: '第二十三条（参照）', evidence: 'V' },
    ],
    handbook: [
      '价格不含车辆购置税；特殊情形按“公务用车特殊情形配备标准”核对',
      '机要通信、固定路线执法执勤等用车原则上配备新能源汽车',
      '批准后列入购置更新计划并继续占用编制，到车登记后计划办结，被更新车辆转为待处置',
    ],
    fee: '不收费',
    contact: '本级机关事务管理部门公务用车管理机构',
  },
  form: vehiclePurchaseForm,
  subject: 'reason',
  process: bureauProcess({
    item: 'vehiclePurchase',
    title: '公务用车新增更新',
    line: 'vehicles',
    amount: field('price'),
    finance: gt(field('price'), value('180000')),
  }),
  body: { at: 'responsible', line: 'vehicles' },
  acceptance: { node: 'accept', within: { amount: 5, unit: 'workday' } },
  limits: shippedLimits('vehiclePurchase'),
  effect: {
    reserve: 'vehicles.reservePurchase',
    release: 'vehicles.releasePurchase',
    apply: 'vehicles.applyPurchase',
    number: 'vehicles.numberVehicles',
  },
  prefill: 'vehicles.prefillPurchase',
  calculate: 'vehicles.calculatePurchase',
  document: {
    template: 'vehiclePurchaseReply',
    approved: vehiclePurchaseResult,
    copies: 3,
    amount: 'price',
    notices: true,
  },
});
