import './evaluation.css';
import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { evidenceNote } from '#standards/language';
import {
  ContractDialog,
  Failure,
  formatInstant,
  Loading,
  may,
  PageHead,
  todayInShanghai,
  useAnswer,
  useMe,
} from '#web/kit';
import { type EvaluatedPlace, type Evaluation, reckonMonthAgain } from '../../evaluation/evaluate.contract.ts';
import { indicators } from '../../evaluation/indicators.ts';
import { latestPeriods, type PeriodKind } from '../../evaluation/periods.ts';
import { Bars } from './bars.tsx';
import { valueWords } from './figure-words.ts';
import { IndicatorCard } from './indicator-card.tsx';
import { Ranking } from './ranking.tsx';

const KINDS = { month: '月度', quarter: '季度', year: '年度' } as const;
const OFFERED = { month: 12, quarter: 8, year: 5 } as const;
const first = indicators[0]!;

/** 用车评价: indicators of a place and a period, their course, and the ranking of what lies below, down to the lists behind each figure. */
export default function EvaluationPage() {
  const [params, setParams] = useSearchParams();
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const kind = (Object.keys(KINDS).find((one) => one === params.get('kind')) ?? 'month') as PeriodKind;
  const periods = latestPeriods(kind, todayInShanghai(), OFFERED[kind]);
  // The month that runs tells little in its first days: the one before is shown unless another is asked for.
  const period = periods.find(({ from }) => from === params.get('from')) ?? periods[kind === 'month' ? 1 : 0]!;
  const place = Object.fromEntries(
    ['region', 'unit'].flatMap((name) => (params.has(name) ? [[name, params.get(name)!]] : [])),
  );
  const input = { ...place, from: period.from, to: period.to };
  const answer = useAnswer<Evaluation>('vehicles', 'evaluate', input);
  const indicator = indicators.find(({ id }) => id === params.get('indicator')) ?? first;
  const set = (change: Readonly<Record<string, string | null>>) => {
    const next = { ...Object.fromEntries(params), ...change };
    setParams(Object.fromEntries(Object.entries(next).filter((entry): entry is [string, string] => entry[1] !== null)));
  };
  const go = (to: EvaluatedPlace) => set({ region: null, unit: null, [to.kind]: to.id });
  const file = (format: string) => `/api/vehicles/evaluation/file?${new URLSearchParams({ ...input, format })}`;
  const data = answer.data;
  return (
    <>
      <PageHead
        title={data ? `用车评价：${data.place.name}` : '用车评价'}
        actions={
          <>
            {may(me, 'vehicleMonth.export') && (
              <>
                <Button href={file('xlsx')}>导出 Excel</Button>
                <Button href={file('csv')}>导出 CSV</Button>
              </>
            )}
            <Button onClick={() => window.print()}>打印</Button>
            {may(me, 'vehicleMonth.reckon') && <Button onClick={() => setAsking(true)}>重新核算</Button>}
          </>
        }
      />
      <div className="goa-evaluation-ask goa-toolbar">
        <Segmented
          aria-label="评价周期"
          value={kind}
          options={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
          onChange={(value) => set({ kind: value, from: null })}
        />
        <Select
          aria-label="评价期间"
          value={period.from}
          options={periods.map(({ from, words }) => ({ value: from, label: words }))}
          onChange={(from) => set({ from })}
        />
      </div>
      {data && data.above.length > 0 && (
        <nav aria-label="上级" className="goa-evaluation-above">
          {data.above.map((one) => (
            <span key={one.id}>
              <Button type="link" className="goa-link" onClick={() => go(one)}>
                {one.name}
              </Button>
              <span aria-hidden="true"> / </span>
            </span>
          ))}
          {data.place.name}
        </nav>
      )}
      {answer.error ? (
        <Failure error={answer.error} retry={answer.refetch} />
      ) : !data ? (
        <Loading />
      ) : (
        <>
          <p className="goa-muted">
            {period.words}，共 {data.months.all} 个车辆月份，其中已结账 {data.months.closed} 个
            {data.months.again > 0 && `，重算过 ${data.months.again} 个（前后版次均保留）`}
            {data.reckonedAt && `；最近核算 ${formatInstant(data.reckonedAt)}`}
          </p>
          <ul className="goa-indicators" aria-label="评价指标">
            {indicators.map((one) => (
              <IndicatorCard
                key={one.id}
                indicator={one}
                figure={data.figures.find((figure) => figure.indicator === one.id)!}
                asked={{ place: data.place.id, from: data.from, to: data.to }}
                chosen={one.id === indicator.id}
                choose={() => set({ indicator: one.id })}
              />
            ))}
          </ul>
          <section className="goa-section" aria-label={indicator.title}>
            <h2>{indicator.title}</h2>
            <p>
              {indicator.definition}。依据：{indicator.source}
              {evidenceNote(indicator.evidence) && `（${evidenceNote(indicator.evidence)}）`}
            </p>
            {data.trend.length > 1 && <Trend data={data} id={indicator.id} />}
            <h3>下级排名</h3>
            <Ranking evaluation={data} indicator={indicator} go={go} />
          </section>
        </>
      )}
      {asking && (
        <ContractDialog
          contract={reckonMonthAgain}
          presets={{ month: period.from }}
          onDone={() => setAsking(false)}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Trend({ data, id }: { readonly data: Evaluation; readonly id: string }) {
  const indicator = indicators.find((one) => one.id === id)!;
  const values = data.trend.map(({ month, figures }) => ({
    month,
    value: figures.find((one) => one.indicator === id)?.value ?? null,
  }));
  const most = Math.max(...values.map(({ value }) => value ?? 0));
  return (
    <>
      <h3>逐月走势</h3>
      <Bars
        label={`${indicator.title}逐月走势`}
        bars={values.map(({ month, value }) => ({
          key: month,
          label: month.slice(0, 7),
          words: valueWords(indicator, value),
          share: value === null || most === 0 ? null : value / most,
        }))}
      />
    </>
  );
}
