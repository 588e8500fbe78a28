import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { FindingCount } from '../../queries/progress.contract.ts';
import { useMendMany } from './use-mend-many.ts';

/** 批量填写: the same value for one field of all waiting lines with one kind of finding. */
export function FillAll({ batch, finding }: { batch: string; finding: FindingCount }) {
  const { field, title, code, count } = finding;
  const [open, setOpen] = useState(false);
  const [value, setValue] = useState('');
  const [done, setDone] = useState<number>();
  const { message } = App.useApp();
  const mendAll = useMendMany(batch);
  if (field === null || field.includes('.') || count < 2) return null;
  const fill = async () => {
    const mended = await mendAll({ finding: code, field, way: 'set', value }, setDone);
    if (mended > 0) message.success(`已填写 ${mended} 行，各行已重新检查。`);
    setDone(undefined);
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>批量填写“{title ?? field}”</Button>
      <Modal
        open={open}
        title={`把这一类问题的各行“${title ?? field}”填为同一个值`}
        okText="全部填写"
        cancelText="取消"
        okButtonProps={{ disabled: value.trim() === '' }}
        confirmLoading={done !== undefined}
        onOk={fill}
        onCancel={() => setOpen(false)}
      >
        <Form layout="vertical">
          <Form.Item label={title ?? field} extra="按表格里的写法填写；填写后逐行重新检查，不合规定的仍待处理。">
            <Input value={value} maxLength={200} onChange={(event) => setValue(event.target.value)} />
          </Form.Item>
        </Form>
        {!!done && <p role="status">已处理 {done} 行…</p>}
      </Modal>
    </>
  );
}
