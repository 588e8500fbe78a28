import { code, defineTable, money, quantity } from '#standards/language';
import { vehicleKind } from '../code-sets.ts';

const ART_7 = '党政机关公务用车管理办法（中办发〔2017〕71号）第七条';
const FROM = '2017-12-05';

/** 公务用车配备价格和排气量上限 (71号 第七条). Special cases of article 7 (larger buses) are explained by the applicant. */
export const vehicleCaps = defineTable({
  name: 'vehicleCaps',
  title: '公务用车配备标准',
  keys: { kind: code('车辆类别', { id: 'kind', set: vehicleKind }) },
  values: {
    price: money('价格上限', { id: 'price' }),
    displacement: quantity('排气量上限', { id: 'displacement', unit: 'L', scale: 1 }),
  },
  rows: [
    {
      id: 'caps-jy',
      keys: { kind: 'JY' },
      values: { price: '120000', displacement: '1.6' },
      from: FROM,
      source: ART_7,
      evidence: 'V',
    },
    {
      id: 'caps-yj',
      keys: { kind: 'YJ' },
      values: { price: '180000', displacement: '1.8' },
      from: FROM,
      source: ART_7,
      evidence: 'V',
    },
    {
      id: 'caps-qt',
      keys: { kind: 'QT' },
      values: { price: '180000', displacement: '1.8' },
      from: FROM,
      source: ART_7,
      evidence: 'V',
    },
    {
      id: 'caps-zf',
      keys: { kind: 'ZF' },
      values: { price: '180000', displacement: '1.8' },
      from: FROM,
      source: `${ART_7}（工作需要可适当提高至此）`,
      evidence: 'V',
    },
  ],
});
