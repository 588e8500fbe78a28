import { code, defineCodeSet, defineContract, ref, text } from '#standards/language';

/** 图形样式. */
export const pictureForm = defineCodeSet({
  name: 'pictureForm',
  title: '流程图样式',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'wide', label: '横向' },
    { code: 'narrow', label: '纵向' },
  ],
});

const form = code('样式', { id: 'form', set: pictureForm, required: true, initial: 'wide' });

/** 进度图 of a case, SVG. */
export const casePicture = defineContract<{ readonly svg: string }>()({
  type: 'query',
  on: 'process',
  name: 'casePicture',
  title: '办件进度图',
  permission: 'signedIn',
  input: { case: ref('办件', { id: 'case', to: 'caseFile', required: true }), form },
});

/** 流程图 of an item, as it would be walked now, SVG. */
export const itemPicture = defineContract<{ readonly svg: string }>()({
  type: 'query',
  on: 'process',
  name: 'itemPicture',
  title: '事项流程图',
  permission: 'signedIn',
  input: { item: text('事项', { id: 'item', required: true, max: 60 }), form },
});
