import { Tabs } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ButtonLink } from '#web/kit';
import { useLive } from '../live/use-live.ts';
import { workTabs } from '../todos/work-tabs.tsx';
import '../process.css';

const FEW = 6;

/** What waits for the person, the most urgent first, and the three other lists beside it. */
export default function MyWorkPanel() {
  const [tab, setTab] = useState('todo');
  useLive();
  return (
    <>
      <Tabs activeKey={tab} onChange={setTab} destroyOnHidden items={workTabs(FEW)} />
      <p className="goa-panel-ways">
        <ButtonLink to="/guides" type="primary">
          发起办件
        </ButtonLink>
        <Link to={`/todos?tab=${tab}`}>进入办件中心</Link>
      </p>
    </>
  );
}
