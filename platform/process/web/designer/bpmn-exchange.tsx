import { Alert, App, Button } from 'antd';
import { useRef, useState } from 'react';
import type { AnswerOfContract } from '#standards/language';
import type { ProcessDefinition } from '#standards/process';
import { answerQuery, type Column, DataTable, sentenceOf, useChange } from '#web/kit';
import type { processBpmn } from '../../definitions/definitions.contract.ts';
import type { readBpmn, UnsupportedView } from '../../definitions/read-bpmn.contract.ts';

type Read = AnswerOfContract<typeof readBpmn>;

/** BPMN 2.0 out and in: what is ours comes back as the tree, anything else as a picture with the list of what is unsupported. */
export function BpmnExchange({ item, onRead }: { item: string; onRead: (tree: ProcessDefinition) => void }) {
  const { message } = App.useApp();
  const change = useChange<Read>();
  const input = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<Read>();
  const download = async () => {
    try {
      const asked = answerQuery<AnswerOfContract<typeof processBpmn>>('process', 'bpmn', { item });
      const { xml } = await asked.queryFn({ signal: AbortSignal.timeout(30_000) });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }));
      link.download = `${item}.bpmn`;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (error) {
      message.error(sentenceOf(error));
    }
  };
  const upload = async (file: File | undefined) => {
    if (!file) return;
    try {
      const read = await change.mutateAsync({
        path: '/api/commands/process/readBpmn',
        body: { xml: await file.text() },
      });
      setFound(read);
      if (read.definition) onRead(read.definition);
    } catch (error) {
      message.error(sentenceOf(error));
    }
  };
  return (
    <>
      <div className="goa-wrap">
        <Button onClick={download}>下载 BPMN</Button>
        <Button loading={change.isPending} onClick={() => input.current?.click()}>
          读入 BPMN
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          tabIndex={-1}
          accept=".bpmn,.xml"
          aria-label="选择 BPMN 文件"
          onChange={(event) => {
            void upload(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      {found && <Found found={found} />}
    </>
  );
}

function Found({ found }: { found: Read }) {
  if (found.definition) return <Alert type="success" showIcon role="status" title="已读入，检查后保存为草稿。" />;
  if (found.unreadable) return <Alert type="error" showIcon role="alert" title={found.unreadable} />;
  return (
    <>
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={`文件中有 ${found.unsupported.length} 个元素不受支持，只能看图，不能执行。`}
      />
      <DataTable
        label="不支持的元素"
        columns={COLUMNS}
        rows={found.unsupported}
        rowKey={({ id, type }) => `${id} ${type}`}
      />
      {found.svg && (
        <figure className="goa-picture">
          <div className="goa-picture-fit">
            <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(found.svg)}`} alt="读入的流程图" />
          </div>
        </figure>
      )}
    </>
  );
}

const COLUMNS: readonly Column<UnsupportedView>[] = [
  { title: '元素', cell: ({ id }) => id },
  { title: '类型', cell: ({ type }) => type },
  { title: '行', right: true, cell: ({ line }) => line ?? '—' },
  { title: '说明', cell: ({ message }) => message },
];
