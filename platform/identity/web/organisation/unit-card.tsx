import { Tabs } from 'antd';
import { ButtonLink, CodeTag, Failure, Loading, may, Trail, useMe, useResource, useRow } from '#web/kit';
import { usePageState } from '../parts/use-page-state.ts';
import { UnitFacts } from './unit-facts.tsx';
import { UnitHistory } from './unit-history.tsx';
import { UnitStructure } from './unit-structure.tsx';
import { UnitVerbs } from './unit-verbs.tsx';

/** A unit: what it is, how it hangs, what it consists of, where it comes from, and what may be done with it. */
export function UnitCard({ id, onChoose }: { id: string; onChoose: (unit: string) => void }) {
  const me = useMe();
  const resource = useResource('unit');
  const { read, set } = usePageState();
  const answer = useRow('unit', id);
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { row, can } = answer.data;
  return (
    <section className="goa-section" aria-label="单位">
      <div className="goa-card-title">
        <h2>{String(row.name ?? '')}</h2>
        {row.status ? <CodeTag set="unitStatus" value={String(row.status)} /> : null}
        {row.jointOffice ? <span className="goa-tag goa-tag-busy">合署办公</span> : null}
        {row.secret ? <span className="goa-tag goa-tag-bad">涉密单位</span> : null}
        <span className="goa-grow" />
        {may(me, 'person.read') && <ButtonLink to={`/people?unit=${id}`}>人员与岗位</ButtonLink>}
        <UnitVerbs answer={answer.data} onChoose={onChoose} />
      </div>
      <Tabs
        activeKey={read('tab') ?? 'facts'}
        onChange={(tab) => set({ tab: tab === 'facts' ? null : tab })}
        destroyOnHidden
        items={[
          { key: 'facts', label: '概况', children: <UnitFacts answer={answer.data} /> },
          { key: 'structure', label: '内设机构与岗位', children: <UnitStructure id={id} /> },
          { key: 'past', label: '沿革', children: <UnitHistory answer={answer.data} /> },
          ...(can.includes('history')
            ? [{ key: 'trail', label: '变更痕迹', children: <Trail resource={resource} id={id} /> }]
            : []),
        ]}
      />
    </section>
  );
}
