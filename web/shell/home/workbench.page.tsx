import { may, useMe } from '../../kit/api/use-me.ts';
import { useRegistry } from '../../kit/declarations.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { menuOf } from '../menu-model.ts';
import { AppCards } from './app-cards.tsx';
import { greeting, longDay } from './greeting.ts';
import { PanelColumn } from './panel-column.tsx';
import { RecentChanges } from './recent-changes.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { Standing } from './standing.tsx';
import './workbench.css';

/** The workbench: who acts, what waits and ends, what is used every day, and below it all applications. */
export default function WorkbenchPage() {
  const me = useMe();
  const registry = useRegistry();
  const groups = menuOf(registry, (permission) => may(me, permission));
  const panels = registry.apps
    .flatMap((app) => app.panels ?? [])
    .filter(({ permission }) => permission === 'signedIn' || may(me, permission));
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
      <div className="goa-bench">
        <div>
          <PanelColumn panels={panels.filter(({ beside }) => !beside)} />
          <Shortcuts login={me.login} groups={groups} />
          <RecentChanges />
        </div>
        <div>
          <PanelColumn panels={panels.filter(({ beside }) => beside)} />
        </div>
      </div>
      <AppCards groups={groups} />
      <Standing />
    </>
  );
}
