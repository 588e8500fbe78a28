import { defineCodeSet } from '#standards/language';

/** What a sample order is for. */
export const samplePurpose = defineCodeSet({
  name: 'samplePurpose',
  title: '用途',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'office', label: '办公', synonyms: ['办公用'] },
    { code: 'field', label: '外勤' },
    { code: 'welfare', label: '福利', to: '2020-12-31' },
  ],
});

/** States of a sample order. */
export const sampleStatus = defineCodeSet({
  name: 'sampleStatus',
  title: '办理状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'waiting', label: '待办', tone: 'neutral' },
    { code: 'doing', label: '在办', tone: 'busy' },
    { code: 'done', label: '办结', tone: 'good' },
    { code: 'stopped', label: '中止', tone: 'bad' },
  ],
});

/** A hierarchical set with validity and successors. */
export const sampleCategory = defineCodeSet({
  name: 'sampleCategory',
  title: '物品分类',
  evidence: 'D',
  version: 2,
  items: [
    { code: 'F', label: '家具' },
    { code: 'F01', label: '桌', parent: 'F' },
    { code: 'F0101', label: '办公桌', parent: 'F01' },
    { code: 'F02', label: '椅', parent: 'F' },
    { code: 'E', label: '电器' },
    { code: 'E01', label: '电脑', parent: 'E' },
    { code: 'E0199', label: '显像管显示器', parent: 'E01', to: '2015-12-31', successors: ['E0102'] },
    { code: 'E0102', label: '液晶显示器', parent: 'E01', from: '2010-01-01' },
    { code: 'E09', label: '量子终端', parent: 'E', from: '2200-01-01' },
  ],
});
