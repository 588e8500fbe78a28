import { call, type Expression, eq, field, gt, lookup, or, present, value } from '#standards/language';
import { defineItem, defineProcess, type TaskNode } from '#standards/process';
import { useApproval } from '../tables/use-approval.table.ts';
import { vehicleUseForm } from './vehicle-use.form.ts';

const own = { at: 'applicantUnit' } as const;
const unitHead = [{ by: 'unitHead', in: own }] as const;
const limitOf = (name: string) => lookup(useApproval, name, { reach: field('reach') });
const signedBy = (signer: string): Expression => eq(limitOf('signer'), value(signer));
const awayTooLong = gt(call('daysBetween', field('plannedFrom'), field('plannedTo')), limitOf('nights'));

/** 用车申请 (VEH-4): inside the unit, without an official document; approved, it waits for the dispatcher (domain rules §2.6). */
export const vehicleUseItem = defineItem({
  name: 'vehicleUse',
  title: '用车申请',
  theme: '公务用车',
  order: 30,
  permission: 'vehicles.applyForUse',
  guide: {
    summary: '公务出行申请用车，一次行程一份；批准后由派车员派车，驾驶员接单。',
    conditions: [
      '符合公务用车保障范围，不能用于私事',
      '有公共交通或已领取公务交通补贴的出行，不派车',
      '先申请后用车；应急用车可以补单，最迟在用车结束后 24 小时内提出并说明理由',
    ],
    materials: [
      {
        key: 'basis',
        title: '会议、活动通知等出行依据',
        required: false,
        form: 'electronic',
        source: '申请人',
        note: '出省、过夜的用车请上传',
      },
    ],
    steps: [
      '提交申请',
      '单位用车负责人审核',
      '跨市（州）、出省或过夜的，分管领导审批',
      '派车员派车，驾驶员接单',
      '出车、收车、费用确认、评价、归档',
    ],
    result: '派车单',
    basis: [
      { document: '党政机关公务用车管理办法', clause: '中办发〔2017〕71号（使用登记、公示）', evidence: 'G' },
      { document: '机关事务管理条例', clause: '第二十六条', evidence: 'V' },
      { document: '铜仁市印江县公务用车监管实践（2019）', clause: '派车单 19 项内容', evidence: 'V' },
    ],
    handbook: [
      '核对事由是否属于公务、能否乘公共交通、能否与其他行程合乘',
      '补单须说明不能事先申请的原因；补单标记随派车单保留，不能取消',
      '谁审批的层级见“用车审批权限”，由数据管理员维护',
    ],
    fee: '不收费',
    contact: '本单位车辆管理员',
  },
  form: vehicleUseForm,
  subject: 'reason',
  parties: ['user'],
  body: own,
  limits: { promised: { amount: 1, unit: 'workday' } },
  effect: { reserve: 'vehicles.reserveUse', release: 'vehicles.releaseUse', apply: 'vehicles.applyUse' },
  prefill: 'vehicles.prefillUse',
  calculate: 'vehicles.calculateUse',
  process: defineProcess({
    key: 'vehicleUse',
    title: '用车申请',
    version: 1,
    nodes: [
      {
        type: 'task',
        id: 'review',
        title: '单位审核',
        who: [{ by: 'role', role: 'vehicleManager', in: own }],
        ifNobody: unitHead,
        ifSelf: unitHead,
        returnTo: ['applicant'],
        afterReturn: 'again',
        limit: { amount: 4, unit: 'hour' },
      },
      {
        type: 'if',
        id: 'signing',
        title: '审批层级',
        branches: [
          {
            title: '主要负责人审批',
            when: signedBy('head'),
            nodes: [sign('headSigns', '主要负责人审批', unitHead, [{ by: 'unitHead', in: { at: 'superior' } }])],
          },
          {
            title: '分管领导审批',
            when: or(signedBy('leader'), awayTooLong),
            nodes: [sign('leaderSigns', '分管领导审批', [{ by: 'inCharge', in: own, line: 'vehicles' }], unitHead)],
          },
        ],
        otherwise: { title: '单位审核即可', nodes: [] },
      },
      {
        type: 'if',
        id: 'lateOrder',
        title: '是否补单',
        branches: [
          {
            title: '补单',
            when: present(field('lateReason')),
            nodes: [{ type: 'cc', id: 'informHead', title: '抄送单位主要负责人', who: unitHead }],
          },
        ],
        otherwise: { title: '事先申请', nodes: [] },
      },
    ],
  }),
});

function sign(id: string, title: string, who: TaskNode['who'], instead: TaskNode['who']): TaskNode {
  return {
    type: 'task',
    id,
    title,
    who,
    ifNobody: unitHead,
    ifSelf: instead,
    ifDuplicate: 'skip',
    afterReturn: 'again',
    limit: { amount: 4, unit: 'hour' },
  };
}
