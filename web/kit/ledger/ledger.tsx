import { type ReactNode, useState } from 'react';
import type { Filter } from '#platform/store';
import { builtInVerbs } from '#standards/language';
import { may, useMe } from '../api/use-me.ts';
import { accessOf, useMeta } from '../api/use-meta.ts';
import { useCount, useRows } from '../api/use-records.ts';
import { ButtonLink } from '../button-link.tsx';
import { useResource } from '../declarations.tsx';
import { usePreference } from '../preferences.ts';
import { Failure } from '../state/failure.tsx';
import { Loading } from '../state/loading.tsx';
import { Nothing } from '../state/nothing.tsx';
import { useNarrow } from '../use-narrow.ts';
import { BulkBar } from './bulk-bar.tsx';
import { bulkVerbs } from './bulk-verbs.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { offeredColumns, shownColumns } from './column-model.ts';
import { FilterBar } from './filter-bar.tsx';
import { toFilter } from './filter-model.ts';
import { LedgerCards } from './ledger-cards.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { ListOutlets } from './list-outlets.tsx';
import { Pager } from './pager.tsx';
import { useLedgerState } from './use-ledger-state.ts';

/** A generated list and what it is narrowed to. */
export interface LedgerProps {
  /** Name of the resource. */
  readonly resource: string;
  /** Condition that the person cannot take away, for lists inside another page. */
  readonly fixed?: Filter;
  /** Fields not worth a column here, because `fixed` makes them all the same. */
  readonly without?: readonly string[];
  /** Values a new row starts with, by field name. */
  readonly preset?: Readonly<Record<string, string>>;
  /** Keeps its state to itself instead of the address. */
  readonly embedded?: boolean;
  /** Further buttons beside "new". */
  readonly actions?: ReactNode;
}

/** The generated list of a resource: search, conditions, columns, pages, chosen rows; cards on narrow screens. */
export function Ledger({ resource: name, fixed, without = [], preset, embedded = false, actions }: LedgerProps) {
  const me = useMe();
  const meta = useMeta();
  const resource = useResource(name);
  const control = useLedgerState(embedded);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [saved, save] = usePreference<readonly string[]>(me.login, `columns:${resource.name}`);
  const Rows = useNarrow() ? LedgerCards : LedgerTable;
  const access = (field: string) => accessOf(meta, resource, field);
  const { q, sort, after, limit, voided } = control.state;
  const filter = toFilter(resource, control.state.conditions, fixed);
  const page = useRows(resource.name, { filter, q, sort, after, limit, voided });
  const count = useCount(resource.name, { filter, q, voided });
  const offered = offeredColumns(resource, access, without);
  const columns = shownColumns(resource, offered, saved);
  const rows = page.data?.rows ?? [];
  const picked = rows.filter((row) => chosen.includes(row.id));
  const selectable = bulkVerbs(resource, (permission) => may(me, permission)).length > 0;
  const creatable = 'create' in builtInVerbs(resource) && may(me, `${resource.name}.create`);
  return (
    <div className="goa-ledger">
      <FilterBar resource={resource} control={control} without={without} />
      <div className="goa-toolbar">
        <BulkBar resource={resource} rows={picked} onDone={() => setChosen([])} />
        <span className="goa-grow" />
        {actions}
        {!embedded && (
          <ListOutlets
            resource={resource}
            control={control}
            filter={filter}
            columns={columns}
            offered={offered}
            count={count.data}
            access={access}
          />
        )}
        <ColumnChooser offered={offered} shown={columns} onChange={save} />
        {creatable && (
          <ButtonLink to={`/r/${resource.name}/new${presetParams(preset)}`} type="primary">
            {builtInVerbs(resource).create}
            {resource.title}
          </ButtonLink>
        )}
      </div>
      {page.error ? (
        <Failure error={page.error} retry={page.refetch} />
      ) : page.isLoading ? (
        <Loading />
      ) : rows.length === 0 ? (
        <Nothing
          words={
            q !== '' || control.state.conditions.length > 0
              ? '没有符合条件的记录，请放宽条件。'
              : `您的可见范围内还没有${resource.title}。`
          }
        />
      ) : (
        <Rows
          resource={resource}
          columns={columns}
          rows={rows}
          refs={page.data?.refs ?? {}}
          control={control}
          access={access}
          selection={selectable ? { ids: chosen, set: setChosen } : undefined}
          loading={page.isPlaceholderData}
        />
      )}
      <Pager control={control} next={page.data?.next} count={count.data} />
    </div>
  );
}

function presetParams(preset: Readonly<Record<string, string>> = {}): string {
  const words = new URLSearchParams(preset).toString();
  return words === '' ? '' : `?${words}`;
}
