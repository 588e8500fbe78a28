import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { request } from '../../kit/api/request.ts';
import { meQuery } from '../../kit/api/use-me.ts';
import { SignInSheet } from '../sign-in/sign-in-sheet.tsx';
import { PasswordForm } from './password-form.tsx';

/** Where somebody whose password must be changed is led before anything else. */
export default function ChangePasswordPage() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  useEffect(() => {
    document.title = '修改密码 - 机关事务云';
  }, []);
  return (
    <SignInSheet title="修改密码">
      <Alert className="goa-above" type="info" showIcon title="首次登录或密码已被重置，请先设置自己的密码。" />
      <PasswordForm
        withCurrent
        onSend={async (body) => {
          await queries.ensureQueryData(meQuery);
          await request('/api/change-password', { method: 'POST', body });
          queries.clear();
          await navigate('/');
        }}
      />
    </SignInSheet>
  );
}
