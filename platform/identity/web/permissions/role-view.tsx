import { Select } from 'antd';
import { CodeTag, type Column, DataTable, useRegistry } from '#web/kit';
import { FactList } from '../parts/fact-list.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { clearanceWords } from './clearance-words.ts';
import { type RoleLine, roleMatrix } from './role-matrix.ts';

/** What a role means: what it is for, what it is proposed with, and which verbs on which resources it holds. */
export function RoleView() {
  const registry = useRegistry();
  const { read, set } = usePageState();
  // Roles that are handed out come first; what everybody has anyway stands at the end.
  const roles = [...registry.roles.values()].sort((a, b) => Number(a.baseline ?? false) - Number(b.baseline ?? false));
  const role = registry.roles.get(read('role') ?? '') ?? roles[0];
  if (!role) return null;
  const { lines, further } = roleMatrix(registry, role);
  return (
    <section className="goa-section" aria-label="角色说明">
      <div className="goa-choose">
        <label htmlFor="role">角色</label>
        <Select
          id="role"
          className="goa-wide"
          showSearch={{ optionFilterProp: 'label' }}
          value={role.id}
          options={roles.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(next) => set({ role: next })}
        />
      </div>
      {role.note && <p>{role.note}</p>}
      <FactList
        facts={[
          { title: '建议数据范围', value: <CodeTag set="grantDepth" value={role.depth} /> },
          { title: '建议可见分级', value: clearanceWords(role.clearance) },
        ]}
      />
      <h2 className="goa-part-title">能办理的事项</h2>
      <DataTable label={`${role.title}的权限`} columns={columns} rows={lines} rowKey={(line) => line.resource} />
      {further.length > 0 && (
        <>
          <h2 className="goa-part-title">其他权限</h2>
          <ul className="goa-list">
            {further.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const columns: readonly Column<RoleLine>[] = [
  { title: '信息资源', cell: ({ title }) => title },
  { title: '查看', cell: held('read') },
  { title: '看痕迹', cell: held('history') },
  { title: '看脱敏原值', cell: held('reveal') },
  { title: '导出', cell: held('export') },
  { title: '新增', cell: held('create') },
  { title: '修改', cell: held('update') },
  { title: '提交', cell: held('submit') },
  { title: '注销', cell: held('void') },
  { title: '专有操作', cell: ({ own }) => (own.length > 0 ? own.join('、') : <span className="goa-muted">—</span>) },
];

function held(verb: string) {
  return ({ builtIn }: RoleLine) => {
    if (!(verb in builtIn)) return <span className="goa-muted">不适用</span>;
    return builtIn[verb] ? <strong>能</strong> : <span className="goa-muted">—</span>;
  };
}
