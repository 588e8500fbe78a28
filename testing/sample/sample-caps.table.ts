import { code, defineTable, money } from '#standards/language';
import { samplePurpose } from './sample.code-sets.ts';

/** Highest amount of a sample order: by purpose, level, region and time. */
export const sampleCaps = defineTable({
  name: 'sampleCaps',
  title: '样例支出上限',
  keys: { purpose: code('用途', { id: 'purpose', set: samplePurpose }) },
  values: { cap: money('上限', { id: 'cap' }) },
  rows: [
    { id: 'any', keys: {}, values: { cap: '5000' }, from: '2020-01-01', source: '样例标准 第一条', evidence: 'D' },
    {
      id: 'office-2024',
      keys: { purpose: 'office' },
      values: { cap: '10000.00' },
      from: '2024-01-01',
      source: '样例标准 第二条',
      evidence: 'V',
    },
    {
      id: 'office-nanming',
      keys: { purpose: 'office' },
      values: { cap: '8000.00' },
      level: 4,
      region: '520102',
      from: '2024-01-01',
      to: '2099-12-31',
      source: '样例标准 第三条',
      evidence: 'G',
    },
  ],
});
