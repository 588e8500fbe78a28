import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { ButtonLink, PageHead } from '#web/kit';
import { useLive } from '../live/use-live.ts';
import { workTabs } from './work-tabs.tsx';
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
        items={workTabs()}
      />
    </>
  );
}
