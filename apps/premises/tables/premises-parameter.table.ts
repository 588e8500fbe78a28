import { code, type DatedRow, defineCodeSet, defineTable, quantity } from '#standards/language';

/** 办公用房面积测算参数. */
export const premisesParameter = defineCodeSet({
  name: 'premisesParameter',
  title: '办公用房测算参数',
  evidence: 'P',
  version: 1,
  items: [
    { code: 'equipmentShare', label: '设备用房占办公室和服务用房使用面积之和的比例' },
    { code: 'ratioMulti', label: '使用面积系数（多层建筑）' },
    { code: 'ratioHigh', label: '使用面积系数（高层建筑）' },
    { code: 'canteenBand', label: '食堂人数分档（人）' },
    { code: 'canteenFirst', label: '食堂：分档以内每人建筑面积（m²）' },
    { code: 'canteenFurther', label: '食堂：超过部分每人建筑面积（m²）' },
    { code: 'carBand', label: '汽车库车位分档（个）' },
    { code: 'carFirst', label: '汽车库：分档以内每车建筑面积（m²）' },
    { code: 'carFurther', label: '汽车库：超过部分每车建筑面积（m²）' },
    { code: 'bicycle', label: '自行车库每辆建筑面积（m²）' },
    { code: 'electricBicycle', label: '电动车、摩托车库每辆建筑面积（m²）' },
    { code: 'guard', label: '警卫用房：每名警卫编制建筑面积（m²）' },
    { code: 'standAlone', label: '宜单独建设的最小建筑面积（m²）' },
  ],
});

const STANDARD = '党政机关办公用房建设标准（发改投资〔2014〕2674号）';

/** Ratios and areas of the calculation of a unit's premises. */
export const premisesParameters = defineTable({
  name: 'premisesParameters',
  title: '办公用房测算参数',
  keys: { item: code('参数', { id: 'item', set: premisesParameter }) },
  values: { value: quantity('数值', { id: 'value', unit: '按参数', scale: 2, least: '0' }) },
  rows: [
    row('equipmentShare', '0.09', 'V', `${STANDARD}；盘锦市2018年市级机关办公用房面积要求`),
    row('ratioMulti', '0.65', 'V'),
    row('ratioHigh', '0.6', 'V'),
    row('canteenBand', '100', 'V'),
    row('canteenFirst', '3.7', 'V'),
    row('canteenFurther', '2.6', 'V'),
    row('carBand', '200', 'V'),
    row('carFirst', '40', 'V'),
    row('carFurther', '38', 'V'),
    row('bicycle', '1.8', 'V'),
    row('electricBicycle', '2.5', 'V'),
    row('guard', '25', 'V'),
    { ...row('standAlone', '6000', 'P'), id: 'parameter-standAlone-3', level: 3 },
    { ...row('standAlone', '2000', 'P'), id: 'parameter-standAlone-4', level: 4 },
  ],
});

function row(item: string, value: string, evidence: DatedRow['evidence'], source = STANDARD): DatedRow {
  return { id: `parameter-${item}`, keys: { item }, values: { value }, from: '2014-11-24', source, evidence };
}
