import type { ResultText } from '#standards/process';

/** Result of the item as the code ships it. Wording of APR-6 after 《中央国家机关办公用房维修管理办法（试行）》. */
export const premisesRepairResult: ResultText = {
  name: '办公用房维修计划批复',
  kind: 'reply',
  evidence: 'D',
  paragraphs: [
    '关于{{申请单位}}办公用房{{维修类别}}计划的批复',
    '{{申请单位}}：',
    '你单位报来的{{事项}}申请（办件编号{{办件编号}}）收悉。依据{{依据}}，经审核，现批复如下：',
    '一、同意将{{房屋}}{{维修类别}}（{{主要维修系统}}）项目列入{{计划年度}}年度办公用房维修计划。',
    '二、维修范围：{{维修性质、范围、部位和数量}}。',
    '三、核定金额{{#批复金额}}{{批复金额}}{{/批复金额}}{{^批复金额}}{{概（预）算}}{{/批复金额}}元，据此落实资金，不得超标准、超范围装修。',
    '四、竣工后及时组织验收，并在办公用房台账登记。',
    '此复。',
  ],
};
