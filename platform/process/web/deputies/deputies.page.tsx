import { Button } from 'antd';
import { useState } from 'react';
import type { AnswerOfContract } from '#standards/language';
import {
  type Column,
  ContractDialog,
  DataTable,
  Failure,
  formatInstant,
  Loading,
  lostAnswer,
  Nothing,
  PageHead,
  useAnswer,
  useMe,
  useRegistry,
} from '#web/kit';
import { type DeputyView, type deputies, endDeputy, setDeputy } from '../../commands/deputy.contract.ts';
import { ItemsEditor } from './items-editor.tsx';
import '../process.css';

const EDITORS = { items: ItemsEditor };

/** 代办委托: who acts for me while I am away, and for whom I act. */
export default function DeputiesPage() {
  const me = useMe();
  const { items } = useRegistry();
  const answer = useAnswer<AnswerOfContract<typeof deputies>>('process', 'deputies', {});
  const [asking, setAsking] = useState(false);
  const [ending, setEnding] = useState<DeputyView>();
  if (lostAnswer(answer)) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const given = answer.data.rows.filter(({ principal }) => principal.person === me.person.id);
  const held = answer.data.rows.filter(({ principal }) => principal.person !== me.person.id);
  const scope: Column<DeputyView>['cell'] = (row) =>
    row.items?.map((name) => items.get(name)?.title ?? name).join('、') ?? '全部事项';
  const common: readonly Column<DeputyView>[] = [
    { title: '起止', cell: ({ from, until }) => `${formatInstant(from)} 至 ${formatInstant(until)}` },
    { title: '事项', cell: scope },
    { title: '事由', cell: ({ reason }) => reason },
    { title: '状态', cell: stateWords },
  ];
  return (
    <>
      <PageHead
        trail={[{ title: '办件中心', to: '/todos' }]}
        title="代办委托"
        actions={
          <Button type="primary" onClick={() => setAsking(true)}>
            设置委托
          </Button>
        }
      />
      <section className="goa-section" aria-label="我委托他人">
        <h2>我委托他人</h2>
        <p className="goa-muted">委托期间受托人办理您的待办，痕迹记为“受托人 代 您”；到期自动结束，不能再转委托。</p>
        {given.length === 0 ? (
          <Nothing words="没有委托他人代办。" />
        ) : (
          <DataTable
            label="我给出的委托"
            rows={given}
            rowKey={({ id }) => id}
            columns={[
              { title: '受托人', cell: ({ deputy }) => deputy.name },
              ...common,
              {
                title: '操作',
                cell: (row) =>
                  row.ended ? (
                    '—'
                  ) : (
                    <Button size="small" onClick={() => setEnding(row)}>
                      结束委托
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </section>
      <section className="goa-section" aria-label="他人委托我">
        <h2>他人委托我</h2>
        {held.length === 0 ? (
          <Nothing words="没有人委托您代办。" />
        ) : (
          <DataTable
            label="我接受的委托"
            rows={held}
            rowKey={({ id }) => id}
            columns={[{ title: '委托人', cell: ({ principal }) => principal.name }, ...common]}
          />
        )}
      </section>
      {asking && (
        <ContractDialog
          contract={setDeputy}
          editors={EDITORS}
          onCancel={() => setAsking(false)}
          onDone={() => setAsking(false)}
        />
      )}
      {ending && (
        <ContractDialog
          contract={endDeputy}
          title={`结束对${ending.deputy.name}的委托`}
          also={{ deputy: ending.id }}
          onCancel={() => setEnding(undefined)}
          onDone={() => setEnding(undefined)}
        />
      )}
    </>
  );
}

function stateWords({ ended, from }: DeputyView): string {
  if (ended) return '已结束';
  return Date.parse(from) > Date.now() ? '未开始' : '生效中';
}
