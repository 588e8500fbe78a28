import './alarms.css';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { CodeSelect, Failure, Loading, Nothing, PageHead, RefPicker, useNarrow, useRows } from '#web/kit';
import { type AlarmAsk, alarmFilter, WHICH_WORDS } from './alarm-ask.ts';
import { AlarmDetail } from './alarm-detail.tsx';
import { AlarmList } from './alarm-list.tsx';

/** Alarms read at once; more on demand, up to what a list may hold. */
const STEP = 50;
const MOST = 200;

/** 报警处置: every alarm of one's scope with its evidence, and the way to its end. */
export default function AlarmsPage() {
  const [params, setParams] = useSearchParams();
  const [which, setWhich] = useState<AlarmAsk['which']>(params.has('alarm') ? 'all' : 'open');
  const [kind, setKind] = useState<string>();
  const [limit, setLimit] = useState(STEP);
  const vehicle = params.get('vehicle') ?? undefined;
  const answer = useRows('vehicleAlarm', { filter: alarmFilter({ which, kind, vehicle }), limit });
  const rows = answer.data?.rows ?? [];
  const chosen = params.get('alarm') ?? undefined;
  // A phone shows the list or one alarm, never one below the other.
  const narrow = useNarrow();
  const go = (change: { vehicle?: string | null; alarm?: string | undefined }) => {
    const next = { vehicle, alarm: chosen, ...change };
    setParams(Object.fromEntries(Object.entries(next).flatMap(([key, value]) => (value ? [[key, value]] : []))), {
      replace: true,
    });
  };
  return (
    <>
      <PageHead title="报警处置" />
      <div className="goa-alarm-ask">
        <Segmented
          aria-label="处置情况"
          value={which}
          options={Object.entries(WHICH_WORDS).map(([value, label]) => ({ value, label }))}
          onChange={(value) => setWhich(value as AlarmAsk['which'])}
        />
        <CodeSelect
          set="vehicleAlarmKind"
          aria-label="报警类别"
          placeholder="全部类别"
          value={kind ?? null}
          onChange={(code) => setKind(code ?? undefined)}
        />
        <RefPicker
          to="vehicle"
          aria-label="车辆"
          placeholder="全部车辆"
          value={vehicle ?? null}
          onChange={(id) => go({ vehicle: id })}
        />
      </div>
      {answer.error ? (
        <Failure error={answer.error} retry={answer.refetch} />
      ) : (
        <div className="goa-alarms">
          {!(narrow && chosen) && (
            <section aria-label="报警" className="goa-section">
              {answer.data ? (
                <AlarmList
                  rows={rows}
                  refs={answer.data.refs}
                  now={answer.dataUpdatedAt}
                  chosen={chosen}
                  choose={(alarm) => go({ alarm })}
                  more={answer.data.next && limit < MOST ? () => setLimit(limit + STEP) : undefined}
                />
              ) : (
                <Loading />
              )}
            </section>
          )}
          {!(narrow && !chosen) && (
            <section aria-label="详情" className="goa-section">
              {narrow && <Button onClick={() => go({ alarm: undefined })}>返回列表</Button>}
              {chosen ? <AlarmDetail key={chosen} id={chosen} /> : <Nothing words="选择一条报警查看证据并处置。" />}
            </section>
          )}
        </div>
      )}
    </>
  );
}
