import { Button } from 'antd';
import { useState } from 'react';
import type { AnswerOfContract } from '#standards/language';
import { Failure, Loading, may, Nothing, RefTitle, useAnswer, useMe } from '#web/kit';
import type { accessMatrix } from '../../queries/grants-held.contract.ts';
import { SplitView } from '../parts/split-view.tsx';
import { UnitPanel } from '../parts/unit-panel.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { GiveRoleDialog } from './give-role-dialog.tsx';
import { GrantTable } from './grant-table.tsx';

/** Everybody who works in a unit with the roles they hold. */
export function UnitView() {
  const me = useMe();
  const { read, set } = usePageState();
  const unit = read('unit') ?? me.acting?.unit;
  return (
    <SplitView
      title="选择单位"
      side={(close) => (
        <UnitPanel
          onChoose={({ id }) => {
            set({ unit: id });
            close();
          }}
        />
      )}
    >
      {unit ? <UnitGrants unit={unit} /> : <Nothing words="请从左侧选择单位。" />}
    </SplitView>
  );
}

function UnitGrants({ unit }: { unit: string }) {
  const me = useMe();
  const [giving, setGiving] = useState(false);
  const answer = useAnswer<AnswerOfContract<typeof accessMatrix>>('identity', 'accessMatrix', { unit });
  return (
    <section className="goa-section" aria-label="单位权限">
      <div className="goa-card-title">
        <h2>
          <RefTitle to="unit" id={unit} plain />
        </h2>
        <span className="goa-grow" />
        {may(me, 'grant.give') && <Button onClick={() => setGiving(true)}>给岗位授权</Button>}
      </div>
      {answer.error ? (
        <Failure error={answer.error} retry={answer.refetch} />
      ) : !answer.data ? (
        <Loading />
      ) : answer.data.assignments.length === 0 ? (
        <Nothing words="您的可见范围内，该单位还没有在任人员。" />
      ) : (
        <GrantTable label="单位权限矩阵" assignments={answer.data.assignments} by="person" />
      )}
      {giving && <GiveRoleDialog unit={unit} onClose={() => setGiving(false)} />}
    </section>
  );
}
