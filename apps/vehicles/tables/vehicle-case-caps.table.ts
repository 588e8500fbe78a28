import { code, type DatedRow, defineCodeSet, defineTable, money, quantity } from '#standards/language';

/** 购置情形: where article 7 allows another price or displacement than the kind's. */
export const purchaseCase = defineCodeSet({
  name: 'vehiclePurchaseCase',
  title: '购置情形',
  source: '党政机关公务用车管理办法（中办发〔2017〕71号）第七条',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'ordinary', label: '一般情形' },
    { code: 'newEnergy', label: '新能源轿车' },
    { code: 'bus', label: '特殊情况：其他小型客车、中型客车' },
    { code: 'largeBus', label: '特殊情况：大型客车' },
    { code: 'lawEnforcement', label: '执法执勤工作需要' },
  ],
});

const ART_7 = '党政机关公务用车管理办法（中办发〔2017〕71号）第七条';

/** Caps of the cases of article 7 that go beyond the cap of the kind. */
export const vehicleCaseCaps = defineTable({
  name: 'vehicleCaseCaps',
  title: '公务用车特殊情形配备标准',
  keys: { case: code('购置情形', { id: 'case', set: purchaseCase }) },
  values: {
    price: money('价格上限', { id: 'price', least: '0' }),
    displacement: quantity('排气量上限', { id: 'displacement', unit: 'L', scale: 1, least: '0' }),
  },
  rows: [
    row('newEnergy', { price: '180000' }, 'P', `${ART_7}（扣除补贴后）`),
    row('bus', { price: '250000', displacement: '3.0' }),
    row('largeBus', { price: '450000' }),
    row('lawEnforcement', { price: '180000', displacement: '1.8' }),
  ],
});

function row(key: string, values: DatedRow['values'], evidence: DatedRow['evidence'] = 'V', source = ART_7): DatedRow {
  return { id: `case-${key}`, keys: { case: key }, values, from: '2017-12-05', source, evidence };
}
