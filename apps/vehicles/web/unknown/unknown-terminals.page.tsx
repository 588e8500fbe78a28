import './unknown.css';
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Failure, Loading, Nothing, PageHead, useNarrow, useRows } from '#web/kit';
import { SightingDetail } from './sighting-detail.tsx';
import { SightingList } from './sighting-list.tsx';

/** What a person chooses between; the codes of 认领状态. */
const WHICH = [
  { value: 'waiting', label: '待认领' },
  { value: 'dismissed', label: '不予认领' },
  { value: 'blocked', label: '已阻断' },
  { value: 'adopted', label: '已认领' },
];

/** Terminals read at once; more on demand, up to what a list may hold. */
const STEP = 50;
const MOST = 200;

/** 待认领终端: who knocked at the gateway and is not known, with what it said of itself, and what becomes of it. */
export default function UnknownTerminalsPage() {
  const [params, setParams] = useSearchParams();
  const [which, setWhich] = useState('waiting');
  const [words, setWords] = useState('');
  const [limit, setLimit] = useState(STEP);
  const chosen = params.get('terminal') ?? undefined;
  const choose = (id: string | undefined) => setParams(id ? { terminal: id } : {}, { replace: true });
  const answer = useRows('terminalSighting', {
    filter: { field: 'status', op: 'eq', value: which },
    limit,
    ...(words && { q: words }),
  });
  // A phone shows the list or one terminal, never one below the other.
  const narrow = useNarrow();
  return (
    <>
      <PageHead title="待认领终端" />
      <div className="goa-unknown-ask">
        <Segmented
          aria-label="认领状态"
          value={which}
          options={WHICH}
          onChange={(value) => {
            setWhich(value);
            choose(undefined);
          }}
        />
        <Input.Search
          allowClear
          aria-label="查找终端"
          placeholder="终端号码或自报号牌"
          onSearch={(value) => setWords(value.trim())}
        />
      </div>
      {answer.error ? (
        <Failure error={answer.error} retry={answer.refetch} />
      ) : (
        <div className="goa-unknown">
          {!(narrow && chosen) && (
            <section aria-label="终端" className="goa-section">
              {answer.data ? (
                <SightingList
                  rows={answer.data.rows}
                  chosen={chosen}
                  choose={choose}
                  more={answer.data.next && limit < MOST ? () => setLimit(limit + STEP) : undefined}
                />
              ) : (
                <Loading />
              )}
            </section>
          )}
          {!(narrow && !chosen) && (
            <section aria-label="详情" className="goa-section">
              {narrow && <Button onClick={() => choose(undefined)}>返回列表</Button>}
              {chosen ? (
                <SightingDetail key={chosen} id={chosen} />
              ) : (
                <Nothing words="选择一台终端，查看它上报的内容并办理。" />
              )}
            </section>
          )}
        </div>
      )}
    </>
  );
}
