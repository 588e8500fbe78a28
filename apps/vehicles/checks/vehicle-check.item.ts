import { field, present } from '#standards/language';
import { defineItem, defineProcess, type Place } from '#standards/process';
import { checkForm } from './check-form.ts';
import { vehicleCheckResult } from './vehicle-check.result.ts';

const unit: Place = { at: 'applicantUnit' };
const body: Place = { at: 'responsible', line: 'vehicles' };
const above: Place = { at: 'responsible', line: 'vehicles', above: 1 };

/** 用车核查: the platform opens it for alarms that matter and findings; nobody applies for it. */
export const vehicleCheckItem = defineItem({
  name: 'vehicleCheck',
  title: '用车核查',
  sheet: '用车核查表',
  theme: '公务用车',
  order: 90,
  permission: 'vehicles.detect',
  guide: {
    summary: '对重要报警和用车疑点的核查：由系统立项，用车单位说明，主管部门核查认定，另一人办结或者移送。',
    conditions: ['由监测到的重要报警或者用车疑点自动立项，不需要申请', '同一次用车的报警和疑点归为一件'],
    materials: [
      { key: 'explanation', title: '情况说明和佐证材料', required: false, form: 'electronic', source: '用车单位' },
    ],
    steps: ['系统立项', '用车单位说明', '主管部门核查认定', '另一人办结，核实违规的可以移送纪检监察机关'],
    result: '核查结论；移送的形成移送函',
    basis: [
      { document: '党政机关公务用车管理办法', clause: '中办发〔2017〕71号 第二十二条至第二十七条', evidence: 'G' },
      { document: '机关事务管理条例', clause: '第二十六条', evidence: 'V' },
    ],
    handbook: [
      '疑点不是结论：数据中断的不得据以认定',
      '核查人不得是说明人；办结人不得是说明人或者核查人',
      '轨迹迟到并重算的，前后两次结果都要看',
    ],
  },
  form: checkForm,
  byHandlers: ['verdict', 'result', 'handedTo'],
  subject: 'matter',
  process: defineProcess({
    key: 'vehicleCheck',
    title: '用车核查',
    version: 1,
    nodes: [
      {
        type: 'task',
        id: 'explain',
        title: '用车单位说明',
        duty: 'handle',
        who: [{ by: 'role', role: 'vehicleClerk', in: unit }],
        ifNobody: [{ by: 'unitHead', in: unit }],
        opinion: 'always',
        allow: ['transfer', 'delegate'],
        limit: { amount: 3, unit: 'workday' },
      },
      {
        type: 'task',
        id: 'verify',
        title: '核查认定',
        who: [{ by: 'role', role: 'vehicleOfficer', in: body }],
        ifNobody: [{ by: 'role', role: 'vehicleOfficer', in: above }],
        apartFrom: ['explain'],
        opinion: 'always',
        fields: { verdict: 'fill' },
        allow: ['return', 'transfer', 'delegate', 'addBefore'],
        returnTo: [{ node: 'explain' }],
        afterReturn: 'straight',
        limit: { amount: 5, unit: 'workday' },
      },
      {
        type: 'task',
        id: 'close',
        title: '办结',
        who: [{ by: 'role', role: 'vehicleOfficer', in: body }],
        ifNobody: [{ by: 'role', role: 'vehicleOfficer', in: above }],
        apartFrom: ['explain', 'verify'],
        fields: { result: 'fill', handedTo: 'write' },
        allow: ['return', 'transfer'],
        returnTo: [{ node: 'explain' }, { node: 'verify' }],
        limit: { amount: 2, unit: 'workday' },
      },
    ],
  }),
  body,
  limits: { promised: { amount: 10, unit: 'workday' } },
  effect: { reserve: 'vehicles.openCheck', release: 'vehicles.dropCheck', apply: 'vehicles.closeCheck' },
  document: {
    template: 'vehicleHandOver',
    approved: vehicleCheckResult,
    when: present(field('handedTo')),
  },
});
