import type { ResultText } from '#standards/process';

/** Result of the item as the code ships it. Wording of APR-8; the sums are those that the rules gave on the day. */
export const housingSubsidyResult: ResultText = {
  name: '住房补贴审核通知',
  kind: 'notice',
  evidence: 'D',
  paragraphs: [
    '关于{{补贴对象}}同志住房补贴的审核通知',
    '{{申请单位}}：',
    '你单位报来的{{事项}}申请（办件编号{{办件编号}}）收悉。依据{{依据}}，经审核，现通知如下：',
    '一、同意{{补贴对象}}同志享受住房补贴，补贴类别为{{补贴类别}}，面积档次为{{面积档次}}。',
    '二、补贴金额核算：',
    '{{#核算情况}}{{项目}}：{{结果}}{{依据条款}}；{{/核算情况}}',
    '三、补贴资金按规定渠道发放，公示及申报情况发生变化的，应当及时报告。',
    '特此通知。',
  ],
};
