import { code, type DatedRow, defineTable, int, money, quantity } from '#standards/language';
import { equipmentItem, furnitureRank, quantityBasis } from './equipment-item.code-set.ts';
import { furnitureRows } from './furniture-rows.ts';

const SOURCE = '中央行政单位通用办公设备家具配置标准（财资〔2016〕27号）附1；省级标准公布前参照';

/**
 * 通用办公设备家具配置标准: cap of quantity, price (元 a piece) and least years of use. `quantity` is a percentage for 按百分比 and a number of
 * pieces else; for 按人数分档 one piece for each `perBand` people up to `band`, beyond it one for each `perFurther`.
 */
export const equipmentStandards = defineTable({
  name: 'equipmentStandards',
  title: '通用办公设备家具配置标准',
  keys: {
    item: code('品目', { id: 'item', set: equipmentItem }),
    rank: code('使用人层次', { id: 'rank', set: furnitureRank }),
  },
  values: {
    basis: code('数量口径', { id: 'basis', set: quantityBasis }),
    quantity: quantity('数量（比例）', { id: 'quantity', unit: '按口径', scale: 1, least: '0' }),
    secretQuantity: quantity('涉密单位数量（比例）', { id: 'secret_quantity', unit: '按口径', scale: 1, least: '0' }),
    band: int('人数分档', { id: 'band', unit: '人', least: 1 }),
    perBand: int('分档以内每台人数', { id: 'per_band', unit: '人', least: 1 }),
    perFurther: int('超过部分每台人数', { id: 'per_further', unit: '人', least: 1 }),
    price: money('价格上限', { id: 'price', least: '0' }),
    years: int('最低使用年限', { id: 'years', unit: '年', least: 0 }),
  },
  rows: [
    row('desktop', { basis: 'share', quantity: '100', secretQuantity: '150', price: '5000', years: 6 }),
    row('laptop', { basis: 'share', quantity: '50', price: '7000', years: 6 }),
    row('printer', { basis: 'share', quantity: '80', years: 6 }, 'G'),
    row('printerA4', { basis: 'share', quantity: '80', price: '1200', years: 6 }, 'G'),
    row('printerA4Colour', { basis: 'share', quantity: '3', price: '2000', years: 6 }, 'G'),
    row('printerA3', { basis: 'share', quantity: '15', price: '7600', years: 6 }, 'G'),
    row('printerA3Colour', { basis: 'share', quantity: '3', price: '15000', years: 6 }, 'G'),
    row('printerReceipt', { basis: 'need', price: '3000', years: 6 }, 'G'),
    row('copier', { basis: 'band', band: 100, perBand: 20, perFurther: 30, price: '35000', years: 6 }),
    row('allInOne', { basis: 'share', quantity: '30', price: '3000', years: 6 }, 'G'),
    row('scanner', { basis: 'share', quantity: '5', price: '4000', years: 6 }, 'G'),
    row('shredder', { basis: 'share', quantity: '5', price: '1000', years: 6 }, 'G'),
    row('projector', { basis: 'share', quantity: '5', price: '10000', years: 6 }, 'G'),
    ...furnitureRows,
  ],
});

function row(item: string, values: DatedRow['values'], evidence: DatedRow['evidence'] = 'V'): DatedRow {
  return { id: `equipment-${item}`, keys: { item }, values, from: '2016-07-01', source: SOURCE, evidence };
}
