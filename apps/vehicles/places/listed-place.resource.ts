import { code, date, defineCodeSet, defineResource, int, point, ref, text } from '#standards/language';

/** 重点场所类别: where an official car has no business of itself. */
export const listedPlaceKind = defineCodeSet({
  name: 'listedPlaceKind',
  title: '重点场所类别',
  source: '党政机关公务用车管理办法（中办发〔2017〕71号）违规情形；各地公务用车信息化监管实践',
  evidence: 'P',
  version: 1,
  items: [
    { code: 'residence', label: '住宅小区' },
    { code: 'school', label: '学校' },
    { code: 'scenic', label: '旅游景区' },
    { code: 'restaurant', label: '餐饮场所' },
    { code: 'entertainment', label: '娱乐健身场所' },
    { code: 'other', label: '其他' },
  ],
});

/** 重点场所: a stop near one that no order plans is looked into. It counts for the vehicles of its region and below. */
export const listedPlace = defineResource({
  id: 'veh_listed_place',
  name: 'listedPlace',
  title: '重点场所',
  kind: 'ledger',
  owner: { ref: 'region' },
  label: 'name',
  catalogue: { theme: '公务用车', share: 'none', cycle: 'asNeeded' },
  fields: {
    name: text('场所名称', { id: 'name', required: true, max: 60, search: true, list: true }),
    kind: code('类别', { id: 'kind', set: listedPlaceKind, required: true, list: true, index: true }),
    region: ref('适用区划', {
      id: 'region',
      to: 'region',
      required: true,
      list: true,
      index: true,
      readOnly: 'afterCreate',
      hint: '对本区划及以下单位的车辆核对',
    }),
    spot: point('位置', { id: 'spot', required: true }),
    radius: int('范围', { id: 'radius', unit: 'm', required: true, initial: 100, least: 20, most: 2000, list: true }),
    from: date('列入日期', { id: 'valid_from', required: true, list: true }),
    to: date('移出日期', { id: 'valid_to', list: true }),
    reason: text('列入理由', { id: 'reason', max: 200 }),
  },
});
