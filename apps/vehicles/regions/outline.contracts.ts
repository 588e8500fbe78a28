import type { Drawing, Shape } from '#standards/geo';
import { code, defineContract, note, ref, text } from '#standards/language';
import { coordinateSystem } from '../fences/code-sets.ts';
import { OUTLINE_FAULTS } from './faults.ts';

/** What an import did: the row, its version, and how many rings of the file ran the wrong way round and were turned. */
export interface ImportedOutline {
  readonly id: string;
  readonly version: number;
  readonly points: number;
  readonly turned: number;
}

/** 导入行政区边界: a first outline of a region, or a new version of it; older versions stay. */
export const importOutline = defineContract<ImportedOutline>()({
  type: 'command',
  on: 'vehicles',
  name: 'importOutline',
  title: '导入行政区边界',
  permission: 'regionOutline.import',
  input: {
    region: ref('行政区划', { id: 'region', to: 'region', required: true }),
    drawing: note('边界', {
      id: 'drawing',
      required: true,
      max: 1_000_000,
      hint: 'GeoJSON 面要素（Polygon 或 MultiPolygon），不超过 1 MB、10000 个点',
    }),
    drawnIn: code('坐标系', { id: 'drawn_in', set: coordinateSystem, required: true }),
    source: text('数据来源', { id: 'source', required: true, max: 100, hint: '提供单位、图件名称和日期' }),
  },
  errors: OUTLINE_FAULTS,
  event: 'regionOutline.imported',
});

/** 边界图形: the outline of a region as it was read and as it is judged (WGS-84); null where none is known. */
export const outlineOf = defineContract<{
  readonly outline: {
    readonly version: number;
    readonly sample: boolean;
    readonly drawing: Drawing;
    readonly shape: Shape;
  } | null;
}>()({
  type: 'query',
  on: 'vehicles',
  name: 'outlineOf',
  title: '边界图形',
  permission: 'regionOutline.read',
  input: { region: ref('行政区划', { id: 'region', to: 'region', required: true }) },
});
