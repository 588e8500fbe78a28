import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { may, useMe } from '#web/kit';
import type { CaseDetail } from '../../queries/case-detail.contract.ts';
import { ActDialog } from './act-dialog.tsx';
import { type Act, actsOf } from './acts.ts';

/** So many acts stand open; the rest is behind a button. */
const AT_HAND = 3;

/** What the person may do with the case now, within reach of the thumb. */
export function ActBar({ detail }: { detail: CaseDetail }) {
  const me = useMe();
  const [act, setAct] = useState<Act>();
  const acts = actsOf(detail, { entersPaper: may(me, 'process.enterPaper') });
  if (acts.length === 0) return null;
  const usual = acts.filter(({ kind }) => kind !== 'more');
  const first = (usual.length > 0 ? usual : acts).slice(0, AT_HAND);
  const more = acts.filter((one) => !first.includes(one));
  return (
    <nav className="goa-act-bar" aria-label="办理">
      {first.map((one) => (
        <Button
          key={one.key}
          type={one.kind === 'main' ? 'primary' : 'default'}
          danger={one.kind === 'danger'}
          onClick={() => setAct(one)}
        >
          {one.title}
        </Button>
      ))}
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more.map(({ key, title }) => ({ key, label: title })),
            onClick: ({ key }) => setAct(more.find((one) => one.key === key)),
          }}
        >
          <Button aria-haspopup="menu">更多 ▾</Button>
        </Dropdown>
      )}
      {act && <ActDialog key={act.key} act={act} detail={detail} onClose={() => setAct(undefined)} />}
    </nav>
  );
}
