import { defineItem } from '#standards/process';
import { bureauProcess, shippedLimits } from '#standards/quotas';
import { assetRegistrationChangeResult } from './asset-registration-change.result.ts';
import { registrationChangeForm } from './registration.form.ts';

/** APR-2 国有资产产权变动登记. */
export const assetRegistrationChangeItem = defineItem({
  name: 'assetRegistrationChange',
  title: '国有资产产权变动登记',
  code: 'SP-02',
  theme: '国有资产',
  order: 22,
  permission: 'assets.applyForRegistration',
  guide: {
    summary: '单位分立、合并、改制、撤销，或隶属关系、名称、住所、负责人、资产总额发生变动时，申请变更或注销产权登记。',
    conditions: [
      '本单位有有效的产权登记',
      '自变动批准之日起 30 日内提出申请，逾期须说明理由',
      '资产总额变动超过规定比例（默认 20%，待确认）的，应当办理变动登记',
      '注销登记只适用于撤销、合并、分立和改制',
    ],
    materials: [
      {
        key: 'application',
        title: '产权变动登记申请表',
        required: true,
        copies: 2,
        form: 'original',
        source: '系统生成后盖章',
      },
      { key: 'approval', title: '批准变动文件', required: true, copies: 1, form: 'copy', source: '批准机关' },
      { key: 'certificate', title: '原产权登记证', required: true, copies: 1, form: 'original', source: '申请单位' },
      {
        key: 'audit',
        title: '审计或清查结果',
        required: false,
        copies: 1,
        form: 'copy',
        source: '中介机构',
        note: '分立、合并、撤销的必须提供',
      },
      {
        key: 'handover',
        title: '资产移交清单',
        required: false,
        copies: 2,
        form: 'original',
        source: '移交、接收双方',
        note: '双方确认盖章',
      },
    ],
    steps: [
      '申报',
      '综合窗口受理',
      '承办处室审查移交确认和审计结果',
      '处室负责人审核',
      '分管局领导审定',
      '换发或注销登记证',
      '送达归档',
    ],
    result: '变更后的产权登记证，或注销登记通知',
    basis: [
      { document: '行政事业单位国有资产产权登记实施办法', clause: '国资事发〔1995〕31号', evidence: 'V' },
      { document: '行政事业性国有资产管理条例', clause: '第三十七条、第四十条', evidence: 'V' },
    ],
    handbook: [
      '合并、撤销的，核对接收单位是否确认移交清单',
      '资产总额变动的，核对变动前后金额和比例',
      '批准后原登记自动变为“已变更”或“已注销”，新登记生效',
    ],
    fee: '不收费',
    contact: '本级机关事务管理部门资产管理机构',
  },
  form: registrationChangeForm,
  subject: 'approval',
  process: bureauProcess({ item: 'assetRegistrationChange', title: '国有资产产权变动登记', line: 'assets' }),
  body: { at: 'responsible', line: 'assets' },
  acceptance: { node: 'accept', within: { amount: 5, unit: 'workday' } },
  limits: shippedLimits('assetRegistrationChange'),
  effect: {
    reserve: 'assets.reserveRegistrationChange',
    release: 'assets.releaseRegistration',
    apply: 'assets.applyRegistration',
    number: 'assets.numberAssets',
  },
  prefill: 'assets.prefillRegistrationChange',
  calculate: 'assets.calculateRegistrationChange',
  document: {
    template: 'assetRegistrationChangeReply',
    approved: assetRegistrationChangeResult,
    copies: 2,
    notices: true,
  },
});
