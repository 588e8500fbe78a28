import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { ApiError } from '../../kit/api/api-error.ts';
import { sentenceOf } from '../../kit/state/failure.tsx';

interface Passwords {
  readonly current?: string;
  readonly next: string;
  readonly again: string;
}

/** What a password form asks and does. */
export interface PasswordFormProps {
  /** Asks for the present password too. */
  readonly withCurrent?: boolean;
  readonly onSend: (given: { current: string; next: string }) => Promise<void>;
}

/** Asks for a new password twice; the policy is the server's, its sentence is shown as it comes. */
export function PasswordForm({ withCurrent, onSend }: PasswordFormProps) {
  const [form] = Form.useForm<Passwords>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const send = async ({ current = '', next }: Passwords) => {
    setBusy(true);
    setProblem('');
    try {
      await onSend({ current, next });
      form.resetFields();
    } catch (error) {
      const atCurrent = withCurrent && error instanceof ApiError && error.path === 'current';
      if (atCurrent) form.setFields([{ name: 'current', errors: [error.message] }]);
      else setProblem(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form form={form} layout="vertical" onFinish={send} className="goa-password">
      {problem && <Alert className="goa-above" type="error" showIcon role="alert" title={problem} />}
      {withCurrent && (
        <Form.Item name="current" label="原密码" rules={[{ required: true, message: '请填写原密码。' }]}>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
      )}
      <Form.Item
        name="next"
        label="新密码"
        extra="至少 10 位；或至少 8 位并包含大写字母、小写字母、数字、符号中的三类。"
        rules={[{ required: true, message: '请填写新密码。' }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label="再次填写新密码"
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value && value === getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error('两次填写的新密码不一致。')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        确定
      </Button>
    </Form>
  );
}
