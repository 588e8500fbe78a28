import { Alert, App, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { CappedCount } from '#platform/store';
import type { Resource } from '#standards/language';
import type { Access } from '../api/shapes.ts';
import { useChange } from '../api/use-change.ts';
import { StartedExport } from '../exports/started-export.tsx';
import { sentenceOf } from '../state/failure.tsx';
import { countWords } from './count-words.ts';
import { type ExportAsk, exportAddress, exportInput } from './export-address.ts';

/** A list as it stands, to be taken away as a file. */
export interface ExportDialogProps {
  readonly resource: Resource;
  readonly list: ExportAsk['list'];
  /** Columns that the list shows, in their order. */
  readonly shown: readonly string[];
  /** Columns that the person may see. */
  readonly offered: readonly string[];
  readonly count?: CappedCount;
  readonly access: (field: string) => Access;
  readonly onClose: () => void;
}

/** Asks for file kind and columns, says how many rows leave and which fields are masked, and downloads; a large list is written in the background. */
export function ExportDialog({ resource, list, shown, offered, count, access, onClose }: ExportDialogProps) {
  const { message } = App.useApp();
  const begin = useChange<{ readonly job: string | null }>();
  const [format, setFormat] = useState<ExportAsk['format']>('xlsx');
  const [columns, setColumns] = useState<'shown' | 'all'>('shown');
  const [job, setJob] = useState<string>();
  const fields = columns === 'shown' ? shown : offered;
  const masked = fields.flatMap((name) => (access(name) === 'masked' ? [resource.fields[name]?.title ?? name] : []));
  const ask: ExportAsk = { format, list, fields };
  const run = async () => {
    try {
      const answer = await begin.mutateAsync({
        path: '/api/commands/exports/begin',
        body: exportInput(resource.name, ask),
      });
      if (answer.job) return setJob(answer.job);
      location.assign(exportAddress(resource.name, ask));
      message.info('正在生成文件，浏览器会自动下载。');
      onClose();
    } catch (error) {
      message.error(sentenceOf(error));
    }
  };
  if (job) {
    return (
      <Modal open title={`导出${resource.title}`} footer={null} onCancel={onClose}>
        <StartedExport job={job} />
      </Modal>
    );
  }
  return (
    <Modal
      open
      title={`导出${resource.title}`}
      okText="导出"
      cancelText="取消"
      confirmLoading={begin.isPending}
      onOk={run}
      onCancel={onClose}
    >
      <p>
        按当前条件导出 <strong className="goa-number">{count ? countWords(count) : '…'}</strong> 条记录，导出会留痕。
      </p>
      <div className="goa-export">
        <span id="goa-export-format">文件格式</span>
        <Radio.Group
          aria-labelledby="goa-export-format"
          value={format}
          options={[
            { value: 'xlsx', label: '表格（.xlsx）' },
            { value: 'csv', label: '文本（.csv）' },
          ]}
          onChange={({ target }) => setFormat(target.value)}
        />
        <span id="goa-export-columns">导出的列</span>
        <Radio.Group
          aria-labelledby="goa-export-columns"
          value={columns}
          options={[
            { value: 'shown', label: `列表中显示的 ${shown.length} 列` },
            { value: 'all', label: `全部 ${offered.length} 列` },
          ]}
          onChange={({ target }) => setColumns(target.value)}
        />
      </div>
      {masked.length > 0 && (
        <Alert type="info" showIcon title={`按您的权限，以下内容脱敏后导出：${masked.join('、')}`} />
      )}
    </Modal>
  );
}
