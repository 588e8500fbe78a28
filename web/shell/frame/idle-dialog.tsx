import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { request } from '../../kit/api/request.ts';
import { meQuery } from '../../kit/api/use-me.ts';

/** Asks whether the person is still there; staying asks the server, which prolongs the session, or leads to the sign-in page when it has ended. */
export default function IdleDialog({ left, onStay }: { readonly left: number; readonly onStay: () => void }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const stay = async () => {
    setBusy(true);
    await queries.fetchQuery({ ...meQuery, staleTime: 0 }).then(onStay, () => navigate(0));
    setBusy(false);
  };
  const leave = async () => {
    await request('/api/sign-out', { method: 'POST', body: {} }).catch(() => undefined);
    await navigate('/sign-in');
    queries.clear();
  };
  return (
    <Modal
      open
      title="长时间未操作"
      okText="继续使用"
      cancelText="退出登录"
      confirmLoading={busy}
      onOk={stay}
      onCancel={leave}
      closable={false}
      maskClosable={false}
      keyboard={false}
      getContainer={() => document.body}
    >
      <p role="timer" aria-live="off">
        {left > 0 ? `为保护数据，系统将在 ${clock(left)} 后自动退出登录。` : '登录可能已经超时。'}
      </p>
      <p className="goa-muted">未保存的内容请在继续使用后保存。</p>
    </Modal>
  );
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}分${String(seconds % 60).padStart(2, '0')}秒`;
}
