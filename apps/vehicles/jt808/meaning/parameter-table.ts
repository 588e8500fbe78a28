/** How a parameter is written on the wire, and what it means. */
export interface ParameterEntry {
  readonly title: string;
  readonly type: 'byte' | 'word' | 'dword' | 'text' | 'bytes';
  readonly unit?: string;
  /** Bytes of type `bytes`. */
  readonly length?: number;
  /** The edition that brought it, where it is not the first. */
  readonly since?: '2019';
}

type Row = readonly [id: number, title: string, type: ParameterEntry['type'], unit?: string];

/** 终端参数 of JT/T 808 (2013 table 12, 2019 table 12): widths are the standard's, for a value of another width is refused or misread. */
const rows: readonly Row[] = [
  [0x0001, '心跳间隔', 'dword', 's'],
  [0x0002, 'TCP 应答超时', 'dword', 's'],
  [0x0003, 'TCP 重传次数', 'dword'],
  [0x0004, 'UDP 应答超时', 'dword', 's'],
  [0x0005, 'UDP 重传次数', 'dword'],
  [0x0006, '短信应答超时', 'dword', 's'],
  [0x0007, '短信重传次数', 'dword'],
  [0x0010, '主服务器接入点', 'text'],
  [0x0011, '主服务器拨号用户名', 'text'],
  [0x0012, '主服务器拨号密码', 'text'],
  [0x0013, '主服务器地址', 'text'],
  [0x0014, '备份服务器接入点', 'text'],
  [0x0015, '备份服务器拨号用户名', 'text'],
  [0x0016, '备份服务器拨号密码', 'text'],
  [0x0017, '备份服务器地址', 'text'],
  [0x0018, '服务器 TCP 端口', 'dword'],
  [0x0019, '服务器 UDP 端口', 'dword'],
  [0x001a, '道路运输证认证主服务器地址', 'text'],
  [0x001b, '道路运输证认证服务器 TCP 端口', 'dword'],
  [0x001c, '道路运输证认证服务器 UDP 端口', 'dword'],
  [0x001d, '道路运输证认证备份服务器地址', 'text'],
  [0x0020, '位置汇报策略', 'dword'],
  [0x0021, '位置汇报方案', 'dword'],
  [0x0022, '驾驶员未登录汇报间隔', 'dword', 's'],
  [0x0027, '休眠时汇报间隔', 'dword', 's'],
  [0x0028, '紧急报警时汇报间隔', 'dword', 's'],
  [0x0029, '缺省汇报间隔', 'dword', 's'],
  [0x002c, '缺省汇报距离', 'dword', 'm'],
  [0x002d, '驾驶员未登录汇报距离', 'dword', 'm'],
  [0x002e, '休眠时汇报距离', 'dword', 'm'],
  [0x002f, '紧急报警时汇报距离', 'dword', 'm'],
  [0x0030, '拐点补传角度', 'dword', '°'],
  [0x0031, '电子围栏半径', 'word', 'm'],
  [0x0040, '监控平台电话', 'text'],
  [0x0041, '复位电话', 'text'],
  [0x0042, '恢复出厂设置电话', 'text'],
  [0x0043, '监控平台短信号码', 'text'],
  [0x0044, '短信文本报警号码', 'text'],
  [0x0045, '电话接听策略', 'dword'],
  [0x0046, '每次最长通话时间', 'dword', 's'],
  [0x0047, '当月最长通话时间', 'dword', 's'],
  [0x0048, '监听电话', 'text'],
  [0x0049, '监管平台特权短信号码', 'text'],
  [0x0050, '报警屏蔽字', 'dword'],
  [0x0051, '报警发送文本短信开关', 'dword'],
  [0x0052, '报警拍摄开关', 'dword'],
  [0x0053, '报警拍摄存储标志', 'dword'],
  [0x0054, '关键标志', 'dword'],
  [0x0055, '最高速度', 'dword', 'km/h'],
  [0x0056, '超速持续时间', 'dword', 's'],
  [0x0057, '连续驾驶时间门限', 'dword', 's'],
  [0x0058, '当天累计驾驶时间门限', 'dword', 's'],
  [0x0059, '最小休息时间', 'dword', 's'],
  [0x005a, '最长停车时间', 'dword', 's'],
  [0x005b, '超速预警差值', 'word', '0.1 km/h'],
  [0x005c, '疲劳驾驶预警差值', 'word', 's'],
  [0x005d, '碰撞报警参数', 'word'],
  [0x005e, '侧翻报警参数', 'word', '°'],
  [0x0064, '定时拍照控制', 'dword'],
  [0x0065, '定距拍照控制', 'dword'],
  [0x0070, '图像质量', 'dword'],
  [0x0071, '亮度', 'dword'],
  [0x0072, '对比度', 'dword'],
  [0x0073, '饱和度', 'dword'],
  [0x0074, '色度', 'dword'],
  [0x0080, '里程表读数', 'dword', '0.1 km'],
  [0x0081, '省域', 'word'],
  [0x0082, '市县域', 'word'],
  [0x0083, '机动车号牌', 'text'],
  [0x0084, '车牌颜色', 'byte'],
  [0x0090, '卫星定位模式', 'byte'],
  [0x0091, '卫星定位波特率', 'byte'],
  [0x0092, '定位数据输出频率', 'byte'],
  [0x0093, '定位数据采集频率', 'dword', 's'],
  [0x0094, '定位数据上传方式', 'byte'],
  [0x0095, '定位数据上传设置', 'dword'],
  [0x0100, 'CAN 通道 1 采集间隔', 'dword', 'ms'],
  [0x0101, 'CAN 通道 1 上传间隔', 'word', 's'],
  [0x0102, 'CAN 通道 2 采集间隔', 'dword', 'ms'],
  [0x0103, 'CAN 通道 2 上传间隔', 'word', 's'],
];

const since2019: readonly Row[] = [
  [0x0023, '从服务器接入点', 'text'],
  [0x0024, '从服务器拨号用户名', 'text'],
  [0x0025, '从服务器拨号密码', 'text'],
  [0x0026, '从服务器备份地址', 'text'],
];

/** What is known of each parameter, by its id. */
export const parameterTable: ReadonlyMap<number, ParameterEntry> = new Map<number, ParameterEntry>([
  ...rows.map(([id, title, type, unit]) => [id, { title, type, unit }] as const),
  ...since2019.map(([id, title, type, unit]) => [id, { title, type, unit, since: '2019' }] as const),
  [0x0032, { title: '违规行驶时段', type: 'bytes', length: 4, since: '2019' }],
  [0x0110, { title: 'CAN 总线单独采集设置', type: 'bytes', length: 8 }],
]);
