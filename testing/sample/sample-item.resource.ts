import { code, defineResource, flag, instant, int, money, note, point, quantity, ref, text } from '#standards/language';
import { sampleCategory } from './sample.code-sets.ts';

/** A ledger owned through another owned resource, with every remaining kind of field. */
export const sampleItem = defineResource({
  id: 'smp_item',
  name: 'sampleItem',
  title: '样例物品',
  kind: 'ledger',
  owner: { ref: 'order' },
  label: 'name',
  order: '-line',
  uniqueTogether: [['order', 'line']],
  catalogue: { theme: '样例', share: 'open', cycle: 'asNeeded' },
  fields: {
    order: ref('申请单', { id: 'order_ref', to: 'sampleOrder', required: true, grade: 1, list: true, index: true }),
    line: int('行号', { id: 'line', required: true, grade: 1, least: 1, list: true }),
    name: text('名称', { id: 'name', required: true, grade: 1, search: true, list: true }),
    category: code('分类', { id: 'category', set: sampleCategory, required: true, grade: 1, list: true }),
    tag: text('标签号', { id: 'tag', grade: 1, uniqueAmong: 'all', max: 30, synonyms: ['资产编号'] }),
    spare: flag('备用', { id: 'spare', grade: 1, initial: false }),
    weight: quantity('重量', { id: 'weight', unit: 'kg', scale: 3, grade: 1, least: '0' }),
    price: money('单价', { id: 'price', grade: 3, mask: 'amount', most: '99999999.99' }),
    place: point('位置', { id: 'place', grade: 2 }),
    checkedAt: instant('盘点时间', { id: 'checked_at', grade: 1, list: true }),
    remark: note('备注', { id: 'remark', grade: 2 }),
  },
});
