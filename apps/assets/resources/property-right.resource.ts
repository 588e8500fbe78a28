import { code, date, defineCodeSet, defineResource, int, money, note, ref, serial, text } from '#standards/language';
import { caseFields } from '#standards/quotas';

/** 产权登记类别 (国资事发〔1995〕31号). */
export const registrationKind = defineCodeSet({
  name: 'registrationKind',
  title: '产权登记类别',
  source: '行政事业性国有资产产权登记实施办法（国资事发〔1995〕31号）',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'occupy', label: '占有（设立）登记' },
    { code: 'change', label: '变更登记' },
    { code: 'cancel', label: '注销登记' },
  ],
});

/** 产权变动事由. */
export const registrationCause = defineCodeSet({
  name: 'registrationCause',
  title: '变动事由',
  source: '行政事业性国有资产产权登记实施办法（国资事发〔1995〕31号）',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'split', label: '分立' },
    { code: 'merge', label: '合并' },
    { code: 'reform', label: '改制' },
    { code: 'abolish', label: '撤销' },
    { code: 'superior', label: '隶属关系变更' },
    { code: 'name', label: '名称变更' },
    { code: 'address', label: '住所变更' },
    { code: 'head', label: '负责人变更' },
    { code: 'total', label: '资产总额变动超过规定比例' },
  ],
});

/** 产权登记状态. */
export const registrationStatus = defineCodeSet({
  name: 'registrationStatus',
  title: '产权登记状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'reserved', label: '审核中', tone: 'busy' },
    { code: 'inForce', label: '有效', tone: 'good' },
    { code: 'changed', label: '已变更', tone: 'neutral' },
    { code: 'cancelled', label: '已注销', tone: 'neutral' },
    { code: 'released', label: '已撤回或未批准', tone: 'neutral' },
  ],
});

/** 国有资产产权登记: what a unit holds of the state's assets, by its certificate; a change is a new row that takes over from the old one. */
export const propertyRight = defineResource({
  id: 'asset_right',
  name: 'propertyRight',
  title: '国有资产产权登记',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'no',
  catalogue: { theme: '国有资产', share: 'conditional', purpose: '用于行政事业性国有资产监管', cycle: 'yearly' },
  states: {
    field: 'status',
    from: {
      reserved: ['inForce', 'cancelled', 'released'],
      inForce: ['changed', 'cancelled'],
      changed: [],
      cancelled: [],
      released: [],
    },
  },
  fields: {
    no: serial('登记编号', { id: 'no', pattern: 'CQ{yyyy}{0000}', search: true, list: true }),
    unit: ref('单位', { id: 'unit', to: 'unit', required: true, list: true, index: true, readOnly: 'afterCreate' }),
    kind: code('登记类别', { id: 'kind', set: registrationKind, required: true, list: true }),
    cause: code('变动事由', { id: 'cause', set: registrationCause, list: true }),
    since: date('成立或变动批准日期', { id: 'since', required: true, most: 'today' }),
    certificate: text('产权登记证号', { id: 'certificate', max: 60, search: true, list: true }),
    total: money('资产总额', { id: 'total', required: true, least: '0', list: true }),
    fixed: money('其中：固定资产原值', { id: 'fixed', least: '0' }),
    cards: int('资产卡片数', { id: 'cards', least: 0, unit: '张' }),
    replaces: ref('原登记', { id: 'replaces_right', to: 'propertyRight', index: true, readOnly: 'afterCreate' }),
    registeredOn: date('登记日期', { id: 'registered_on', list: true }),
    status: code('登记状态', {
      id: 'status',
      set: registrationStatus,
      required: true,
      list: true,
      initial: 'reserved',
      index: true,
      readOnly: 'afterCreate',
    }),
    ...caseFields,
    remark: note('备注', { id: 'remark', max: 500 }),
  },
});
