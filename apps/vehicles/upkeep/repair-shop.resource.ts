import { date, defineResource, field, gt, ref, rule, text } from '#standards/language';

/** 定点维修厂: a shop that a bureau has chosen by procurement, for as long as its contract runs. */
export const repairShop = defineResource({
  id: 'veh_repair_shop',
  name: 'repairShop',
  title: '定点维修厂',
  kind: 'ledger',
  owner: { ref: 'bureau' },
  label: 'name',
  catalogue: { theme: '公务用车', share: 'conditional', purpose: '用于公务用车监管', cycle: 'yearly' },
  rules: [
    rule('UP-shop-days', '定点期限止应晚于起', gt(field('to'), field('from')), 'block', { at: 'to', evidence: 'D' }),
  ],
  fields: {
    name: text('名称', {
      id: 'name',
      required: true,
      max: 80,
      search: true,
      list: true,
      grade: 1,
      synonyms: ['维修企业', '修理厂'],
    }),
    bureau: ref('确定单位', { id: 'bureau', to: 'unit', required: true, list: true, index: true, grade: 1 }),
    from: date('定点期限起', { id: 'from_day', required: true, list: true, grade: 1 }),
    to: date('定点期限止', { id: 'to_day', required: true, list: true, grade: 1 }),
    document: text('采购文件', { id: 'document', max: 80, grade: 1, hint: '定点采购的合同或中标通知书编号' }),
    contact: text('联系电话', { id: 'contact', max: 30 }),
  },
});
