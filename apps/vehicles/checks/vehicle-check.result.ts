import type { ResultText } from '#standards/process';

/** The letter by which a verified violation goes to discipline inspection; it carries the evidence itself. */
export const vehicleCheckResult: ResultText = {
  name: '公务用车问题线索移送函',
  kind: 'letter',
  evidence: 'D',
  paragraphs: [
    '关于移送公务用车问题线索的函',
    '{{移送纪检监察单位}}：',
    '我单位在公务用车监管中发现并核实下列问题（办件编号{{办件编号}}），现移送你单位依规依纪处理。',
    '一、所涉单位和车辆：{{申请单位}}，{{车辆}}。',
    '二、情况：{{事由}}（{{开始时间}}至{{最后时间}}）。',
    '三、证据：{{证据}}',
    '四、核查结论：{{核查结论}}。{{审批意见}}',
    '五、处理情况：{{办结结果}}',
    '轨迹原始数据按轨迹摘要（SHA-256）可以在系统中核对。处理结果请函告我单位。',
  ],
};
