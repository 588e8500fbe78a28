import type { ResultText } from '#standards/process';

/** Result of the item as the code ships it. Wording of APR-4 after 《党政机关公务用车管理办法》第五条、第六条. */
export const vehicleQuotaResult: ResultText = {
  name: '公务用车编制核定批复',
  kind: 'reply',
  evidence: 'D',
  paragraphs: [
    '关于核定{{申请单位}}公务用车编制的批复',
    '{{申请单位}}：',
    '你单位报来的{{事项}}申请（办件编号{{办件编号}}）收悉。依据{{依据}}，经审核，现批复如下：',
    '一、核定你单位{{车辆类别}}编制{{#核定编制}}{{核定编制}}{{/核定编制}}{{^核定编制}}{{申请编制}}{{/核定编制}}辆。',
    '二、在核定编制内配备公务用车，不得超编制配备，不得以借用、租用等方式变相增加。',
    '三、机构、人员编制发生变化的，应当及时申请调整。',
    '此复。',
  ],
};
