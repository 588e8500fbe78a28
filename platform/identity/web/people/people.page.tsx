import { Button } from 'antd';
import { useState } from 'react';
import { may, Nothing, PageHead, RefTitle, useMe } from '#web/kit';
import { ContractMenu } from '../parts/contract-menu.tsx';
import { FindBox } from '../parts/find-box.tsx';
import { RecordDrawer } from '../parts/record-drawer.tsx';
import { SplitView } from '../parts/split-view.tsx';
import { UnitPanel } from '../parts/unit-panel.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { appointEditors } from './appoint-editors.tsx';
import { PersonDrawer } from './person-drawer.tsx';
import { UnitPeople } from './unit-people.tsx';
import '../identity.css';

/** 人员与岗位: who works in a unit under which post, and everything about one person. */
export default function PeoplePage() {
  const me = useMe();
  const { read, set } = usePageState();
  const [adding, setAdding] = useState(false);
  const unit = read('unit') ?? me.acting?.unit;
  const person = read('person');
  return (
    <>
      <PageHead
        title="人员与岗位"
        actions={
          <>
            {unit && may(me, 'assignment.appoint') && (
              <ContractMenu
                title="任职"
                offers={[
                  { contract: 'identity.appoint', presets: { unit, establishment: unit }, editors: appointEditors },
                ]}
              />
            )}
            {unit && may(me, 'person.create') && (
              <Button type="primary" onClick={() => setAdding(true)}>
                新增人员
              </Button>
            )}
          </>
        }
      />
      <SplitView
        title="选择单位或人员"
        side={(close) => (
          <>
            <FindBox
              of="person"
              label="查找人员"
              placeholder="查找人员：姓名或拼音首字母"
              onFound={(id) => {
                set({ person: id });
                close();
              }}
            />
            <UnitPanel
              chosen={unit ? { kind: 'unit', id: unit } : undefined}
              onChoose={({ id }) => {
                set({ unit: id });
                close();
              }}
            />
          </>
        )}
      >
        {unit ? (
          <section className="goa-section" aria-label="单位人员">
            <div className="goa-card-title">
              <h2>
                <RefTitle to="unit" id={unit} plain />
              </h2>
            </div>
            <UnitPeople key={unit} unit={unit} onPerson={(id) => set({ person: id })} />
          </section>
        ) : (
          <Nothing words="请从左侧选择单位。" />
        )}
      </SplitView>
      {person && <PersonDrawer id={person} onClose={() => set({ person: null })} />}
      {adding && unit && (
        <RecordDrawer
          resource="person"
          presets={{ home: unit }}
          onClose={() => setAdding(false)}
          onSaved={(id) => set({ person: id })}
        />
      )}
    </>
  );
}
