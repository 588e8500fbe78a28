import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { may, type RowAnswer, useMe } from '#web/kit';
import type { UnitsMerged } from '../../commands/merge-units.contract.ts';
import { ContractMenu, type OfferedContract } from '../parts/contract-menu.tsx';
import { RecordDrawer } from '../parts/record-drawer.tsx';
import { splitEditors } from './split-editors.tsx';

/** What the acting post may do with a unit: correct its facts, and change its life (更名, 划转, 合并, 拆分, 合署, 撤销). */
export function UnitVerbs({ answer, onChoose }: { answer: RowAnswer; onChoose: (unit: string) => void }) {
  const me = useMe();
  const [editing, setEditing] = useState(false);
  const { row, can } = answer;
  const editors = useMemo(() => splitEditors(row.id), [row.id]);
  const goesOn = row.status === 'active' || !row.status;
  const offers: readonly OfferedContract[] = [
    ...(can.includes('rename') ? [{ contract: 'unit.rename', row, presets: { name: row.name } }] : []),
    ...(can.includes('move') ? [{ contract: 'unit.move', row }] : []),
    ...(may(me, 'unit.merge')
      ? [
          {
            contract: 'identity.mergeUnits',
            presets: { units: [{ unit: row.id }] },
            onDone: (answered: unknown) => onChoose((answered as UnitsMerged).unit),
          },
        ]
      : []),
    ...(can.includes('split') ? [{ contract: 'unit.split', row, presets: { parts: [{}] }, editors }] : []),
    ...(may(me, 'unit.join') && !row.jointOffice
      ? [{ contract: 'identity.joinOffices', presets: { units: [{ unit: row.id }] } }]
      : []),
    ...(can.includes('part') && row.jointOffice ? [{ contract: 'unit.part', row }] : []),
    ...(can.includes('markSecret')
      ? [
          {
            contract: 'unit.markSecret',
            title: row.secret ? '解除涉密单位' : undefined,
            row,
            presets: { secret: !row.secret },
          },
        ]
      : []),
    ...(can.includes('close') ? [{ contract: 'unit.close', row, danger: true }] : []),
  ];
  return (
    <>
      <ContractMenu title="机构变动" offers={goesOn ? offers : []} />
      {can.includes('update') && goesOn && (
        <Button type="primary" onClick={() => setEditing(true)}>
          修改
        </Button>
      )}
      {editing && <RecordDrawer resource="unit" row={row} onClose={() => setEditing(false)} />}
    </>
  );
}
