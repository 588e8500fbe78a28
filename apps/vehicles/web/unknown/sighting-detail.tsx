import { Button } from 'antd';
import { useState } from 'react';
import { ContractDialog, Facts, Failure, Loading, lostAnswer, RowVerbs, useResource, useRow, useRows } from '#web/kit';
import { adoptTerminal } from '../../terminals/terminal.contracts.ts';
import { SightingPlace } from './sighting-place.tsx';

/** What the page says in a way of its own. */
const SAID = ['phone', 'place', 'frame'];

/** One terminal that nobody knows: what it said of itself, where it was last, and what may be done with it. */
export function SightingDetail({ id }: { readonly id: string }) {
  const resource = useResource('terminalSighting');
  const answer = useRow('terminalSighting', id);
  const plate = typeof answer.data?.row.plate === 'string' ? answer.data.row.plate : '';
  const named = useRows('vehicle', { filter: { field: 'plate', op: 'eq', value: plate }, limit: 1 }, plate !== '');
  const [adopting, setAdopting] = useState<{ readonly vehicle?: string }>();
  if (lostAnswer(answer)) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { row, can } = answer.data;
  const match = plate ? named.data?.rows[0] : undefined;
  return (
    <article aria-label="终端详情" className="goa-unknown-detail">
      <h2>终端 {String(row.phone ?? '')}</h2>
      {can.includes('adopt') && <p className="goa-muted">{matchWords(plate, match !== undefined, named.isPending)}</p>}
      <div className="goa-actions">
        {can.includes('adopt') && match && (
          <Button type="primary" onClick={() => setAdopting({ vehicle: match.id })}>
            认领到 {plate}
          </Button>
        )}
        {can.includes('adopt') && (
          <Button type={match ? 'default' : 'primary'} onClick={() => setAdopting({})}>
            认领到{match ? '其他' : ''}车辆
          </Button>
        )}
        <RowVerbs resource={resource} answer={answer.data} without={['adopt']} />
      </div>
      <SightingPlace row={row} />
      <h3>最近报文</h3>
      {row.frame ? (
        <code className="goa-unknown-frame">{String(row.frame)}</code>
      ) : (
        <p className="goa-muted">只收到注册请求。</p>
      )}
      <Facts resource={resource} answer={answer.data} without={SAID} />
      {adopting && (
        <ContractDialog
          contract={adoptTerminal}
          row={row}
          presets={adopting}
          onDone={() => setAdopting(undefined)}
          onCancel={() => setAdopting(undefined)}
        />
      )}
    </article>
  );
}

function matchWords(plate: string, found: boolean, asking: boolean): string {
  if (!plate) return '终端没有上报号牌，请查找车辆后认领。';
  if (asking) return '正在按号牌查找车辆…';
  return found ? `台账中有号牌为 ${plate} 的车辆。` : `本级台账中没有号牌为 ${plate} 的车辆。`;
}
