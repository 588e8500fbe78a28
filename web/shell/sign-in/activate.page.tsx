import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { request } from '../../kit/api/request.ts';
import { ButtonLink } from '../../kit/button-link.tsx';
import { PasswordForm } from '../account/password-form.tsx';
import { SignInSheet } from './sign-in-sheet.tsx';

/** Where a one-time link leads: its holder sets a password. The secret stands behind `#`, so that it never reaches a log. */
export default function ActivatePage() {
  const navigate = useNavigate();
  const token = useLocation().hash.slice(1);
  const [done, setDone] = useState(false);
  useEffect(() => {
    document.title = '设置密码 - 机关事务云';
  }, []);
  // The secret has left the address by then.
  if (done) {
    return (
      <SignInSheet title="设置密码">
        <Alert className="goa-above" type="success" showIcon title="密码已设置，现在可以登录。" />
        <ButtonLink to="/sign-in" type="primary">
          去登录
        </ButtonLink>
      </SignInSheet>
    );
  }
  if (token === '') {
    return (
      <SignInSheet title="设置密码">
        <Alert type="error" showIcon title="链接不完整，请从收到的消息中重新打开，或联系单位管理员。" />
      </SignInSheet>
    );
  }
  return (
    <SignInSheet title="设置密码">
      <PasswordForm
        onSend={async ({ next }) => {
          await request('/api/activate', { method: 'POST', body: { token, password: next } });
          navigate('/activate', { replace: true });
          setDone(true);
        }}
      />
    </SignInSheet>
  );
}
