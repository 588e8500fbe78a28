import { code, defineResource, flag, int, ref, text } from '#standards/language';
import { coordinateSystem } from '../fences/code-sets.ts';

/** 行政区边界: the outline of a region, read from a file that somebody answers for; its shape is kept by version beside the row, in WGS-84. */
export const regionOutline = defineResource({
  id: 'veh_region_outline',
  name: 'regionOutline',
  title: '行政区边界',
  kind: 'ledger',
  owner: { ref: 'region' },
  label: 'source',
  catalogue: { theme: '公务用车', share: 'none', cycle: 'asNeeded' },
  writtenBy: 'commands',
  fields: {
    region: ref('行政区划', {
      id: 'region',
      to: 'region',
      required: true,
      grade: 1,
      list: true,
      index: true,
      readOnly: 'afterCreate',
      uniqueAmong: 'live',
    }),
    source: text('数据来源', { id: 'source', required: true, grade: 1, max: 100, search: true, list: true }),
    version: int('版本', { id: 'version', required: true, grade: 1, least: 1, list: true }),
    points: int('顶点数', { id: 'points', required: true, grade: 1, least: 3, list: true }),
    drawnIn: code('坐标系', { id: 'drawn_in', set: coordinateSystem, required: true, grade: 1, list: true }),
    sample: flag('样例', {
      id: 'sample',
      grade: 1,
      initial: false,
      list: true,
      hint: '演示用的示意边界，不是实际界线',
    }),
  },
});
