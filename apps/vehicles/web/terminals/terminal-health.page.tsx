import './terminals.css';
import { Button, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Column, DataTable, Failure, formatInstant, Loading, Nothing, PageHead, useAnswer } from '#web/kit';
import type { SickTerminal, TerminalHealth } from '../../terminals/terminal-health.contract.ts';
import { TERMINAL_PROBLEMS, type TerminalProblem } from '../../terminals/terminal-health.rule.ts';

const PROBLEMS = Object.entries(TERMINAL_PROBLEMS) as [TerminalProblem, string][];
/** Rows shown at once. */
const STEP = 50;

const COLUMNS: readonly Column<SickTerminal>[] = [
  { title: '车辆', cell: ({ vehicle, plate }) => <Link to={`/r/vehicle/${vehicle}`}>{plate ?? '—'}</Link> },
  { title: '终端', cell: ({ id, phone }) => <Link to={`/r/terminal/${id}`}>{phone ?? '查看终端'}</Link> },
  {
    title: '问题',
    cell: ({ problems }) => (
      <span className="goa-terminal-problems">
        {problems.map((problem) => (
          <Tag key={problem} color={problem === 'doubled' || problem === 'drift' ? 'warning' : 'error'}>
            {TERMINAL_PROBLEMS[problem]}
          </Tag>
        ))}
      </span>
    ),
  },
  { title: '最近通信', cell: ({ heardAt }) => momentWords(heardAt) },
  { title: '最近定位', cell: ({ fixAt }) => momentWords(fixAt) },
  { title: '管理单位', cell: ({ unit }) => unit },
];

/** 终端巡检: which terminals in use need somebody to look after them. */
export default function TerminalHealthPage() {
  const answer = useAnswer<TerminalHealth>('vehicles', 'terminalHealth', {});
  const [chosen, choose] = useState<TerminalProblem | 'any'>('any');
  const [most, setMost] = useState(STEP);
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { all, well, counts, terminals } = answer.data;
  const rows = chosen === 'any' ? terminals : terminals.filter(({ problems }) => problems.includes(chosen));
  const options = [
    { value: 'any', label: `全部问题 ${all - well}` },
    ...PROBLEMS.flatMap(([value, label]) => (counts[value] ? [{ value, label: `${label} ${counts[value]}` }] : [])),
  ];
  return (
    <>
      <PageHead
        title="终端巡检"
        actions={
          <Button onClick={() => answer.refetch()} loading={answer.isFetching}>
            重新巡检
          </Button>
        }
      />
      <p className="goa-terminal-sum">
        在用终端 {all} 台，正常 {well} 台，有问题 {all - well} 台。
      </p>
      {all > well && (
        <div className="goa-terminal-choice">
          <Segmented
            aria-label="问题类别"
            value={chosen}
            options={options}
            onChange={(value) => {
              choose(value as TerminalProblem | 'any');
              setMost(STEP);
            }}
          />
        </div>
      )}
      {rows.length === 0 ? (
        <Nothing words={all === 0 ? '没有在用的终端。' : '在用终端都正常。'} />
      ) : (
        <DataTable label="有问题的终端" columns={COLUMNS} rows={rows.slice(0, most)} rowKey={({ id }) => id} />
      )}
      {rows.length > most && <Button onClick={() => setMost(most + STEP)}>再看 {STEP} 台</Button>}
      {all - well > terminals.length && <p>只列出失联最久的 {terminals.length} 台；数目为全部。</p>}
    </>
  );
}

const momentWords = (at: string | null) => (at ? formatInstant(at) : '无');
