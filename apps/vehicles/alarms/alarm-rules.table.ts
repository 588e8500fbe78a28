import { code, type DatedRow, defineTable, flag, int, text } from '#standards/language';
import { vehicleAlarmKind } from './code-sets.ts';

const FROM = '2017-12-05';
const OWN = '本系统默认值';

/** 报警判定: distances, durations and counts by which detectors raise and end alarms, and how long people have to handle them. */
export const vehicleAlarmRules = defineTable({
  name: 'vehicleAlarmRules',
  title: '车辆报警判定参数',
  keys: { alarm: code('报警类别', { id: 'alarm', set: vehicleAlarmKind }) },
  values: {
    metres: int('距离', { id: 'metres', unit: 'm', least: 0 }),
    seconds: int('持续时间', { id: 'seconds', unit: 's', least: 0 }),
    points: int('点数', { id: 'points', least: 1 }),
    clearSeconds: int('解除时间', { id: 'clear_seconds', unit: 's', least: 0 }),
    mergeSeconds: int('合并间隔', { id: 'merge_seconds', unit: 's', least: 0 }),
    speed: int('速度', { id: 'speed', unit: 'km/h', least: 0 }),
    movingSeconds: int('行驶中失联时间', { id: 'moving_seconds', unit: 's', least: 0 }),
    againSeconds: int('办结后仍持续多久再报', { id: 'again_seconds', unit: 's', least: 60 }),
    hours: int('处置时限', { id: 'hours', unit: '小时', least: 1 }),
    serious: flag('须由两人办结', { id: 'serious' }),
  },
  rows: [
    row('any', undefined, { metres: 30, seconds: 0, points: 1, clearSeconds: 30, mergeSeconds: 600, hours: 72 }),
    row(
      'noOrder',
      'noOrder',
      { metres: 50, seconds: 60, points: 3, clearSeconds: 120, mergeSeconds: 1800, hours: 24, serious: true },
      '铜仁市印江县公务用车监管实践（2019）：无派车单离开停放点 50 米即报警；时间和点数为本系统默认值',
      'V',
    ),
    row(
      'holidayUse',
      'holidayUse',
      use(),
      '党政机关公务用车管理办法（中办发〔2017〕71号）：节假日封存停驶；距离和时间为本系统默认值',
      'G',
    ),
    row('offHours', 'offHours', use(), '工作时间以外行驶自动报警的地方实践；距离和时间为本系统默认值', 'G'),
    row('sealedUse', 'sealedUse', use()),
    row('keepOut', 'keepOut', serious()),
    row('keepIn', 'keepIn', { ...serious(), seconds: 30, points: 2 }),
    row('outsideAllowed', 'outsideAllowed', { ...serious(), seconds: 30, points: 2 }),
    row(
      'speeding',
      'speeding',
      { seconds: 10, points: 2, clearSeconds: 30, mergeSeconds: 600, speed: 120, hours: 72 },
      '道路交通安全法实施条例 第七十八条（高速公路最高 120 km/h）；时间和点数为本系统默认值',
      'G',
    ),
    row('noHeartbeat', 'noHeartbeat', { seconds: 86_400, movingSeconds: 1800, hours: 72 }),
    row('noFix', 'noFix', { seconds: 21_600, hours: 72 }),
    row('powerLost', 'powerLost', { seconds: 600, hours: 24, serious: true }),
    row('unplugged', 'unplugged', { seconds: 0, points: 1, clearSeconds: 60, mergeSeconds: 3600, hours: 24 }),
    row('tampering', 'tampering', {
      seconds: 60,
      points: 3,
      clearSeconds: 120,
      mergeSeconds: 3600,
      hours: 24,
      serious: true,
    }),
    row('movedOffline', 'movedOffline', {
      metres: 1000,
      seconds: 600,
      points: 3,
      clearSeconds: 900,
      hours: 24,
      serious: true,
    }),
    row('emergency', 'emergency', {
      seconds: 0,
      points: 1,
      clearSeconds: 30,
      mergeSeconds: 600,
      againSeconds: 1800,
      hours: 1,
    }),
  ],
});

/** 工作时间: between which vehicles are used without further ado, and how far around its planned times an order covers a vehicle. */
export const vehicleDutyHours = defineTable({
  name: 'vehicleDutyHours',
  title: '公务用车工作时间',
  keys: {},
  values: {
    from: text('开始', { id: 'from_time', max: 5 }),
    to: text('结束', { id: 'to_time', max: 5 }),
    before: int('派车单提前', { id: 'before_minutes', unit: '分钟', least: 0 }),
    after: int('派车单延后', { id: 'after_minutes', unit: '分钟', least: 0 }),
  },
  rows: [
    {
      id: 'duty',
      keys: {},
      values: { from: '07:00', to: '20:00', before: 30, after: 60 },
      from: FROM,
      source: OWN,
      evidence: 'D',
    },
  ],
});

function use(): DatedRow['values'] {
  return { metres: 100, seconds: 60, points: 3, clearSeconds: 600, mergeSeconds: 3600, hours: 24, serious: true };
}

function serious(): DatedRow['values'] {
  return { metres: 30, seconds: 0, points: 1, clearSeconds: 30, mergeSeconds: 600, hours: 24, serious: true };
}

function row(
  id: string,
  alarm: string | undefined,
  values: DatedRow['values'],
  source: string = OWN,
  evidence: DatedRow['evidence'] = 'D',
): DatedRow {
  const all = { againSeconds: 86_400, ...values };
  return { id: `alarm-${id}`, keys: alarm ? { alarm } : {}, values: all, from: FROM, source, evidence };
}
