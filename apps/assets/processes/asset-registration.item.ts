import { defineItem } from '#standards/process';
import { bureauProcess, shippedLimits } from '#standards/quotas';
import { assetRegistrationResult } from './asset-registration.result.ts';
import { registrationForm } from './registration.form.ts';

/** APR-1 国有资产产权登记. */
export const assetRegistrationItem = defineItem({
  name: 'assetRegistration',
  title: '国有资产产权登记',
  code: 'SP-01',
  theme: '国有资产',
  order: 21,
  permission: 'assets.applyForRegistration',
  guide: {
    summary: '行政事业单位正式成立后，就其占有、使用的国有资产申请产权登记，取得产权登记证。',
    conditions: [
      '单位已经批准正式成立',
      '自正式成立之日起 30 日内提出申请，逾期须说明理由',
      '资产台账与会计账簿一致',
      '本单位尚无有效的产权登记',
    ],
    materials: [
      {
        key: 'application',
        title: '产权登记申请表',
        required: true,
        copies: 2,
        form: 'original',
        source: '系统生成后盖章',
      },
      { key: 'approval', title: '批准成立文件', required: true, copies: 1, form: 'copy', source: '机构编制部门' },
      {
        key: 'creditCode',
        title: '统一社会信用代码证',
        required: false,
        form: 'electronic',
        shared: true,
        source: '数据共享获取',
      },
      {
        key: 'balance',
        title: '财务报告（资产负债表）',
        required: true,
        copies: 1,
        form: 'original',
        source: '申请单位',
      },
      {
        key: 'inventory',
        title: '资产清册',
        required: true,
        form: 'electronic',
        source: '由资产台账生成',
        note: '与台账不一致的另附说明',
      },
      {
        key: 'titles',
        title: '房屋、土地、车辆权证',
        required: false,
        copies: 1,
        form: 'copy',
        source: '申请单位',
        note: '不动产另附权属来源说明',
      },
    ],
    steps: [
      '申报',
      '综合窗口受理（材料不全的一次性告知）',
      '承办处室核对账、卡、实',
      '处室负责人审核',
      '分管局领导审定',
      '制发登记证（表）',
      '送达归档',
    ],
    result: '国有资产产权登记证（表）',
    basis: [
      { document: '行政事业单位国有资产产权登记实施办法', clause: '国资事发〔1995〕31号', evidence: 'V' },
      { document: '行政事业性国有资产管理条例', clause: '第四十条', evidence: 'V' },
    ],
    handbook: [
      '核对资产卡片合计与资产负债表固定资产原值，不一致的退回补正或要求说明',
      '不动产登记须在本级机关事务管理部门名下，已登记在其他单位名下的转为变更登记',
      '权证不全的，由机关事务管理部门出具权属来源说明',
      '登记后台账产生“有效”的产权登记，证号由系统给出',
    ],
    fee: '不收费',
    contact: '本级机关事务管理部门资产管理机构',
  },
  form: registrationForm,
  subject: 'approval',
  process: bureauProcess({ item: 'assetRegistration', title: '国有资产产权登记', line: 'assets' }),
  body: { at: 'responsible', line: 'assets' },
  acceptance: { node: 'accept', within: { amount: 5, unit: 'workday' } },
  limits: shippedLimits('assetRegistration'),
  effect: {
    reserve: 'assets.reserveRegistration',
    release: 'assets.releaseRegistration',
    apply: 'assets.applyRegistration',
    number: 'assets.numberAssets',
  },
  prefill: 'assets.prefillRegistration',
  calculate: 'assets.calculateRegistration',
  document: { template: 'assetRegistrationReply', approved: assetRegistrationResult, copies: 2, notices: true },
});
