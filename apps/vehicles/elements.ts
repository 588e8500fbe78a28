import { defineElement } from '#standards/language';

/** 机动车号牌号码 (GA 36-2018). */
export const plateNumber = defineElement({
  id: 'DE-VEH-01',
  title: '号牌号码',
  source: 'GA 36-2018',
  evidence: 'P',
  version: 1,
  grade: 2,
  check: 'plate',
  max: 10,
});

/** 车辆识别代号 (GB 16735-2019). */
export const vinCode = defineElement({
  id: 'DE-VEH-02',
  title: '车辆识别代号',
  source: 'GB 16735-2019',
  evidence: 'V',
  version: 1,
  grade: 2,
  check: 'vin',
  max: 17,
});
