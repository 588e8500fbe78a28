import type { ResultText } from '#standards/process';

/** Result of the item as the code ships it. Wording of APR-1 after 《行政事业单位国有资产产权登记实施办法》. */
export const assetRegistrationResult: ResultText = {
  name: '国有资产产权登记通知',
  kind: 'notice',
  evidence: 'D',
  paragraphs: [
    '关于{{申请单位}}国有资产产权登记的通知',
    '{{申请单位}}：',
    '你单位报来的{{事项}}申请（办件编号{{办件编号}}）收悉。依据{{依据}}，经审核，现通知如下：',
    '一、准予办理国有资产产权（占有）登记。批准成立文件：{{批准成立文件}}；单位成立日期：{{单位正式成立日期}}。',
    '二、登记的资产总额为{{资产总额}}元。{{#其中：固定资产原值}}其中固定资产原值{{其中：固定资产原值}}元。{{/其中：固定资产原值}}',
    '三、登记事项发生变化的，应当自变动批准之日起30日内办理变动登记或者注销登记。',
    '特此通知。',
  ],
};
