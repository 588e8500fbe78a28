import type { Drawing, Shape } from '#standards/geo';
import { code, date, defineContract, int, note, ref, rows, text } from '#standards/language';
import { vehicleKind } from '../code-sets.ts';
import { coordinateSystem, fenceCalendar, fenceRule, fenceShape } from './code-sets.ts';
import { FENCE_FAULTS } from './faults.ts';

/** What is drawn: the same in a new fence and in a new version of one. */
const drawn = {
  kind: code('形状', { id: 'kind', set: fenceShape, required: true }),
  drawing: note('图形', {
    id: 'drawing',
    required: true,
    max: 1_000_000,
    hint: '图形的 JSON；行政区为 GeoJSON 面要素。坐标按“绘制坐标系”，保存时换算一次',
  }),
  drawnIn: code('绘制坐标系', { id: 'drawn_in', set: coordinateSystem, required: true }),
} as const;

/** 绘制围栏: a fence with its first shape and what it holds for. */
export const drawFence = defineContract<{ readonly id: string; readonly rev: number }>()({
  type: 'command',
  on: 'vehicles',
  name: 'drawFence',
  title: '绘制围栏',
  permission: 'fence.create',
  input: {
    name: text('围栏名称', { id: 'name', required: true, max: 60 }),
    unit: ref('管理单位', { id: 'unit', to: 'unit', required: true }),
    rule: code('规则', { id: 'rule', set: fenceRule, required: true }),
    ...drawn,
    speedLimit: int('限速', { id: 'speed_limit', unit: 'km/h', least: 5, most: 120 }),
    dwell: int('最短停留', { id: 'dwell', unit: 's', least: 0, most: 86_400 }),
    calendar: code('生效时段', { id: 'calendar', set: fenceCalendar }),
    validFrom: date('有效期起', { id: 'valid_from' }),
    validTo: date('有效期止', { id: 'valid_to' }),
    targets: rows('适用对象', {
      id: 'targets',
      of: {
        vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle' }),
        kind: code('车辆类别', { id: 'kind', set: vehicleKind }),
      },
    }),
    remark: text('备注', { id: 'remark', max: 200 }),
  },
  errors: FENCE_FAULTS,
  event: 'fence.drawn',
});

/** 重绘: a new version of the shape; alarms go on citing the version they were judged by. */
export const redrawFence = defineContract<{ readonly rev: number; readonly version: number }>()({
  type: 'verb',
  on: 'fence',
  name: 'redraw',
  title: '重绘',
  permission: 'fence.update',
  input: drawn,
  errors: FENCE_FAULTS,
  event: 'fence.redrawn',
});

/** A time at which a fence would have raised an alarm; UTC ISO, `to` null when it had not ended. */
export interface TriedAlarm {
  readonly vehicle: string;
  readonly plate: string;
  readonly from: string;
  readonly to: string | null;
}

/** What a fence would have done. */
export interface TriedFence {
  readonly days: number;
  /** Vehicles that it holds for, that the asker may follow and that have tracks of these days. */
  readonly vehicles: number;
  /** Vehicles that were not tried because there are more than are tried at once. */
  readonly leftOut: number;
  readonly count: number;
  /** The newest of them, at most 100. */
  readonly alarms: readonly TriedAlarm[];
  /** What was tried, for the form in which it is saved. */
  readonly tried: {
    readonly unit: string;
    readonly rule: string;
    readonly speedLimit: number | null;
    readonly dwell: number | null;
    readonly calendar: string | null;
  };
}

/** 试运行: judges a drawing by the stored tracks of the last days, with the orders and exemptions of then. Writes nothing but that tracks were looked at. */
export const tryFence = defineContract<TriedFence>()({
  type: 'command',
  on: 'vehicles',
  name: 'tryFence',
  title: '试运行围栏',
  permission: 'fence.create',
  input: {
    unit: ref('管理单位', { id: 'unit', to: 'unit', required: true }),
    rule: code('规则', { id: 'rule', set: fenceRule, required: true }),
    ...drawn,
    speedLimit: int('限速', { id: 'speed_limit', unit: 'km/h', least: 5, most: 120 }),
    dwell: int('最短停留', { id: 'dwell', unit: 's', least: 0, most: 86_400 }),
    calendar: code('生效时段', { id: 'calendar', set: fenceCalendar }),
    vehicleKind: code('车辆类别', { id: 'vehicle_kind', set: vehicleKind, hint: '空为全部类别' }),
    days: int('最近天数', { id: 'days', required: true, initial: 3, least: 1, most: 7, unit: '天' }),
    fence: ref('围栏', { id: 'fence', to: 'fence', hint: '重绘时为原围栏，试算时不计其原图形' }),
  },
  errors: FENCE_FAULTS,
});

/** 停用, 启用: a fence that is switched off is kept and judges nothing. */
export const disableFence = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'fence',
  name: 'disable',
  title: '停用',
  permission: 'fence.update',
  confirm: '停用后不再按该围栏判定报警，已有报警随即结束。确定停用吗？',
  input: {},
  errors: FENCE_FAULTS,
});
export const enableFence = defineContract<{ readonly rev: number }>()({
  type: 'verb',
  on: 'fence',
  name: 'enable',
  title: '启用',
  permission: 'fence.update',
  input: {},
  errors: FENCE_FAULTS,
});

/** One version of a fence and what changed with it; metres. */
export interface FenceVersion {
  readonly version: number;
  readonly keptAt: string;
  readonly kind: string;
  readonly points: number;
  /** Metres from west to east and from south to north. */
  readonly width: number;
  readonly height: number;
  /** How far its middle moved from the version before; null in the first. */
  readonly moved: number | null;
}

/** 围栏版本: every shape a fence had, the newest first. */
export const fenceVersions = defineContract<{ readonly versions: readonly FenceVersion[] }>()({
  type: 'query',
  on: 'vehicles',
  name: 'fenceVersions',
  title: '围栏版本',
  permission: 'fence.read',
  input: { fence: ref('围栏', { id: 'fence', to: 'fence', required: true }) },
});

/** One fence on a map; its shape is WGS-84. */
export interface FenceOnMap {
  readonly id: string;
  readonly rev: number;
  readonly name: string;
  readonly unit: string;
  readonly kind: string;
  readonly rule: string;
  readonly enabled: boolean;
  readonly speedLimit: number | null;
  readonly calendar: string;
  readonly version: number;
  readonly shape: Shape;
}

/** 围栏地图: the fences in scope with their shapes, the newest first; `more` says that there are more than are shown. */
export const fenceMap = defineContract<{ readonly fences: readonly FenceOnMap[]; readonly more: boolean }>()({
  type: 'query',
  on: 'vehicles',
  name: 'fenceMap',
  title: '围栏地图',
  permission: 'fence.read',
  input: { words: text('名称', { id: 'words', max: 60 }), vehicle: ref('适用车辆', { id: 'vehicle', to: 'vehicle' }) },
});

/** 围栏图形: one version as it was drawn and as it is judged. */
export const fenceShapeOf = defineContract<{
  readonly version: number;
  readonly drawing: Drawing;
  readonly shape: Shape;
}>()({
  type: 'query',
  on: 'vehicles',
  name: 'fenceShapeOf',
  title: '围栏图形',
  permission: 'fence.read',
  input: {
    fence: ref('围栏', { id: 'fence', to: 'fence', required: true }),
    version: int('版本', { id: 'version', least: 1 }),
  },
});
