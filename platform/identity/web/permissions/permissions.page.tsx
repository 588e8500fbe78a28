import { Tabs } from 'antd';
import { may, Nothing, PageHead, useMe } from '#web/kit';
import { usePageState } from '../parts/use-page-state.ts';
import { PersonView } from './person-view.tsx';
import { RoleView } from './role-view.tsx';
import { UnitView } from './unit-view.tsx';
import '../identity.css';

/** 权限管理: who may do what, asked by unit, by person or by role; grants are given and revoked in place. */
export default function PermissionsPage() {
  const me = useMe();
  const { read, set } = usePageState();
  const matrix = may(me, 'identity.accessMatrix');
  const view = read('view') ?? (matrix ? 'unit' : 'person');
  return (
    <>
      <PageHead title="权限管理" />
      <Tabs
        activeKey={view}
        onChange={(next) => set({ view: next })}
        destroyOnHidden
        items={[
          {
            key: 'unit',
            label: '按单位',
            children: matrix ? <UnitView /> : <Nothing words="您没有查看单位权限矩阵的权限，可以按人员查看。" />,
          },
          { key: 'person', label: '按人员', children: <PersonView /> },
          { key: 'role', label: '角色说明', children: <RoleView /> },
        ]}
      />
    </>
  );
}
