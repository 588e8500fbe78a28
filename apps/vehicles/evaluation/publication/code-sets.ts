import { defineCodeSet } from '#standards/language';

/** 公示口径: what one line of a publication is about. */
export const publicationSubject = defineCodeSet({
  name: 'vehiclePublicationSubject',
  title: '公示口径',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'vehicle', label: '按车辆' },
    { code: 'unit', label: '按单位' },
  ],
});

/** 公示状态. */
export const publicationStatus = defineCodeSet({
  name: 'vehiclePublicationStatus',
  title: '公示状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'prepared', label: '待审核', tone: 'busy' },
    { code: 'returned', label: '已退回', tone: 'bad' },
    { code: 'reviewed', label: '待发布', tone: 'busy' },
    { code: 'published', label: '公示中', tone: 'good' },
    { code: 'ended', label: '公示结束', tone: 'neutral' },
  ],
});

/** 异议办理状态. */
export const objectionStatus = defineCodeSet({
  name: 'vehicleObjectionStatus',
  title: '异议办理状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'open', label: '待答复', tone: 'bad' },
    { code: 'answered', label: '已答复', tone: 'good' },
  ],
});
