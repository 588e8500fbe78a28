import {
  code,
  date,
  defineApp,
  defineCodeSet,
  defineResource,
  defineTable,
  field,
  flag,
  gte,
  instant,
  int,
  lookup,
  lte,
  money,
  note,
  point,
  quantity,
  ref,
  rule,
  serial,
  text,
} from '#standards/language';
import { department, person, region, unit } from '#standards/resources';

const catalogue = { theme: '测试', share: 'none', cycle: 'asNeeded' } as const;

export const assetStatus = defineCodeSet({
  name: 'tAssetStatus',
  title: '资产状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'inUse', label: '在用' },
    { code: 'idle', label: '闲置' },
    { code: 'gone', label: '已处置' },
    { code: 'lent', label: '出借', to: '2020-12-31', successors: ['idle'] },
  ],
});

export const assetCap = defineTable({
  name: 'tAssetCap',
  title: '资产价格上限',
  keys: { status: code('状态', { id: 'status', set: assetStatus }) },
  values: { price: money('上限', { id: 'price' }) },
  rows: [
    {
      id: 'cap-any',
      keys: {},
      values: { price: '5000.00' },
      from: '2015-01-01',
      source: '测试标准第1条',
      evidence: 'V',
    },
  ],
});

/** Ledger of a unit, with a unique number, states and rules of every severity. */
export const asset = defineResource({
  id: 't_asset',
  name: 'tAsset',
  title: '资产',
  kind: 'ledger',
  owner: { ref: 'unit' },
  department: 'department',
  person: 'keeper',
  label: 'name',
  catalogue,
  uniqueTogether: [['unit', 'name']],
  states: { field: 'status', from: { inUse: ['idle', 'gone'], idle: ['inUse', 'gone'], gone: [] } },
  rules: [
    rule('T-1', '价格不得为负数', gte(field('price'), { op: 'value', value: '0' }), 'block', { evidence: 'D' }),
    rule(
      'T-2',
      '价格超过上限',
      lte(field('price'), lookup(assetCap, 'price', { status: field('status') })),
      'explain',
      {
        at: 'price',
        evidence: 'D',
      },
    ),
    rule('T-3', '数量异常', lte(field('amount'), { op: 'value', value: '100' }), 'warn', { evidence: 'D' }),
  ],
  fields: {
    name: text('名称', { id: 'name', required: true, grade: 1, search: true, list: true, max: 60 }),
    number: text('编号', { id: 'number', grade: 1, uniqueAmong: 'live', list: true, max: 30 }),
    unit: ref('单位', { id: 'unit', to: 'unit', required: true, grade: 1, list: true, index: true }),
    department: ref('内设机构', { id: 'department', to: 'department', grade: 1 }),
    keeper: ref('保管人', { id: 'keeper', to: 'person', grade: 1 }),
    status: code('状态', { id: 'status', set: assetStatus, grade: 1, initial: 'inUse' }),
    price: money('价格', { id: 'price', grade: 3, mask: 'amount' }),
    amount: int('数量', { id: 'amount', grade: 1 }),
    weight: quantity('重量', { id: 'weight', grade: 1, unit: 'kg' }),
    bought: date('购置日期', { id: 'bought', grade: 1 }),
    seen: instant('最近盘点', { id: 'seen', grade: 1 }),
    public: flag('公开', { id: 'public', grade: 1, initial: false }),
    place: point('位置', { id: 'place', grade: 1 }),
    remark: note('备注', { id: 'remark', grade: 2 }),
  },
});

/** Ledger owned through another owned resource. */
export const assetCost = defineResource({
  id: 't_asset_cost',
  name: 'tAssetCost',
  title: '资产年度费用',
  kind: 'ledger',
  owner: { ref: 'asset' },
  label: 'year',
  catalogue,
  uniqueTogether: [['asset', 'year']],
  fields: {
    asset: ref('资产', { id: 'asset', to: 'tAsset', required: true, grade: 1, index: true }),
    year: int('年度', { id: 'year', required: true, grade: 1 }),
    amount: money('金额', { id: 'amount', required: true, grade: 2 }),
  },
});

/** Document with a number counted per year. */
export const assetRequest = defineResource({
  id: 't_request',
  name: 'tRequest',
  title: '领用单',
  kind: 'document',
  owner: { ref: 'unit' },
  label: 'number',
  catalogue,
  fields: {
    number: serial('单号', { id: 'number', grade: 1, pattern: '领〔{yyyy}〕{000}号' }),
    unit: ref('单位', { id: 'unit', to: 'unit', required: true, grade: 1 }),
    reason: text('事由', { id: 'reason', required: true, grade: 1, search: true }),
    slot: text('领用时段', { id: 'slot', grade: 1, uniqueAmong: 'live' }),
  },
});

/** Log of readings. */
export const assetReading = defineResource({
  id: 't_reading',
  name: 'tReading',
  title: '资产读数',
  kind: 'log',
  owner: { ref: 'asset' },
  label: 'device',
  catalogue,
  log: { key: ['device'], time: 'at' },
  fields: {
    device: text('设备', { id: 'device', required: true, grade: 1 }),
    at: instant('时间', { id: 'at', required: true, grade: 1 }),
    asset: ref('资产', { id: 'asset', to: 'tAsset', required: true, grade: 1 }),
    value: quantity('读数', { id: 'value', required: true, grade: 1, unit: 'kWh' }),
  },
});

/** Test-only app: the organisation's resources and one resource of each kind. */
export const assetApp = defineApp({
  id: 'assets',
  title: '测试资产',
  order: 1,
  icon: 'app',
  resources: [region, unit, department, person, asset, assetCost, assetRequest, assetReading],
  tables: [assetCap],
});
