import { defineCodeSet } from '#standards/language';

/** 核查结论: what an officer says of a matter. */
export const checkVerdict = defineCodeSet({
  name: 'vehicleCheckVerdict',
  title: '用车核查结论',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'verified', label: '核实违规', tone: 'bad' },
    { code: 'accepted', label: '说明成立', tone: 'good' },
    { code: 'falseAlarm', label: '误报', tone: 'neutral' },
  ],
});

/** 核查状态: open, or how it ended. */
export const checkStatus = defineCodeSet({
  name: 'vehicleCheckStatus',
  title: '用车核查状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'open', label: '核查中', tone: 'busy' },
    { code: 'verified', label: '核实违规', tone: 'bad' },
    { code: 'handedOver', label: '已移送纪检监察', tone: 'bad' },
    { code: 'accepted', label: '说明成立', tone: 'good' },
    { code: 'falseAlarm', label: '误报', tone: 'neutral' },
    { code: 'dropped', label: '已终止', tone: 'neutral' },
  ],
});
