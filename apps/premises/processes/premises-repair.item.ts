import { field, gt, value } from '#standards/language';
import { defineItem } from '#standards/process';
import { bureauProcess, shippedLimits } from '#standards/quotas';
import { premisesRepairResult } from './premises-repair.result.ts';
import { repairPlanForm } from './repair-plan.form.ts';

/** APR-6 办公用房大中修及专项维修计划审核. */
export const premisesRepairItem = defineItem({
  name: 'premisesRepair',
  title: '办公用房大中修及专项维修计划审核',
  code: 'SP-06',
  theme: '办公用房',
  order: 26,
  permission: 'premises.applyForRepair',
  guide: {
    summary: '单位就使用的办公用房申报大修、中修或专项维修，列入项目储备库和年度维修计划。日常维修由使用单位自行负责。',
    conditions: [
      '已完成检查鉴定，确有维修必要',
      '下一年度计划在上年 7 月底前申报，逾期须说明理由',
      '不得因使用人变动重新装修，不得超标准装修',
      '大修中的扩建面积不超过原建筑面积的 15%',
    ],
    materials: [
      {
        key: 'application',
        title: '维修申请（性质、建成年代、上次维修、现状、范围、部位、数量）',
        required: true,
        copies: 1,
        form: 'original',
        source: '申请单位经主管部门',
      },
      {
        key: 'appraisal',
        title: '检查评定（鉴定）报告',
        required: true,
        copies: 1,
        form: 'original',
        source: '专业机构',
      },
      {
        key: 'design',
        title: '设计方案',
        required: false,
        copies: 1,
        form: 'copy',
        source: '设计单位',
        note: '大修的必须提供',
      },
      { key: 'estimate', title: '概（预）算书', required: true, copies: 1, form: 'original', source: '造价单位' },
      { key: 'photos', title: '现状照片', required: true, form: 'electronic', source: '申请单位' },
      {
        key: 'safetyOrder',
        title: '消防、安监等部门整改通知',
        required: false,
        copies: 1,
        form: 'copy',
        source: '有关部门',
      },
    ],
    steps: [
      '申报（列入储备库）',
      '综合窗口受理',
      '承办处室现场核查、评分排序',
      '大额会签财政',
      '处室负责人审核',
      '按签批权限审定',
      '制发维修计划批复',
      '实施、验收、保修',
    ],
    result: '办公用房维修计划批复',
    basis: [
      { document: '中央国家机关办公用房维修管理办法（试行）', clause: '第五条、第六条', evidence: 'V' },
      { document: '机关团体建设楼堂馆所管理条例', clause: '第二十八条', evidence: 'V' },
      { document: '辽宁省大中修及专项维修项目审批指南', clause: '办理时限（参照）', evidence: 'V' },
    ],
    handbook: [
      '检查鉴定、项目确立、计划安排、项目实施、竣工验收依次进行，不得缺省',
      '储备库评分为系统默认：安全隐患 40 分，承重、消防、电气、电梯 30 分，其余按房龄',
      '批复金额不得大于申报概（预）算；未经审核的大中修不安排预算',
      '保修：屋面防渗漏 5 年，供暖供冷 2 期，电气、给排水、设备、装修 2 年',
    ],
    fee: '不收费',
    contact: '本级机关事务管理部门房产管理机构',
  },
  form: repairPlanForm,
  byHandlers: ['granted'],
  subject: 'scope',
  process: bureauProcess({
    item: 'premisesRepair',
    title: '办公用房大中修及专项维修计划审核',
    line: 'premises',
    amount: field('estimate'),
    writes: ['granted'],
    inspect: '现场核查',
    finance: gt(field('estimate'), value('1000000')),
  }),
  body: { at: 'responsible', line: 'premises' },
  acceptance: { node: 'accept', within: { amount: 5, unit: 'workday' } },
  limits: shippedLimits('premisesRepair'),
  effect: { reserve: 'premises.reserveRepair', release: 'premises.releaseRepair', apply: 'premises.applyRepair' },
  prefill: 'premises.prefillRepair',
  calculate: 'premises.calculateRepair',
  document: { template: 'premisesRepairReply', approved: premisesRepairResult, copies: 4, notices: true },
});
