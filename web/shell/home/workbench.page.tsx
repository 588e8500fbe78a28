import { Link } from 'react-router';
import { may, useMe } from '../../kit/api/use-me.ts';
import { useMeta } from '../../kit/api/use-meta.ts';
import { useCount } from '../../kit/api/use-records.ts';
import { useRegistry } from '../../kit/declarations.tsx';
import { countWords } from '../../kit/ledger/count-words.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { AppIcon } from '../frame/icons.tsx';
import { type MenuEntry, type MenuGroup, menuOf } from '../menu-model.ts';
import { greeting, longDay } from './greeting.ts';
import { RecentChanges } from './recent-changes.tsx';

/** The workbench: who acts, what lies in scope, where to go on. */
export default function WorkbenchPage() {
  const me = useMe();
  const registry = useRegistry();
  const groups = menuOf(registry, (permission) => may(me, permission));
  const now = new Date();
  return (
    <>
      <PageHead title={`${greeting(now)}，${me.person.name}`} />
      <p className="goa-lead">
        {longDay(now)}
        {me.acting
          ? `　${me.acting.unitName} ${me.acting.title}`
          : '　目前没有在任岗位，不能办理业务，请联系单位管理员。'}
      </p>
      <Standing />
      {groups.map((group) => (
        <AppPanel key={group.app} group={group} />
      ))}
      <RecentChanges />
    </>
  );
}

/** What the platform stands on, 1 + 1 + 1 + N, counted from the declarations. */
function Standing() {
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

function AppPanel({ group }: { group: MenuGroup }) {
  const ledgers = group.entries.filter((entry) => entry.resource);
  const pages = group.entries.filter((entry) => !entry.resource);
  return (
    <section className="goa-panel" aria-label={group.title}>
      <h2>
        <AppIcon name={group.icon} />
        {group.title}
      </h2>
      {ledgers.length > 0 && (
        <ul className="goa-counts">
          {ledgers.map((entry) => (
            <li key={entry.path}>
              <LedgerCount entry={entry} />
            </li>
          ))}
        </ul>
      )}
      {pages.length > 0 && (
        <ul className="goa-shortcuts">
          {pages.map(({ title, path }) => (
            <li key={path}>
              <Link to={path}>{title}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function LedgerCount({ entry: { title, path, resource = '' } }: { entry: MenuEntry }) {
  const count = useCount(resource, {});
  return (
    <Link to={path}>
      <span>{title}</span>
      <strong className="goa-number">{count.data ? countWords(count.data) : count.error ? '—' : '…'}</strong>
    </Link>
  );
}
