import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { ButtonLink, PageHead } from '#web/kit';
import { useLive } from '../live/use-live.ts';
import { CopiedList } from './copied-list.tsx';
import { DoneList } from './done-list.tsx';
import { StartedList } from './started-list.tsx';
import { TodoList } from './todo-list.tsx';
import '../process.css';

/** 办件中心: what waits for me, what I have done, what I began, what I was sent. */
export default function TodosPage() {
  const [params, setParams] = useSearchParams();
  useLive();
  return (
    <>
      <PageHead
        title="办件中心"
        actions={
          <ButtonLink to="/guides" type="primary">
            发起办件
          </ButtonLink>
        }
      />
      <Tabs
        activeKey={params.get('tab') ?? 'todo'}
        onChange={(tab) => setParams({ tab }, { replace: true })}
        destroyOnHidden
        items={[
          { key: 'todo', label: '待办', children: <TodoList /> },
          { key: 'done', label: '已办', children: <DoneList /> },
          { key: 'started', label: '我发起的', children: <StartedList /> },
          { key: 'copied', label: '抄送我的', children: <CopiedList /> },
        ]}
      />
    </>
  );
}
