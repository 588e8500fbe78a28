import type { ResultText } from '#standards/process';

/** Result of the item as the code ships it. Wording of the answer to a request inside a unit. */
export const internalRequestResult: ResultText = {
  name: '请示批复',
  kind: 'reply',
  evidence: 'D',
  paragraphs: [
    '关于{{事由}}的批复',
    '{{申请单位}}：',
    '{{申请人}}《关于{{事由}}的请示》（办件编号{{办件编号}}）收悉。经研究，现批复如下：',
    '一、同意所请事项。{{#金额}}所需经费{{金额}}元以内，按规定列支。{{/金额}}',
    '二、签批意见：{{审批意见}}',
    '此复。',
  ],
};
