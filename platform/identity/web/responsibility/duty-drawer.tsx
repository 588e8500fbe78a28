import { Button, Drawer } from 'antd';
import { useState } from 'react';
import {
  ButtonLink,
  Failure,
  Loading,
  may,
  Nothing,
  type Row,
  useMe,
  useNarrow,
  useResource,
  useRow,
  useRows,
} from '#web/kit';
import { FactList, factsOf } from '../parts/fact-list.tsx';
import { RecordDrawer } from '../parts/record-drawer.tsx';

/** A cell of the map. */
export interface DutyPlace {
  readonly region: string;
  readonly regionName: string;
  readonly line: string;
  readonly lineLabel: string;
}

/** The duties declared for one line in one region: read, corrected and added in place. */
export function DutyDrawer({ place, onClose }: { place: DutyPlace; onClose: () => void }) {
  const me = useMe();
  const narrow = useNarrow();
  const [editing, setEditing] = useState<Row | 'new'>();
  const { region, line, regionName, lineLabel } = place;
  const duties = useRows('responsibility', {
    filter: {
      and: [
        { field: 'region', op: 'eq', value: region },
        { field: 'line', op: 'eq', value: line },
      ],
    },
    limit: 50,
  });
  return (
    <>
      <Drawer
        open
        title={`${regionName}　${lineLabel}`}
        size={narrow ? '100%' : 560}
        onClose={onClose}
        extra={
          may(me, 'responsibility.create') && (
            <Button type="primary" onClick={() => setEditing('new')}>
              新增职责
            </Button>
          )
        }
      >
        {duties.error ? (
          <Failure error={duties.error} retry={duties.refetch} />
        ) : !duties.data ? (
          <Loading />
        ) : duties.data.rows.length === 0 ? (
          <Nothing words="本区划没有为该业务条线确定责任单位；上级代管的，请到上级区划查看。" />
        ) : (
          duties.data.rows.map((row) => <Duty key={row.id} id={row.id} onEdit={setEditing} />)
        )}
      </Drawer>
      {editing && (
        <RecordDrawer
          resource="responsibility"
          row={editing === 'new' ? undefined : editing}
          presets={editing === 'new' ? { region, line } : undefined}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  );
}

function Duty({ id, onEdit }: { id: string; onEdit: (row: Row) => void }) {
  const resource = useResource('responsibility');
  const answer = useRow('responsibility', id);
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { row, can } = answer.data;
  return (
    <section className="goa-item" aria-label="职责">
      <FactList
        facts={factsOf(resource, answer.data, ['body', 'duty', 'reach', 'namedUnit', 'from', 'to', 'source'])}
      />
      <div className="goa-actions goa-part-actions">
        {can.includes('update') && <Button onClick={() => onEdit(row)}>修改</Button>}
        <ButtonLink to={`/r/responsibility/${row.id}`}>详情与痕迹</ButtonLink>
      </div>
    </section>
  );
}
