import { App, Button, Dropdown } from 'antd';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CappedCount, Filter } from '#platform/store';
import type { Resource } from '#standards/language';
import type { Access } from '../api/shapes.ts';
import { may, useMe } from '../api/use-me.ts';
import { sentenceOf } from '../state/failure.tsx';
import { useNarrow } from '../use-narrow.ts';
import type { ColumnChoice } from './column-model.ts';
import { ExportDialog } from './export-dialog.tsx';
import { fetchListed, type ListedRows } from './fetch-listed.ts';
import { outletsOf } from './outlets-of.ts';
import { PrintList } from './print-list.tsx';
import type { LedgerControl } from './use-ledger-state.ts';

/** Rows that go onto paper at most; larger lists are exported. */
const MOST_PRINTED = 1000;

/** A list as it stands. */
export interface ListOutletsProps {
  readonly resource: Resource;
  readonly control: LedgerControl;
  readonly filter: Filter | undefined;
  readonly columns: readonly string[];
  readonly offered: readonly ColumnChoice[];
  readonly count?: CappedCount;
  readonly access: (field: string) => Access;
}

/** Ways into a list and out of it: import, template, export, print; on narrow screens behind one button. */
export function ListOutlets({ resource, control, filter, columns, offered, count, access }: ListOutletsProps) {
  const me = useMe();
  const narrow = useNarrow(1100);
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [exporting, setExporting] = useState(false);
  const [listed, setListed] = useState<ListedRows>();
  const printed = useCallback(() => setListed(undefined), []);
  const { q, sort, voided, conditions } = control.state;
  const list = { filter, q, sort, voided };
  const print = async () => {
    try {
      const found = await fetchListed(resource.name, list, MOST_PRINTED);
      if (found.more) message.info(`只打印前 ${MOST_PRINTED} 条；更多请先导出。`);
      setListed(found);
    } catch (error) {
      message.error(sentenceOf(error));
    }
  };
  const acts = {
    import: { title: '导入', run: () => navigate(`/intake/new?resource=${resource.name}`) },
    template: { title: '下载模板', run: () => location.assign(`/api/intake/template/${resource.name}`) },
    export: { title: '导出', run: () => setExporting(true) },
    print: { title: '打印', run: print },
  };
  const offers = outletsOf(resource, (permission) => may(me, permission));
  return (
    <>
      {narrow ? (
        <Dropdown
          trigger={['click']}
          menu={{
            items: offers.map((name) => ({ key: name, label: acts[name].title })),
            onClick: ({ key }) => offers.filter((name) => name === key).map((name) => acts[name].run()),
          }}
        >
          <Button aria-haspopup="menu">导入导出 ▾</Button>
        </Dropdown>
      ) : (
        offers.map((name) => (
          <Button key={name} onClick={acts[name].run}>
            {acts[name].title}
          </Button>
        ))
      )}
      {exporting && (
        <ExportDialog
          resource={resource}
          list={list}
          shown={columns}
          offered={offered.map(({ name }) => name)}
          count={count}
          access={access}
          onClose={() => setExporting(false)}
        />
      )}
      {listed && (
        <PrintList
          resource={resource}
          columns={columns}
          listed={listed}
          conditions={conditions}
          search={q}
          onDone={printed}
        />
      )}
    </>
  );
}
