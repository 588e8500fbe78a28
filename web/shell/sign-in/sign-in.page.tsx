import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { request } from '../../kit/api/request.ts';
import { sentenceOf } from '../../kit/state/failure.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import type { SignInInfo } from './sign-in-info.ts';
import { wayBack } from './sign-in-path.ts';
import { SignInSheet } from './sign-in-sheet.tsx';

/** The sign-in page; where the server says so, demo accounts can be chosen from a list. */
export default function SignInPage() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [params] = useSearchParams();
  const [form] = Form.useForm<{ login: string; password: string }>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const info = useQuery({ queryKey: ['sign-in-info'], queryFn: () => request<SignInInfo>('/api/sign-in-info') });
  useEffect(() => {
    document.title = '登录 - 机关事务云';
  }, []);
  const signIn = async (given: { login: string; password: string }) => {
    setBusy(true);
    setProblem('');
    try {
      const body = { login: given.login.trim(), password: given.password };
      const answer = await request<{ mustChangePassword?: boolean }>('/api/sign-in', { method: 'POST', body });
      queries.clear();
      await navigate(answer.mustChangePassword ? '/change-password' : wayBack(params));
    } catch (error) {
      setProblem(sentenceOf(error));
      setBusy(false);
    }
  };
  return (
    <SignInSheet title="登录">
      {params.get('why') === 'idle' && (
        <Alert
          className="goa-above"
          type="info"
          showIcon
          title="登录已超时，系统已自动退出。请重新登录，登录后回到原来的页面。"
        />
      )}
      {problem && <Alert className="goa-above" type="error" showIcon role="alert" title={problem} />}
      <Form form={form} layout="vertical" onFinish={signIn} requiredMark={false}>
        <Form.Item
          name="login"
          label="登录名"
          rules={[{ required: true, whitespace: true, message: '请填写登录名。' }]}
        >
          <Input autoComplete="username" autoFocus maxLength={100} spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码。' }]}>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          登录
        </Button>
      </Form>
      {info.data?.demo && (
        <DemoAccounts
          accounts={info.data.accounts}
          onChoose={(login) => {
            form.setFieldsValue({ login });
            form.getFieldInstance('password')?.focus();
          }}
        />
      )}
    </SignInSheet>
  );
}
