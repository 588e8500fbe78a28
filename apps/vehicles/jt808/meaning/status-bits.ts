/** 状态位 of JT/T 808 (2013 table 25, 2019 table 25) by number, with the words for a set bit. */
export const statusBits: readonly { readonly bit: number; readonly title: string }[] = [
  { bit: 0, title: '点火' },
  { bit: 1, title: '已定位' },
  { bit: 2, title: '南纬' },
  { bit: 3, title: '西经' },
  { bit: 4, title: '停运' },
  { bit: 5, title: '经纬度已加密' },
  { bit: 6, title: '前撞预警采集' },
  { bit: 7, title: '车道偏移预警采集' },
  { bit: 10, title: '油路断开' },
  { bit: 11, title: '电路断开' },
  { bit: 12, title: '车门加锁' },
  { bit: 13, title: '前门开' },
  { bit: 14, title: '中门开' },
  { bit: 15, title: '后门开' },
  { bit: 16, title: '驾驶席门开' },
  { bit: 17, title: '其他门开' },
  { bit: 18, title: '使用 GPS' },
  { bit: 19, title: '使用北斗' },
  { bit: 20, title: '使用 GLONASS' },
  { bit: 21, title: '使用 Galileo' },
  { bit: 22, title: '行驶中' },
];

/** Facts of a status word that the platform acts on. */
export interface StatusFacts {
  readonly ignition: boolean;
  readonly located: boolean;
  /** Coordinates already shifted by the terminal's plug-in: they are then no WGS-84. */
  readonly shifted: boolean;
  readonly beidou: boolean;
  /** 0 empty, 1 half, 3 full. */
  readonly load: number;
}

/** Reads them. */
export function readStatus(status: number): StatusFacts {
  const bit = (number: number) => ((status >>> number) & 1) === 1;
  return { ignition: bit(0), located: bit(1), shifted: bit(5), beidou: bit(19), load: (status >>> 8) & 3 };
}
