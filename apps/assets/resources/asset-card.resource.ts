import { idNumber, personName } from '#standards/elements';
import { code, date, defineResource, int, money, note, ref, text } from '#standards/language';
import { assetCategory, assetStatus } from '../code-sets.ts';
import { assetCardRules } from '../rules/asset-card.rules.ts';

/** 资产卡片: one card for each asset (or lot of the same kind), kept by the unit that uses it (行政事业性国有资产管理条例). */
export const assetCard = defineResource({
  id: 'asset_card',
  name: 'assetCard',
  title: '资产卡片',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'assetNo',
  pickerDetail: 'name',
  catalogue: { theme: '国有资产', share: 'conditional', purpose: '用于行政事业性国有资产监管', cycle: 'asNeeded' },
  states: {
    field: 'status',
    from: {
      inUse: ['idle', 'lent', 'toDispose'],
      idle: ['inUse', 'lent', 'toDispose'],
      lent: ['inUse', 'idle', 'toDispose'],
      toDispose: ['inUse', 'idle', 'lent', 'approved', 'disposed'],
      approved: ['disposed'],
      disposed: [],
    },
  },
  rules: assetCardRules,
  fields: {
    assetNo: text('资产编号', {
      id: 'asset_no',
      required: true,
      uniqueAmong: 'live',
      search: true,
      list: true,
      max: 30,
      synonyms: ['卡片编号', '资产编码', '固定资产编号'],
    }),
    name: text('资产名称', { id: 'name', required: true, search: true, list: true, max: 100, synonyms: ['名称'] }),
    category: code('分类代码', {
      id: 'category',
      set: assetCategory,
      required: true,
      list: true,
      synonyms: ['资产分类', '分类', '国标分类', '资产分类代码'],
    }),
    unit: ref('使用单位', {
      id: 'unit',
      to: 'unit',
      required: true,
      list: true,
      index: true,
      readOnly: 'afterCreate',
      synonyms: ['单位', '单位名称', '使用部门'],
    }),
    count: int('数量', { id: 'count', required: true, least: 1, list: true }),
    price: money('单价', { id: 'price', required: true, least: '0' }),
    amount: money('金额', { id: 'amount', required: true, least: '0', list: true, synonyms: ['价值', '原值', '总价'] }),
    acquiredOn: date('取得日期', {
      id: 'acquired_on',
      required: true,
      most: 'today',
      list: true,
      index: true,
      synonyms: ['购置日期', '购入日期'],
    }),
    usedFrom: date('投入使用日期', {
      id: 'used_from',
      required: true,
      most: 'today',
      synonyms: ['启用日期', '使用日期'],
    }),
    keeper: text('保管人', { id: 'keeper', element: personName, synonyms: ['使用人', '保管人姓名'] }),
    keeperId: text('保管人身份证号', {
      id: 'keeper_id',
      element: idNumber,
      required: true,
      sealed: true,
      synonyms: ['保管人身份证', '身份证号'],
    }),
    model: text('规格型号', { id: 'model', max: 100, synonyms: ['型号', '规格'] }),
    status: code('状态', {
      id: 'status',
      set: assetStatus,
      required: true,
      list: true,
      initial: 'inUse',
      synonyms: ['资产状态', '使用状况', '使用状态'],
    }),
    remark: note('备注', { id: 'remark', max: 500 }),
  },
});
