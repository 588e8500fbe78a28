import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import {
  CodeTag,
  ContractDialog,
  Failure,
  formatInstant,
  Loading,
  may,
  PageHead,
  RefTitle,
  type Row,
  type RowAnswer,
  RowFiles,
  useAnswer,
  useMe,
  useResource,
  useRow,
} from '#web/kit';
import type { orderSteps } from '../../supervision-orders/order-steps.contract.ts';
import { ScanEditor } from '../case/scan-editor.tsx';
import { Lamp } from '../lamp.tsx';
import { useLive } from '../live/use-live.ts';
import { type OrderAct, orderActs } from './order-acts.ts';
import { OrderSteps } from './order-steps.tsx';
import '../process.css';
import './orders.css';

/** 督办单: what is demanded until when, what the unit answered, every step, and what the person may do with it now. */
export default function OrderPage() {
  const { id = '' } = useParams();
  useLive();
  const order = useRow('supervisionOrder', id);
  const steps = useAnswer<AnswerOfContract<typeof orderSteps>>('process', 'orderSteps', { order: id });
  for (const one of [order, steps]) if (one.error) return <Failure error={one.error} retry={one.refetch} />;
  if (!order.data || !steps.data) return <Loading />;
  const { row, can } = order.data;
  return (
    <>
      <PageHead
        trail={[{ title: '督办单', to: '/r/supervisionOrder' }]}
        title={String(row.title)}
        actions={
          <Button href={`/api/supervisionOrder/${id}/order-form`} target="_blank" rel="noopener">
            打印督办单
          </Button>
        }
      />
      <section className="goa-section" aria-label="督办要求">
        <h2>督办要求</h2>
        <p className="goa-order-words">{String(row.demand)}</p>
        <OrderFacts answer={order.data} used={steps.data.used} />
      </section>
      {row.answer ? <Feedback row={row} /> : null}
      <OrderSteps steps={steps.data.steps} />
      <OrderBar answer={order.data} acts={orderActs(row, can)} />
    </>
  );
}

/** What the unit answered with its paper, and what the issuer made of it. */
function Feedback({ row }: { row: Row }) {
  return (
    <section className="goa-section" aria-label="反馈与审核">
      <h2>反馈内容</h2>
      <p className="goa-order-words">{String(row.answer)}</p>
      <div className="goa-order-files">
        <RowFiles resource="supervisionOrder" row={row.id} />
      </div>
      {row.conclusion ? (
        <>
          <h2>审核意见</h2>
          <p className="goa-order-words">{String(row.conclusion)}</p>
        </>
      ) : null}
    </section>
  );
}

function OrderFacts({ answer: { row, refs }, used }: { answer: RowAnswer; used: number | null }) {
  const me = useMe();
  const { fields } = useResource('supervisionOrder');
  const title = (name: string) => fields[name]?.title ?? name;
  const ref = (to: string, id: unknown) =>
    id && <RefTitle to={to} id={String(id)} refs={refs} plain={to !== 'caseFile'} />;
  const at = (value: unknown) => value && formatInstant(String(value));
  const facts = [
    ['no', row.no],
    ['state', <CodeTag key="state" set="supervisionOrderState" value={String(row.state)} />],
    ['grade', <CodeTag key="grade" set="supervisionOrderGrade" value={String(row.grade)} />],
    ['light', <Lamp key="light" light={String(row.light)} />],
    ['issuer', ref('unit', row.issuer)],
    ['issuedBy', ref('person', row.issuedBy)],
    ['unit', ref('unit', row.unit)],
    ['handler', ref('person', row.handler)],
    ['case', may(me, 'caseFile.read') && ref('caseFile', row.case)],
    ['basis', row.basis],
    ['assignedAt', at(row.assignedAt)],
    ['signBy', row.signBy],
    ['receivedAt', at(row.receivedAt)],
    ['dueOn', row.dueOn && `${row.dueOn}${row.provisional ? '（暂定）' : ''}${row.late ? '，已逾期' : ''}`],
    ['runDays', row.runDays && `${row.runDays} 个工作日${used === null ? '' : `，已用 ${used}`}`],
    ['extensionAsked', row.extensionAsked && `${row.extensionAsked} 个工作日，待审批`],
    ['answeredAt', at(row.answeredAt)],
    ['closedAt', at(row.closedAt)],
  ] as const;
  return (
    <dl className="goa-facts goa-order-facts">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{title(name)}</dt>
            <dd>{value as React.ReactNode}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

const EDITORS = { paper: ScanEditor };

function OrderBar({ answer: { row }, acts }: { answer: RowAnswer; acts: readonly OrderAct[] }) {
  const [act, setAct] = useState<OrderAct>();
  if (acts.length === 0) return null;
  const presets = (contract: OrderAct['contract']) =>
    contract.name === 'amend' ? Object.fromEntries(Object.keys(contract.input).map((name) => [name, row[name]])) : {};
  return (
    <nav className="goa-act-bar" aria-label="办理">
      {acts.map((one) => (
        <Button
          key={one.contract.name}
          type={one.kind === 'main' ? 'primary' : 'default'}
          danger={one.kind === 'danger'}
          onClick={() => setAct(one)}
        >
          {one.contract.title}
        </Button>
      ))}
      {act && (
        <ContractDialog
          key={act.contract.name}
          contract={act.contract}
          row={row}
          presets={presets(act.contract)}
          editors={EDITORS}
          onCancel={() => setAct(undefined)}
          onDone={() => setAct(undefined)}
        />
      )}
    </nav>
  );
}
