import type { ResultText } from '#standards/process';

/** Result of the item as the code ships it. Wording of APR-2 after 《行政事业单位国有资产产权登记实施办法》. */
export const assetRegistrationChangeResult: ResultText = {
  name: '国有资产产权变动登记通知',
  kind: 'notice',
  evidence: 'D',
  paragraphs: [
    '关于{{申请单位}}国有资产产权{{登记类别}}的通知',
    '{{申请单位}}：',
    '你单位报来的{{事项}}申请（办件编号{{办件编号}}）收悉。依据{{依据}}，经审核，现通知如下：',
    '一、因{{变动事由}}，准予办理国有资产产权{{登记类别}}。批准变动文件：{{批准变动文件}}；批准日期：{{变动批准日期}}。',
    '二、变动后资产总额为{{变动后资产总额}}元。',
    '三、涉及资产移交的，由移交和接收单位共同确认，并相应调整账目。',
    '特此通知。',
  ],
};
