import {
  code,
  date,
  defineResource,
  field,
  flag,
  gt,
  instant,
  lte,
  money,
  point,
  quantity,
  ref,
  rule,
  serial,
  text,
  value,
} from '#standards/language';
import { cardStatus, feeKind, fillKind } from './code-sets.ts';

/** What ties a cost to the order on which it was paid; written by the booking of settled orders only (`costs/`). */
const ofOrder = {
  order: ref('派车单', { id: 'dispatch_order', to: 'dispatchOrder', index: true, readOnly: 'always' }),
  booked: flag('由派车单入账', {
    id: 'booked',
    list: true,
    readOnly: 'always',
    hint: '费用确认时登记；台账已有同一笔的，不另登记，只关联派车单',
  }),
};

/** 加油（充电）卡: one card for one car (一车一卡). */
export const fuelCard = defineResource({
  id: 'veh_fuel_card',
  name: 'fuelCard',
  title: '加油充电卡',
  kind: 'ledger',
  owner: { ref: 'vehicle' },
  label: 'number',
  catalogue: { theme: '公务用车', share: 'none', cycle: 'asNeeded' },
  states: { field: 'status', from: { active: ['lost', 'ended'], lost: ['active', 'ended'], ended: [] } },
  fields: {
    number: text('卡号', {
      id: 'number',
      required: true,
      max: 30,
      grade: 2,
      uniqueAmong: 'live',
      search: true,
      list: true,
    }),
    vehicle: ref('车辆', {
      id: 'vehicle',
      to: 'vehicle',
      required: true,
      list: true,
      index: true,
      uniqueAmong: 'live',
    }),
    supplier: text('发卡单位', { id: 'supplier', max: 60, list: true }),
    status: code('卡状态', { id: 'status', set: cardStatus, required: true, initial: 'active', list: true }),
    issuedOn: date('领用日期', { id: 'issued_on', most: 'today', list: true }),
  },
});

/** 加油充电记录: what was filled, where and at which reading of the odometer (单车核算). */
export const fuelFill = defineResource({
  id: 'veh_fuel_fill',
  name: 'fuelFill',
  title: '加油充电记录',
  kind: 'ledger',
  owner: { ref: 'vehicle' },
  label: 'no',
  catalogue: { theme: '公务用车', share: 'conditional', purpose: '用于公务用车监管', cycle: 'daily' },
  uniqueTogether: [['vehicle', 'at']],
  rules: [
    rule('UP-fill-volume', '数量应大于零', gt(field('volume'), value(0)), 'block', { at: 'volume', evidence: 'D' }),
    rule('UP-fill-tank', '一次加油超过 120 升，请核对是否一车一卡加油', lte(field('volume'), value(120)), 'explain', {
      at: 'volume',
      source: '公务用车加油卡一车一卡管理',
      evidence: 'D',
    }),
  ],
  fields: {
    no: serial('记录编号', { id: 'no', pattern: 'JY{yyyy}{00000}', search: true, list: true }),
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true, list: true, index: true }),
    at: instant('时间', {
      id: 'filled_at',
      required: true,
      list: true,
      index: true,
      synonyms: ['加油时间', '充电时间', '交易时间'],
    }),
    kind: code('补能方式', { id: 'kind', set: fillKind, required: true, list: true }),
    volume: quantity('数量', {
      id: 'volume',
      unit: '升/度',
      scale: 2,
      least: '0',
      required: true,
      list: true,
      synonyms: ['加油量', '升数', '充电量'],
    }),
    amount: money('金额', { id: 'amount', required: true, least: '0', list: true, synonyms: ['加油金额', '交易金额'] }),
    odometer: quantity('里程表读数', { id: 'odometer', unit: 'km', scale: 0, least: '0', list: true }),
    card: ref('卡', { id: 'card', to: 'fuelCard' }),
    station: text('站点', { id: 'station', max: 80, list: true, synonyms: ['加油站', '充电站'] }),
    place: point('站点位置', { id: 'place' }),
    driver: text('经办人', { id: 'driver', max: 40 }),
    remark: text('备注', { id: 'remark', max: 200 }),
    ...ofOrder,
  },
});

/** 路桥停车等费用: what a vehicle costs besides energy, repair and insurance. */
export const vehicleFee = defineResource({
  id: 'veh_fee',
  name: 'vehicleFee',
  title: '路桥停车费用',
  kind: 'ledger',
  owner: { ref: 'vehicle' },
  label: 'no',
  catalogue: { theme: '公务用车', share: 'conditional', purpose: '用于公务用车监管', cycle: 'daily' },
  fields: {
    no: serial('记录编号', { id: 'no', pattern: 'FY{yyyy}{00000}', search: true, list: true }),
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true, list: true, index: true }),
    on: date('日期', { id: 'on_day', required: true, most: 'today', list: true, index: true }),
    kind: code('费用类别', { id: 'kind', set: feeKind, required: true, list: true }),
    amount: money('金额', { id: 'amount', required: true, least: '0', list: true }),
    place: text('地点', { id: 'place', max: 80, list: true }),
    remark: text('备注', { id: 'remark', max: 200 }),
    ...ofOrder,
  },
});
