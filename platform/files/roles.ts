import type { Role } from '#standards/language';

/** Everybody sees the own uploads; files of rows are seen through their rows. */
export const filesRoles: readonly Role[] = [
  {
    id: 'fileOwner',
    title: '本人上传的文件',
    note: '所有登录人员：本人上传的文件；他人的附件随所属记录可见。',
    depth: 'self',
    clearance: 1,
    baseline: true,
    permissions: ['file.read'],
  },
];
