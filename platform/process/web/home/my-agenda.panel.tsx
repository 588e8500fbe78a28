import { Button } from 'antd';
import { useState } from 'react';
import type { AnswerOfContract } from '#standards/language';
import { Failure, Loading, todayInShanghai, useAnswer } from '#web/kit';
import type { agenda } from '../../queries/agenda.contract.ts';
import { monthAfter } from '../calendar/weeks.ts';
import { AgendaDays } from './agenda-days.tsx';
import { AgendaEnds } from './agenda-ends.tsx';
import '../calendar/calendar.css';
import './home.css';

/** A month with its days off and what ends in it; a day that is chosen tells its own. */
export default function MyAgendaPanel() {
  const today = todayInShanghai();
  const [month, setMonth] = useState(() => monthAfter(today, 0));
  const [chosen, setChosen] = useState<string>();
  const answer = useAnswer<AnswerOfContract<typeof agenda>>('process', 'agenda', { day: month });
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { days, entries, provisional } = answer.data;
  const turn = (months: number) => {
    setMonth(monthAfter(month, months));
    setChosen(undefined);
  };
  const here = month === monthAfter(today, 0);
  const from = chosen ?? (here ? today : month);
  const told = entries.filter(({ day }) => (chosen ? day === chosen : day >= from));
  const working = days.filter((one) => one.working).length;
  return (
    <>
      <div className="goa-agenda-head">
        <Button size="small" aria-label="上个月" onClick={() => turn(-1)}>
          ‹
        </Button>
        <strong>
          {Number(month.slice(0, 4))} 年 {Number(month.slice(5, 7))} 月
        </strong>
        <Button size="small" aria-label="下个月" onClick={() => turn(1)}>
          ›
        </Button>
        <span className="goa-muted">
          {working} 个工作日{provisional && '（暂定）'}
        </span>
      </div>
      <AgendaDays days={days} entries={entries} today={today} chosen={chosen} onChoose={setChosen} />
      <AgendaEnds entries={told} day={chosen} />
    </>
  );
}
