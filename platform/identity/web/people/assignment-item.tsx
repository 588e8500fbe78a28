import { useMemo } from 'react';
import { type Refs, type Row, useResource, useRow } from '#web/kit';
import { ContractMenu } from '../parts/contract-menu.tsx';
import { FactList, factsOf } from '../parts/fact-list.tsx';
import { KindTag } from '../parts/kind-tag.tsx';
import { UnitLink } from '../parts/unit-link.tsx';
import { editorsWithin } from './appoint-editors.tsx';

/** One post of a person: where the work is and where the establishment is, level and grade apart, and what may be changed. */
export function AssignmentItem({ row, refs, ended }: { row: Row; refs: Refs; ended: boolean }) {
  const resource = useResource('assignment');
  const answer = useRow('assignment', ended ? undefined : row.id);
  const editors = useMemo(() => editorsWithin(String(row.unit)), [row.unit]);
  const can = answer.data?.can ?? [];
  const latest = answer.data?.row ?? row;
  const unitName = refs.unit?.[String(row.unit)] ?? '（不可见）';
  const facts = factsOf(resource, { row: latest, refs: answer.data?.refs ?? refs, can }, [
    'establishment',
    'department',
    'post',
    'leadership',
    'rank',
    'from',
    'to',
    'document',
  ]);
  return (
    <section
      className={ended ? 'goa-item goa-item-past' : 'goa-item'}
      aria-label={`${unitName}${String(row.title ?? '')}`}
    >
      <div className="goa-card-title">
        <strong>{String(row.title ?? '')}</strong>
        <KindTag kind={String(row.kind)} />
        {ended && <span className="goa-tag goa-tag-neutral">已结束</span>}
        <UnitLink id={String(row.unit)} name={unitName} />
        <span className="goa-grow" />
        <ContractMenu
          title="办理"
          offers={[
            ...(can.includes('amend')
              ? [
                  {
                    contract: 'assignment.amend',
                    row: latest,
                    presets: {
                      title: latest.title,
                      department: latest.department,
                      leadership: latest.leadership,
                      document: latest.document,
                    },
                    editors,
                  },
                ]
              : []),
            ...(can.includes('end') ? [{ contract: 'assignment.end', row: latest, danger: true }] : []),
          ]}
        />
      </div>
      <FactList facts={facts} />
    </section>
  );
}
