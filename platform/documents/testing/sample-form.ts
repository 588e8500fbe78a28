import type { ApplicationForm } from '../layout/application-form.ts';

/** An application of a unit that does not exist. */
export const sampleForm: ApplicationForm = {
  title: '公务用车更新审批表',
  left: '填报单位：样例市文化馆',
  right: '办件编号：20261122-0007',
  rows: [
    {
      kind: 'fields',
      fields: [
        { name: '单位名称', value: '样例市文化馆' },
        { name: '联系人', value: '𠮷㐂䶮', share: 0.6 },
      ],
    },
    {
      kind: 'fields',
      fields: [
        { name: '车辆类别', value: '机要通信用车' },
        { name: '申请数量', value: '1辆', share: 0.6 },
      ],
    },
    {
      kind: 'fields',
      fields: [
        { name: '更新理由', value: '原车使用已满8年，累计行驶32万公里，经鉴定维修费用超过现值，符合更新条件。' },
      ],
    },
    { kind: 'heading', words: '拟更新车辆' },
    {
      kind: 'table',
      heads: ['号牌号码', '品牌型号', '购置日期', '行驶里程（万公里）'],
      lines: [['样A12345', '样例牌 SL6500', '2017-03-15', '32.4']],
    },
    {
      kind: 'opinion',
      who: '申请单位意见',
      opinion: { words: '同意更新。', by: '李样例', on: '2026-11-20' },
      seal: true,
    },
    { kind: 'opinion', who: '主管部门意见', opinion: null, seal: true },
    { kind: 'opinion', who: '机关事务管理部门意见', opinion: null, seal: true },
  ],
  notes: ['填表说明：本表一式三份，申请单位、主管部门、机关事务管理部门各执一份。'],
  copies: 3,
  verify: { address: 'https://goa.example.test/verify/7K3M9Q2XW8TR', digest: '3f1c9a0b7d2e4658' },
};
