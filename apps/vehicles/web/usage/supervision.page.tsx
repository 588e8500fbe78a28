import './usage.css';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import {
  ContractDialog,
  DayRange,
  Failure,
  Loading,
  may,
  Nothing,
  PageHead,
  RefPicker,
  todayInShanghai,
  useAnswer,
  useCodeItems,
  useMe,
} from '#web/kit';
import { type CodeCount, rejudge, type usageCounts } from '../../usage/supervision.contract.ts';
import { lastDays } from './last-days.ts';
import { LISTS, type ListName } from './lists.ts';
import { UsageList } from './usage-list.tsx';

/** Days shown when nobody chose any: a month, today not among them because it is judged by night. */
const DAYS = 30;

/** 用车监管: usages by verdict, findings by kind, checks by state; behind each number the very list. */
export default function SupervisionPage() {
  const [params, setParams] = useSearchParams();
  const [again, setAgain] = useState(false);
  const me = useMe();
  const usual = lastDays(todayInShanghai(), DAYS);
  const from = params.get('from') ?? usual.from;
  const to = params.get('to') ?? usual.to;
  const vehicle = params.get('vehicle') ?? undefined;
  const list = listIn(params.get('list'));
  const code = params.get('code') ?? undefined;
  const answer = useAnswer<AnswerOfContract<typeof usageCounts>>('vehicles', 'usageCounts', { from, to, vehicle });
  const go = (change: Readonly<Record<string, string | undefined>>) => {
    const next = { from, to, vehicle, list, code, ...change };
    setParams(Object.fromEntries(Object.entries(next).flatMap(([key, value]) => (value ? [[key, value]] : []))), {
      replace: true,
    });
  };
  const counts = answer.data;
  return (
    <>
      <PageHead title="用车监管" />
      <section className="goa-section" aria-label="范围">
        <div className="goa-usage-ask">
          <DayRange
            aria-label="时段"
            value={[from, to]}
            onChange={(days) => {
              const [first, last] = days ?? [];
              if (first && last) go({ from: first, to: last });
            }}
          />
          <RefPicker
            to="vehicle"
            aria-label="车辆"
            placeholder="全部车辆"
            value={vehicle ?? null}
            onChange={(id) => go({ vehicle: id ?? undefined })}
          />
          {vehicle && may(me, 'vehicles.rejudge') && <Button onClick={() => setAgain(true)}>重新核对</Button>}
        </div>
        {again && (
          <ContractDialog
            contract={rejudge}
            presets={{ vehicle, from, to: to > todayInShanghai() ? todayInShanghai() : to }}
            onCancel={() => setAgain(false)}
            onDone={() => setAgain(false)}
          />
        )}
        <p className="goa-muted">
          用车记录由轨迹与派车单核对得出，每晚核对前三日；疑点不是结论，由核查认定。数据中断、无法判断的单独列出。点数字看清单。
        </p>
      </section>
      {answer.error ? (
        <Failure error={answer.error} retry={answer.refetch} />
      ) : counts ? (
        <div className="goa-usage-counts">
          {(['usages', 'findings', 'checks'] as const).map((name) => (
            <Counts
              key={name}
              name={name}
              counts={name === 'usages' ? counts.verdicts : counts[name]}
              chosen={list === name ? code : undefined}
              choose={(chosen) => go({ list: name, code: chosen })}
            />
          ))}
        </div>
      ) : (
        <Loading />
      )}
      {list && code && <UsageList key={`${list} ${code}`} list={list} code={code} where={{ from, to, vehicle }} />}
    </>
  );
}

/** One set of codes with their numbers; each number leads to its list. */
function Counts(props: {
  readonly name: ListName;
  readonly counts: readonly CodeCount[];
  readonly chosen: string | undefined;
  readonly choose: (code: string) => void;
}) {
  const { name, counts, chosen, choose } = props;
  const { title, set } = LISTS[name];
  const items = useCodeItems(set);
  const known = new Map(counts.map(({ code, count }) => [code, count]));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="goa-section" aria-label={title}>
      <h2>
        {title}
        <span className="goa-muted">共 {total}</span>
      </h2>
      {total === 0 ? (
        <Nothing words={`这段时间没有${title}。`} />
      ) : (
        <ul className="goa-usage-codes">
          {items
            .filter(({ code }) => known.has(code))
            .map(({ code, label, tone }) => (
              <li key={code}>
                <button type="button" aria-pressed={code === chosen} onClick={() => choose(code)}>
                  <span className={`goa-tag goa-tag-${tone ?? 'neutral'}`}>{label}</span>
                  <strong>{known.get(code)}</strong>
                </button>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

function listIn(name: string | null): ListName | undefined {
  return name !== null && Object.hasOwn(LISTS, name) ? (name as ListName) : undefined;
}
