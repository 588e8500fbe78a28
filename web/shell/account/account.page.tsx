import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useNavigate } from 'react-router';
import { request } from '../../kit/api/request.ts';
import { useMe } from '../../kit/api/use-me.ts';
import { useCodeItems } from '../../kit/api/use-meta.ts';
import { formatInstant } from '../../kit/cells/format-value.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { Failure, sentenceOf } from '../../kit/state/failure.tsx';
import { Loading } from '../../kit/state/loading.tsx';
import { PasswordForm } from './password-form.tsx';

interface SessionEntry {
  readonly id: string;
  readonly address: string;
  readonly agent: string;
  readonly since: string;
  readonly seen: string;
  readonly current: boolean;
}

/** The person's own account: posts, where it is signed in, password. */
export default function AccountPage() {
  const me = useMe();
  const { message } = App.useApp();
  return (
    <>
      <PageHead title="我的账号" />
      <section className="goa-section">
        <h2>任职</h2>
        <Posts />
      </section>
      <section className="goa-section">
        <h2>登录记录</h2>
        <Sessions />
      </section>
      <section className="goa-section">
        <h2>修改密码</h2>
        <p className="goa-muted">登录名：{me.login}。修改后，其他设备上的登录随即失效。</p>
        <PasswordForm
          withCurrent
          onSend={async (body) => {
            await request('/api/change-password', { method: 'POST', body });
            message.success('密码已修改。');
          }}
        />
      </section>
    </>
  );
}

function Posts() {
  const me = useMe();
  const kinds = useCodeItems('assignmentKind');
  if (me.assignments.length === 0) return <p>目前没有在任岗位，不能办理业务。请联系单位管理员。</p>;
  return (
    <ul className="goa-list">
      {me.assignments.map(({ assignment, unitName, title, kind }) => (
        <li key={assignment}>
          {unitName} {title}（{kinds.find((item) => item.code === kind)?.label ?? kind}）
          {assignment === me.acting?.assignment && <span className="goa-tag goa-tag-good">当前</span>}
        </li>
      ))}
    </ul>
  );
}

function Sessions() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: () => request<readonly SessionEntry[]>('/api/sessions'),
  });
  if (sessions.error) return <Failure error={sessions.error} retry={sessions.refetch} />;
  if (!sessions.data) return <Loading />;
  const signOutEverywhere = async () => {
    try {
      await request('/api/sign-out-everywhere', { method: 'POST', body: {} });
      await navigate('/sign-in');
      queries.clear();
    } catch (error) {
      message.error(sentenceOf(error));
    }
  };
  return (
    <>
      <div className="goa-scroll">
        <table className="goa-plain-table">
          <thead>
            <tr>
              <th scope="col">地址</th>
              <th scope="col">登录时间</th>
              <th scope="col">最近活动</th>
              <th scope="col">设备</th>
            </tr>
          </thead>
          <tbody>
            {sessions.data.map(({ id, address, agent, since, seen, current }) => (
              <tr key={id}>
                <td className="goa-number">
                  {address}
                  {current && <span className="goa-tag goa-tag-good">本机</span>}
                </td>
                <td className="goa-number">{formatInstant(since)}</td>
                <td className="goa-number">{formatInstant(seen)}</td>
                <td>{agent}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button danger onClick={signOutEverywhere}>
        退出全部设备
      </Button>
    </>
  );
}
