import { Button, Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Resource } from '#standards/language';
import { lostAnswer } from '../api/lost-answer.ts';
import type { RowAnswer } from '../api/shapes.ts';
import { may, useMe } from '../api/use-me.ts';
import { useRow } from '../api/use-records.ts';
import { Cell } from '../cells/cell.tsx';
import { useRegistry, useResource } from '../declarations.tsx';
import { RowFiles } from '../files/row-files.tsx';
import { PageHead } from '../page-head.tsx';
import { Failure } from '../state/failure.tsx';
import { Loading } from '../state/loading.tsx';
import { ExplainDrawer } from './explain-drawer.tsx';
import { Facts } from './facts.tsx';
import { relatedResources } from './related.ts';
import { RelatedLedger, RelatedLedgers } from './related-ledgers.tsx';
import { RowVerbs } from './row-verbs.tsx';
import { Trail } from './trail.tsx';

/** Related ledgers that have a tab each; more of them share one. */
const MOST_TABS = 2;

/** A generated detail page, and what a hand-made page may add to it. */
export interface RecordViewProps {
  /** Name of the resource. */
  readonly resource: string;
  readonly id: string;
  readonly tabs?: readonly { readonly key: string; readonly label: string; readonly children: ReactNode }[];
  readonly actions?: ReactNode;
  /** Names of fields that the hand-made page says in a way of its own. */
  readonly without?: readonly string[];
  /** Names of verbs that the hand-made page offers itself, to those who may. */
  readonly withoutVerbs?: readonly string[];
  /** Stands below the tabs. */
  readonly below?: ReactNode;
}

/** The generated detail page of a row: facts by section, trail, what belongs to it, verbs, and why it can be seen. */
export function RecordView({
  resource: name,
  id,
  tabs = [],
  actions,
  without = [],
  withoutVerbs,
  below,
}: RecordViewProps) {
  const resource = useResource(name);
  const answer = useRow(resource.name, id);
  if (lostAnswer(answer)) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  return (
    <View
      resource={resource}
      answer={answer.data}
      tabs={tabs}
      actions={actions}
      without={without}
      withoutVerbs={withoutVerbs}
      below={below}
    />
  );
}

interface ViewProps
  extends Required<Pick<RecordViewProps, 'tabs' | 'without'>>,
    Pick<RecordViewProps, 'withoutVerbs' | 'below'> {
  resource: Resource;
  answer: RowAnswer;
  actions: ReactNode;
}

function View({ resource, answer, tabs, actions, without, withoutVerbs, below }: ViewProps) {
  const me = useMe();
  const { resources } = useRegistry();
  const [explaining, setExplaining] = useState(false);
  const { row, refs, can } = answer;
  const label = resource.fields[resource.label];
  const related = relatedResources(resource, resources.values(), (permission) => may(me, permission));
  return (
    <>
      <PageHead
        trail={[{ title: resource.title, to: `/r/${resource.name}` }]}
        title={label ? <Cell field={label} value={row[resource.label]} refs={refs} plain /> : resource.title}
        note={row.voidedAt ? (resource.kind === 'document' ? '已作废' : '已注销') : undefined}
        actions={
          <>
            {actions}
            <Button onClick={() => setExplaining(true)}>为什么可见</Button>
            <RowVerbs resource={resource} answer={answer} without={withoutVerbs} />
          </>
        }
      />
      <Tabs
        className="goa-record-tabs"
        destroyOnHidden
        items={[
          {
            key: 'facts',
            label: '基本信息',
            children: <Facts resource={resource} answer={answer} without={without} />,
          },
          ...tabs,
          ...(related.length > MOST_TABS
            ? [{ key: 'related', label: '相关台账', children: <RelatedLedgers row={row.id} related={related} /> }]
            : related.map((one) => ({
                key: `related-${one.resource.name}`,
                label: one.resource.title,
                children: <RelatedLedger row={row.id} related={one} />,
              }))),
          ...(resource.kind === 'log' || resource.writtenBy === 'commands'
            ? []
            : [{ key: 'files', label: '附件', children: <RowFiles resource={resource.name} row={row.id} /> }]),
          ...(can.includes('history')
            ? [{ key: 'trail', label: '变更痕迹', children: <Trail resource={resource} id={row.id} /> }]
            : []),
        ]}
      />
      {below}
      {explaining && <ExplainDrawer resource={resource} id={row.id} onClose={() => setExplaining(false)} />}
    </>
  );
}
