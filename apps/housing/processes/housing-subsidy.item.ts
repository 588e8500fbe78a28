import { defineItem } from '#standards/process';
import { bureauProcess, shippedLimits } from '#standards/quotas';
import { housingSubsidyResult } from './housing-subsidy.result.ts';
import { subsidyForm } from './subsidy.form.ts';

/** APR-8 公务员住房补贴对象和补贴金额审核. */
export const housingSubsidyItem = defineItem({
  name: 'housingSubsidy',
  title: '公务员住房补贴对象和补贴金额审核',
  code: 'SP-08',
  theme: '住房保障',
  order: 61,
  permission: 'housing.applyForSubsidy',
  guide: {
    summary: '单位为本单位人员申请核定住房补贴的对象和金额，一次申请一人一类。',
    conditions: [
      '补贴对象的人事关系在申请单位',
      '已申报配偶住房和补贴情况，由配偶单位盖章',
      '单位公示期满（默认 10 日，待确认）无异议',
      '同一面积标准的一次性补贴只能享受一次',
    ],
    materials: [
      {
        key: 'form',
        title: '住房补贴申请审核表',
        required: true,
        copies: 3,
        form: 'original',
        source: '系统生成，夫妇双方单位盖章',
      },
      {
        key: 'service',
        title: '职务、职级、工龄和工资证明',
        required: true,
        copies: 1,
        form: 'original',
        source: '人事部门',
      },
      {
        key: 'housing',
        title: '夫妇双方住房证明',
        required: true,
        copies: 1,
        form: 'original',
        source: '不动产登记、双方单位',
      },
      {
        key: 'purchase',
        title: '购房材料',
        required: false,
        copies: 1,
        form: 'copy',
        source: '申请人',
        note: '已购房的提供',
      },
      { key: 'publicity', title: '公示情况说明', required: true, copies: 1, form: 'original', source: '申请单位' },
    ],
    steps: [
      '个人申请、单位公示',
      '单位申报',
      '综合窗口受理',
      '承办处室核对基础数据和金额',
      '处室负责人审核',
      '分管局领导审定',
      '制发补贴审核表',
      '财政发放',
    ],
    result: '住房补贴审核表',
    basis: [
      { document: '在京中央和国家机关住房补贴文件（样板，本省参数待录入）', evidence: 'D' },
      { document: '北京市住房补贴办理程序', clause: '五步程序、公示 10 日（参照）', evidence: 'V' },
    ],
    handbook: [
      '金额按审定当日的面积标准和政策参数复算，与申请时不一致的退回重新测算',
      '核对双方住房合并面积和已享受的补贴',
      '基础数据以人事部门为准，审定后锁定',
      '金额和住房情况为敏感数据，只限经办人员查看',
    ],
    fee: '不收费',
    contact: '本级机关事务管理部门住房保障机构',
  },
  form: subsidyForm,
  parties: ['person'],
  process: bureauProcess({ item: 'housingSubsidy', title: '公务员住房补贴对象和补贴金额审核', line: 'housing' }),
  body: { at: 'responsible', line: 'housing' },
  acceptance: { node: 'accept', within: { amount: 5, unit: 'workday' } },
  limits: shippedLimits('housingSubsidy'),
  effect: { reserve: 'housing.reserveSubsidy', release: 'housing.releaseSubsidy', apply: 'housing.applySubsidy' },
  prefill: 'housing.prefillSubsidy',
  calculate: 'housing.calculateSubsidy',
  document: { template: 'housingSubsidyReply', approved: housingSubsidyResult, copies: 3, notices: true },
});
