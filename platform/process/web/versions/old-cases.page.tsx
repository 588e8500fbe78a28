import { Alert, App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import {
  type Column,
  DataTable,
  Failure,
  Loading,
  MarkPager,
  Nothing,
  PageHead,
  ReasonDialog,
  sentenceOf,
  useAnswer,
  useChange,
} from '#web/kit';
import type { MovedCases, OldCase, oldCases } from '../../versions/move-cases.contract.ts';
import '../process.css';

/** 在途办件迁移: which running cases could go on by the version in force, which not and where they are stuck; the chosen ones are moved. */
export default function OldCasesPage() {
  const [marks, setMarks] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const [result, setResult] = useState<MovedCases>();
  const { message } = App.useApp();
  const change = useChange<MovedCases>();
  const after = marks.at(-1);
  const answer = useAnswer<AnswerOfContract<typeof oldCases>>('process', 'oldCases', after ? { after } : {});
  const { data } = answer;
  const move = async (why: string) => {
    const body = { cases: chosen.map((one) => ({ case: one })), why };
    try {
      setResult(await change.mutateAsync({ path: '/api/commands/process/moveCases', body }));
      setChosen([]);
    } catch (error) {
      message.error(sentenceOf(error));
    }
    setAsking(false);
  };
  const columns: readonly Column<OldCase>[] = [
    {
      title: '选择',
      cell: ({ case: id, no, refusal }) => (
        <Checkbox
          aria-label={`选择 ${no}`}
          disabled={refusal !== null}
          checked={chosen.includes(id)}
          onChange={({ target }) =>
            setChosen((all) => (target.checked ? [...all, id] : all.filter((one) => one !== id)))
          }
        />
      ),
    },
    { title: '办件', cell: ({ case: id, no, title }) => <Link to={`/r/caseFile/${id}`}>{`${no} ${title}`}</Link> },
    {
      title: '流程',
      cell: ({ process, fromVersion, toVersion }) => `${process} 第${fromVersion}版 → 第${toVersion}版`,
    },
    { title: '当前环节', cell: ({ step }) => step ?? '—' },
    { title: '试算', cell: ({ refusal }) => refusal ?? '可以迁移' },
  ];
  return (
    <>
      <PageHead
        title="在途办件迁移"
        actions={
          <Button type="primary" disabled={chosen.length === 0} onClick={() => setAsking(true)}>
            迁移到现行流程（{chosen.length}）
          </Button>
        }
      />
      <section className="goa-section" aria-label="按旧版流程运行的办件">
        <p className="goa-muted">
          流程发布新版后，在途办件仍按原版办理。确需按新版办理的，在这里选择迁移：当前环节在新版中还在、位置未变的才能迁移，逐件留痕；已经过而新版没有的环节，不能再退回到那里。
        </p>
        {result && (
          <Alert
            type={result.left.length > 0 ? 'warning' : 'success'}
            showIcon
            role="status"
            title={`已迁移 ${result.moved} 件，未迁移 ${result.left.length} 件。`}
            description={result.left.map(({ title, reason }) => `${title}：${reason}`).join('\n') || undefined}
          />
        )}
        {answer.error ? (
          <Failure error={answer.error} retry={answer.refetch} />
        ) : !data ? (
          <Loading />
        ) : data.rows.length === 0 ? (
          <Nothing words="没有按旧版流程运行的办件。" />
        ) : (
          <DataTable label="按旧版流程运行的办件" columns={columns} rows={data.rows} rowKey={(row) => row.case} />
        )}
        <MarkPager marks={marks} next={data?.next ?? undefined} onMove={setMarks} />
      </section>
      {asking && (
        <ReasonDialog
          title="迁移到现行流程"
          lines={[`${chosen.length} 件办件将按现行流程继续办理，不能自动迁回。`]}
          required
          busy={change.isPending}
          onCancel={() => setAsking(false)}
          onOk={move}
        />
      )}
    </>
  );
}
