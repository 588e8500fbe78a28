import { call, eq, field, gte, lookup, lte, ne, not, oneOf, or, rule, value } from '#standards/language';
import { vehicleCaps } from '../tables/vehicle-caps.table.ts';

const cap = (of: string) => lookup(vehicleCaps, of, { kind: field('kind') });

const GREEN = ['green', 'yellowGreen'];
const newEnergy = oneOf(field('energy'), ['newEnergy', 'electric', 'hybrid', 'hydrogen']);

/** Rules a vehicle of the ledger must hold (domain rules VH-2, VH-3, VH-cap). */
export const vehicleRules = [
  rule(
    'VH-2',
    '车辆须登记在本单位名下，不得登记在下属单位、企业或个人名下',
    eq(field('registeredTo'), field('manager')),
    'block',
    {
      at: 'registeredTo',
      source: '党政机关公务用车管理办法 违规情形（二）',
      evidence: 'V',
    },
  ),
  rule(
    'VH-3',
    '不得接受捐赠、借用、占用下属单位或企业的车辆',
    not(oneOf(field('source'), ['donation', 'borrowed', 'occupied'])),
    'block',
    {
      at: 'source',
      source: '机关事务管理条例 第二十五条',
      evidence: 'V',
    },
  ),
  rule('VH-cap-price', '购置价格超过本类车辆配备标准，须说明理由', lte(field('price'), cap('price')), 'explain', {
    at: 'price',
    source: '党政机关公务用车管理办法 第七条',
    evidence: 'V',
  }),
  rule(
    'VH-cap-displacement',
    '排气量超过本类车辆配备标准，须说明理由',
    lte(field('displacement'), cap('displacement')),
    'explain',
    {
      at: 'displacement',
      source: '党政机关公务用车管理办法 第七条',
      evidence: 'V',
    },
  ),
  rule('VH-dates', '登记日期不得早于购置日期，请核对', gte(field('registeredOn'), field('boughtOn')), 'block', {
    at: 'registeredOn',
    evidence: 'D',
  }),
  rule(
    'VH-plate-new-energy',
    '8位新能源号牌应为绿色或黄绿双拼色，请核对号牌号码和颜色',
    or(ne(call('length', field('plate')), value(8)), oneOf(field('plateColour'), GREEN)),
    'block',
    { at: 'plateColour', source: 'GA 36-2018', evidence: 'P' },
  ),
  rule(
    'VH-plate-short',
    '绿色号牌的新能源车号牌应为8位，请核对号牌号码',
    or(ne(call('length', field('plate')), value(7)), not(oneOf(field('plateColour'), GREEN)), not(newEnergy)),
    'block',
    { at: 'plate', source: 'GA 36-2018', evidence: 'P' },
  ),
  rule(
    'VH-plate-ordinary',
    '7位号牌不会是绿色，请核对号牌颜色',
    or(ne(call('length', field('plate')), value(7)), not(oneOf(field('plateColour'), GREEN)), newEnergy),
    'block',
    { at: 'plateColour', source: 'GA 36-2018', evidence: 'P' },
  ),
] as const;
