import { Select } from 'antd';
import { useState } from 'react';
import type { AnswerOfContract } from '#standards/language';
import { DayRange, Failure, Loading, PageHead, useAnswer, useRegistry } from '#web/kit';
import type { SupervisionRow, supervision } from '../../queries/supervision.contract.ts';
import { OrderCounts } from '../orders/order-counts.tsx';
import { type Asked, NumbersTable } from './numbers-table.tsx';
import { rateWords } from './rate-words.ts';
import { SupervisedList } from './supervised-list.tsx';
import '../process.css';

/** 效能监督: lights of what runs, rates of what is decided, and behind each number the very list. */
export default function SupervisionPage() {
  const { items } = useRegistry();
  const [period, setPeriod] = useState<readonly (string | null)[]>([]);
  const [item, setItem] = useState<string>();
  const [asked, setAsked] = useState<Asked>();
  const where = { from: period[0] ?? undefined, to: period[1] ?? undefined, item };
  const answer = useAnswer<AnswerOfContract<typeof supervision>>('process', 'supervision', where);
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { total, regions, items: byItem } = answer.data;
  return (
    <>
      <PageHead title="效能监督" />
      <section className="goa-section" aria-label="范围">
        <div className="goa-buttons">
          <DayRange placeholder="办结" value={period} onChange={(days) => setPeriod(days ?? [])} />
          <Select
            aria-label="事项"
            className="goa-choice goa-search"
            allowClear
            placeholder="全部事项"
            value={item}
            onChange={setItem}
            options={[...items.values()].map(({ name, title }) => ({ value: name, label: title }))}
          />
        </div>
        <Rates total={total} />
        <p className="goa-muted">
          提前办结率 = 用时少于承诺时限的办结数 ÷ 办结数；按时办结率 = 用时不超过承诺时限的办结数 ÷
          办结数。用时为扣除停钟后的工作时间；撤销、终止和不予受理的不计入。监察灯为当前在办件。点数字看清单。
        </p>
      </section>
      <NumbersTable
        title="按区划"
        rows={[...regions, total].map((row) => ({ ...row, where: regionOf(row) }))}
        onAsk={setAsked}
      />
      <NumbersTable
        title="按事项"
        rows={byItem.map((row) => ({ ...row, where: { item: row.item } }))}
        onAsk={setAsked}
      />
      <OrderCounts />
      {asked && (
        <SupervisedList asked={asked} where={{ ...where, ...asked.where }} onClose={() => setAsked(undefined)} />
      )}
    </>
  );
}

function regionOf({ region }: SupervisionRow): Readonly<Record<string, string>> {
  return region ? { region } : {};
}

function Rates({ total }: { total: SupervisionRow }) {
  const rates = [
    ['提前办结率', total.early],
    ['按时办结率', total.onTime],
  ] as const;
  return (
    <dl className="goa-rates">
      {rates.map(([term, part]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <strong>{rateWords(part, total.decided)}</strong>
            <span className="goa-muted">
              {part} ÷ {total.decided}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
