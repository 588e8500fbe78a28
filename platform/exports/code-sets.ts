import { defineCodeSet } from '#standards/language';

/** 导出状态: how far the file of one export has come. */
export const exportState = defineCodeSet({
  name: 'exportState',
  title: '导出状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'queued', label: '排队中', tone: 'busy' },
    { code: 'writing', label: '生成中', tone: 'busy' },
    { code: 'ready', label: '可下载', tone: 'good' },
    { code: 'failed', label: '未成功', tone: 'bad' },
    { code: 'cancelled', label: '已取消', tone: 'neutral' },
    { code: 'expired', label: '已过期', tone: 'neutral' },
  ],
});

/** 导出格式: what kind of file an export becomes. */
export const exportFormat = defineCodeSet({
  name: 'exportFormat',
  title: '导出格式',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'xlsx', label: '表格（.xlsx）' },
    { code: 'csv', label: '文本（.csv）' },
  ],
});
