import type { ShapeKind } from '#standards/geo';
import type { MapShape } from '#web/map';
import { fenceCalendar, fenceRule, fenceShape } from '../../fences/code-sets.ts';
import type { FenceOnMap } from '../../fences/fence.contracts.ts';

/** A way of making a fence: drawn with the pointer, or an outline that is read in. */
export type FenceKind = ShapeKind | 'district';

/** Ways of making a fence with their words, and how to draw it. */
export const FENCE_KINDS: readonly { readonly kind: FenceKind; readonly title: string; readonly how: string }[] = [
  { kind: 'circle', title: titleOf('circle'), how: '在地图上按圆心，再按圆周。' },
  { kind: 'rectangle', title: titleOf('rectangle'), how: '按一个角，再按对角。' },
  { kind: 'polygon', title: titleOf('polygon'), how: '逐点按出边界，双击结束；之后可画洞。' },
  { kind: 'corridor', title: titleOf('corridor'), how: '沿道路逐点按出中线，双击结束；宽度在下方填写。' },
  { kind: 'parking', title: titleOf('parking'), how: '按停放点中心，再按边缘；半径也可在下方填写。' },
  { kind: 'district', title: titleOf('district'), how: '选择坐标系，再读入本地区提供的 GeoJSON 边界文件。' },
];

const LOOKS: Readonly<Record<string, MapShape['look']>> = {
  base: 'base',
  keepOut: 'forbidden',
  keepIn: 'within',
  allowed: 'within',
  speed: 'speed',
};

/** A fence as it is drawn; one that is switched off is grey. */
export function mapShapeOf({ id, name, rule, enabled, shape }: FenceOnMap): MapShape {
  return { id, shape, look: enabled ? (LOOKS[rule] ?? 'plain') : 'plain', label: enabled ? name : `${name}（停用）` };
}

/** What a fence asks, in a line: 禁止驶入 · 全天候. */
export function ruleWords({ rule, calendar, speedLimit, enabled }: FenceOnMap): string {
  const word = fenceRule.items.find(({ code }) => code === rule)?.label ?? rule;
  const limit = speedLimit === null ? '' : ` ${speedLimit} km/h`;
  const when = fenceCalendar.items.find(({ code }) => code === calendar)?.label ?? calendar;
  return `${word}${limit} · ${when}${enabled ? '' : ' · 停用'}`;
}

function titleOf(kind: FenceKind): string {
  return fenceShape.items.find(({ code }) => code === kind)?.label ?? kind;
}
