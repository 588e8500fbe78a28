/** One alarm bit of 0x0200. */
export interface AlarmBit {
  readonly bit: number;
  readonly title: string;
  /** K stays set until the cause is gone: an event opens on the rising and closes on the falling edge. A is cleared by our answer: one event each. */
  readonly class: 'K' | 'A';
  /** The edition that gave the bit a meaning, where it is not the first. */
  readonly since?: '2019';
}

/** 报警标志位 of JT/T 808 (2013 table 24, 2019 table 24). */
export const alarmBits: readonly AlarmBit[] = [
  { bit: 0, title: '紧急报警', class: 'A' },
  { bit: 1, title: '超速报警', class: 'K' },
  { bit: 2, title: '疲劳驾驶', class: 'K' },
  { bit: 3, title: '危险预警', class: 'A' },
  { bit: 4, title: '卫星定位模块故障', class: 'K' },
  { bit: 5, title: '卫星定位天线未接或被剪断', class: 'K' },
  { bit: 6, title: '卫星定位天线短路', class: 'K' },
  { bit: 7, title: '终端主电源欠压', class: 'K' },
  { bit: 8, title: '终端主电源掉电', class: 'K' },
  { bit: 9, title: '终端显示器故障', class: 'K' },
  { bit: 10, title: '语音模块故障', class: 'K' },
  { bit: 11, title: '摄像头故障', class: 'K' },
  { bit: 12, title: '道路运输证读卡器故障', class: 'K' },
  { bit: 13, title: '超速预警', class: 'K' },
  { bit: 14, title: '疲劳驾驶预警', class: 'K' },
  { bit: 15, title: '违规行驶', class: 'K', since: '2019' },
  { bit: 16, title: '胎压预警', class: 'K', since: '2019' },
  { bit: 17, title: '右转盲区异常', class: 'K', since: '2019' },
  { bit: 18, title: '当天累计驾驶超时', class: 'K' },
  { bit: 19, title: '超时停车', class: 'K' },
  { bit: 20, title: '进出区域', class: 'A' },
  { bit: 21, title: '进出路线', class: 'A' },
  { bit: 22, title: '路段行驶时间不足或过长', class: 'A' },
  { bit: 23, title: '路线偏离', class: 'K' },
  { bit: 24, title: '车速传感器故障', class: 'K' },
  { bit: 25, title: '油量异常', class: 'K' },
  { bit: 26, title: '车辆被盗', class: 'K' },
  { bit: 27, title: '非法点火', class: 'A' },
  { bit: 28, title: '非法位移', class: 'A' },
  { bit: 29, title: '碰撞预警', class: 'K' },
  { bit: 30, title: '侧翻预警', class: 'K' },
  { bit: 31, title: '非法开门', class: 'A' },
];

/** The alarms that are set in `flags`. */
export function alarmsIn(flags: number): AlarmBit[] {
  return alarmBits.filter(({ bit }) => (flags >>> bit) & 1);
}
