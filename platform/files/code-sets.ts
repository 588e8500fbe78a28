import { defineCodeSet } from '#standards/language';

/** 文件状态: `checking` until a scanner has spoken, `kept` when it may be used, `quarantined` when it may not. */
export const fileState = defineCodeSet({
  name: 'fileState',
  title: '文件状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'checking', label: '检查中' },
    { code: 'kept', label: '可用' },
    { code: 'quarantined', label: '已隔离' },
  ],
});

/** 上传用途: what a file is uploaded for decides how large it may be and how strictly its content is judged. */
export const fileUse = defineCodeSet({
  name: 'fileUse',
  title: '上传用途',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'attachment', label: '附件' },
    { code: 'workbook', label: '导入工作簿' },
  ],
});
