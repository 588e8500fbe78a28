import { Button } from 'antd';
import { useState } from 'react';
import type { DatedTable, Field } from '#standards/language';
import { Failure, Loading, may, Nothing, useAnswer, useMe, useNarrow, useRegistry } from '#web/kit';
import type { RuleTableRow } from '../queries/rule-tables.contract.ts';
import { DraftDrawer } from './draft-drawer.tsx';
import { PendingChanges } from './pending-changes.tsx';
import { RowCards } from './row-cards.tsx';
import { RowTable } from './row-table.tsx';

/** One table: the rows in force (ended and coming ones on request), and the changes on the way. */
export function TableView({ table: name, onBack }: { readonly table: string; readonly onBack?: () => void }) {
  const me = useMe();
  const narrow = useNarrow();
  const table = useRegistry().tables.get(name);
  const [all, setAll] = useState(false);
  const [draft, setDraft] = useState<{ readonly row?: RuleTableRow }>();
  const answer = useAnswer<{ readonly rows: readonly RuleTableRow[] }>('steward', 'ruleTable', { table: name });
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data || !table) return <Loading />;
  const rows = answer.data.rows.filter(({ inForce }) => all || inForce);
  const drafts = may(me, 'ruleChange.draft');
  const shown = withoutEmpty(table, rows);
  const Rows = narrow ? RowCards : RowTable;
  const hidden = answer.data.rows.length - answer.data.rows.filter(({ inForce }) => inForce).length;
  return (
    <section className="goa-rules-main" aria-label={table.title}>
      <div className="goa-rules-title">
        {onBack && <Button onClick={onBack}>返回标准表清单</Button>}
        <h2>{table.title}</h2>
        <span className="goa-grow" />
        {hidden > 0 && (
          <Button onClick={() => setAll(!all)}>{all ? '只看现行' : `含已失效和未生效（${hidden}）`}</Button>
        )}
        {drafts && (
          <Button type="primary" onClick={() => setDraft({})}>
            新增一行
          </Button>
        )}
      </div>
      {may(me, 'ruleChange.read') && <PendingChanges table={table} />}
      {rows.length === 0 ? (
        <Nothing words="没有现行的标准。" />
      ) : (
        <Rows table={shown} rows={rows} onEdit={drafts ? (row) => setDraft({ row }) : undefined} />
      )}
      {draft && <DraftDrawer table={table} start={draft.row?.row} onClose={() => setDraft(undefined)} />}
    </section>
  );
}

/** Columns in which no row says anything are left out. */
function withoutEmpty(table: DatedTable, rows: readonly RuleTableRow[]): DatedTable {
  const said = (part: 'keys' | 'values') => (entry: [string, Field]) =>
    rows.some(({ row }) => row[part][entry[0]] !== undefined);
  return {
    ...table,
    keys: Object.fromEntries(Object.entries(table.keys).filter(said('keys'))),
    values: Object.fromEntries(Object.entries(table.values).filter(said('values'))),
  };
}
