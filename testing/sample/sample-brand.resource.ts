import { defineResource, text } from '#standards/language';

/** Reference data that everyone reads and only commands write. */
export const sampleBrand = defineResource({
  id: 'smp_brand',
  name: 'sampleBrand',
  title: '样例品牌',
  kind: 'ledger',
  owner: 'everyone',
  label: 'name',
  writtenBy: 'commands',
  order: 'name',
  catalogue: { theme: '样例', share: 'open', cycle: 'yearly' },
  fields: {
    name: text('名称', {
      id: 'name',
      required: true,
      grade: 1,
      search: true,
      list: true,
      uniqueAmong: 'live',
      max: 50,
    }),
    maker: text('厂家', { id: 'maker', grade: 1, list: true, max: 80 }),
  },
});
