import { Button } from 'antd';
import { useState } from 'react';
import { may, Nothing, PageHead, useMe } from '#web/kit';
import { ContractMenu } from '../parts/contract-menu.tsx';
import { RecordDrawer } from '../parts/record-drawer.tsx';
import { SplitView } from '../parts/split-view.tsx';
import { UnitPanel } from '../parts/unit-panel.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { RegionCard } from './region-card.tsx';
import { UnitCard } from './unit-card.tsx';
import '../identity.css';

/** 组织机构: territory and line as trees, and the card of what is chosen in them. */
export default function OrganisationPage() {
  const me = useMe();
  const { read, set } = usePageState();
  const [adding, setAdding] = useState(false);
  const region = read('region');
  const unit = read('unit') ?? (region ? undefined : me.acting?.unit);
  const choose = (kind: 'region' | 'unit', id: string) =>
    set(kind === 'unit' ? { unit: id, region: null } : { region: id, unit: null });
  return (
    <>
      <PageHead
        title="组织机构"
        actions={
          <>
            <ContractMenu
              title="新设区划"
              offers={may(me, 'region.create') ? [{ contract: 'identity.createRegion' }] : []}
            />
            {may(me, 'unit.create') && (
              <Button type="primary" onClick={() => setAdding(true)}>
                新增单位
              </Button>
            )}
          </>
        }
      />
      <SplitView
        title="选择机构"
        side={(close) => (
          <UnitPanel
            regions
            chosen={region ? { kind: 'region', id: region } : unit ? { kind: 'unit', id: unit } : undefined}
            onChoose={({ kind, id }) => {
              choose(kind, id);
              close();
            }}
          />
        )}
      >
        {region ? (
          <RegionCard key={region} id={region} />
        ) : unit ? (
          <UnitCard key={unit} id={unit} onChoose={(id) => choose('unit', id)} />
        ) : (
          <Nothing words="请从机构树选择区划或单位。" />
        )}
      </SplitView>
      {adding && (
        <RecordDrawer
          resource="unit"
          presets={region ? { region } : undefined}
          onClose={() => setAdding(false)}
          onSaved={(id) => choose('unit', id)}
        />
      )}
    </>
  );
}
