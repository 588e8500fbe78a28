import { Form, Input, Modal } from 'antd';

/** What is asked for. */
export interface ReasonDialogProps {
  readonly title: string;
  /** Why it is asked: sentences of rules, or what is about to be done. */
  readonly lines: readonly string[];
  /** A reason must be given. */
  readonly required?: boolean;
  readonly busy?: boolean;
  readonly onCancel: () => void;
  readonly onOk: (reason: string) => void;
}

/** Asks for a reason that is kept in the trail. */
export function ReasonDialog({ title, lines, required, busy, onCancel, onOk }: ReasonDialogProps) {
  const [form] = Form.useForm<{ reason?: string }>();
  return (
    <Modal
      open
      title={title}
      okText="确定"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onCancel}
      onOk={() => form.submit()}
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Form form={form} layout="vertical" onFinish={({ reason }) => onOk(reason?.trim() ?? '')}>
        <Form.Item
          name="reason"
          label="理由（留存备查）"
          rules={required ? [{ required: true, whitespace: true, message: '请说明理由。' }] : []}
        >
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
