import { defineCodeSet } from '#standards/language';

/** 权责类别: the kinds of power that lists of powers and duties know, as far as an offices bureau has them. */
export const powerKind = defineCodeSet({
  name: 'powerKind',
  title: '权责类别',
  evidence: 'P',
  version: 1,
  items: [
    { code: 'approval', label: '行政审核审批' },
    { code: 'inspection', label: '监督检查' },
    { code: 'guidance', label: '业务指导' },
    { code: 'assurance', label: '服务保障' },
    { code: 'other', label: '其他权责' },
  ],
});

/** 调整方式: why there is a new version. */
export const dutyChange = defineCodeSet({
  name: 'dutyChange',
  title: '调整方式',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'added', label: '新增' },
    { code: 'changed', label: '变更' },
    { code: 'cancelled', label: '取消' },
  ],
});

/** 清单状态 of a version. */
export const dutyState = defineCodeSet({
  name: 'dutyState',
  title: '清单状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'draft', label: '草稿', tone: 'busy' },
    { code: 'proposed', label: '待公布', tone: 'busy' },
    { code: 'published', label: '已公布', tone: 'good' },
  ],
});
