import { useMeta } from '../../kit/api/use-meta.ts';
import { useRegistry } from '../../kit/declarations.tsx';

/** What the platform stands on, 1 + 1 + 1 + N, counted from the declarations. */
export function Standing() {
  const { apps, resources } = useRegistry();
  const sets = Object.keys(useMeta().codeSets).length;
  const all = [...resources.values()];
  const elements = new Set(all.flatMap(({ fields }) => Object.values(fields).map((field) => field.element?.id)));
  elements.delete(undefined);
  const open = all.filter(({ catalogue }) => catalogue.share === 'open').length;
  return (
    <ul className="goa-standing" aria-label="平台概况">
      <li>
        <strong>一套标准</strong>
        {elements.size} 个数据元，{sets} 个代码集
      </li>
      <li>
        <strong>一个平台</strong>
        统一组织、统一用户、统一权限
      </li>
      <li>
        <strong>一个数据中心</strong>
        资源目录 {resources.size} 项，无条件共享 {open} 项
      </li>
      <li>
        <strong>N 个应用</strong>
        {apps.map((app) => app.title).join('、')}
      </li>
    </ul>
  );
}
