import { businessLine, dutyKind, dutyReach } from '#standards/code-sets';
import { code, date, defineResource, ref, text } from '#standards/language';

/** 职责图 (PF-16): which body answers for which business line in which region and for which units. Owned by platform/identity. */
export const responsibility = defineResource({
  id: 'responsibility',
  name: 'responsibility',
  title: '业务职责',
  kind: 'ledger',
  owner: { ref: 'body' },
  label: 'line',
  catalogue: { theme: '基础数据', share: 'open', cycle: 'asNeeded' },
  fields: {
    line: code('业务条线', { id: 'line', set: businessLine, required: true, grade: 1, list: true }),
    region: ref('区划', { id: 'region', to: 'region', required: true, grade: 1, list: true, index: true }),
    body: ref('责任单位', { id: 'body', to: 'unit', required: true, grade: 1, list: true, index: true }),
    duty: code('职责', { id: 'duty', set: dutyKind, required: true, grade: 1, list: true }),
    reach: code('服务范围', { id: 'reach', set: dutyReach, required: true, grade: 1, list: true }),
    namedUnit: ref('指定单位', { id: 'named_unit', to: 'unit', grade: 1 }),
    from: date('生效', { id: 'valid_from', grade: 1, list: true }),
    to: date('失效', { id: 'valid_to', grade: 1, list: true }),
    source: text('依据', { id: 'source', grade: 1, max: 200 }),
  },
});
