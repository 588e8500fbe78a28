import { defineElement } from '#standards/language';

/** 统一社会信用代码: 18 characters with a check character. */
export const creditCode = defineElement({
  id: 'DE-ORG-01',
  title: '统一社会信用代码',
  source: 'GB 32100-2015',
  evidence: 'V',
  version: 1,
  grade: 1,
  check: 'creditCode',
  max: 18,
});

/** 行政区划代码: six digits of GB/T 2260, or an extension code of a management area. */
export const regionCode = defineElement({
  id: 'DE-REG-01',
  title: '行政区划代码',
  source: 'GB/T 2260',
  evidence: 'V',
  version: 1,
  grade: 1,
  check: 'regionCode',
  max: 12,
});

/** 公民身份号码: sealed and masked wherever it stands. */
export const idNumber = defineElement({
  id: 'DE-PER-01',
  title: '公民身份号码',
  source: 'GB 11643-1999',
  evidence: 'V',
  version: 1,
  grade: 4,
  mask: 'idNumber',
  check: 'idNumber',
  max: 18,
});

/** 姓名 of a natural person in office: internal. */
export const personName = defineElement({
  id: 'DE-PER-02',
  title: '姓名',
  source: 'GB/T 35273 附录A',
  evidence: 'P',
  version: 1,
  grade: 2,
  mask: 'name',
  max: 60,
});

/** 移动电话号码. */
export const mobile = defineElement({
  id: 'DE-PER-03',
  title: '移动电话',
  source: 'GB/T 35273 附录B',
  evidence: 'P',
  version: 1,
  grade: 3,
  mask: 'phone',
  check: 'mobile',
  max: 20,
});
