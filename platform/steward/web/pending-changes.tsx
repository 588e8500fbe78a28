import { Button } from 'antd';
import { useState } from 'react';
import type { DatedTable } from '#standards/language';
import { CodeTag, RefTitle, type Row, useRows } from '#web/kit';
import { ChangeDrawer } from './change-drawer.tsx';

/** Changes of a table that are drafted or wait for publication, and the last ones published. */
export function PendingChanges({ table }: { readonly table: DatedTable }) {
  const [opened, setOpened] = useState<string>();
  const filter = {
    and: [
      { field: 'table', op: 'eq', value: table.name },
      { field: 'status', op: 'in', value: ['draft', 'proposed', 'published'] },
    ],
  } as const;
  const answer = useRows('ruleChange', { filter, limit: 5 });
  const rows = answer.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="goa-rules-changes" aria-label="变更">
      {rows.map((row: Row) => (
        <Button key={row.id} onClick={() => setOpened(row.id)}>
          <CodeTag set="ruleChangeStatus" value={String(row.status)} /> {String(row.no)}{' '}
          <span className="goa-muted">
            <RefTitle to="region" id={String(row.region)} refs={answer.data?.refs} plain /> · {String(row.rows)} 行
          </span>
        </Button>
      ))}
      {opened && <ChangeDrawer id={opened} table={table} onClose={() => setOpened(undefined)} />}
    </section>
  );
}
