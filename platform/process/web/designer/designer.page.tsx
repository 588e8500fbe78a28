import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import {
  type Column,
  DataTable,
  Failure,
  formatInstant,
  Loading,
  Nothing,
  PageHead,
  useAnswer,
  useRegistry,
} from '#web/kit';
import type { processVersions, VersionView } from '../../definitions/definitions.contract.ts';
import { ProcessEditor } from './process-editor.tsx';
import '../process.css';

/** 流程设计: versions of an item's process, and its draft as a tree. */
export default function DesignerPage() {
  const { items } = useRegistry();
  const [params, setParams] = useSearchParams();
  const item = items.get(params.get('item') ?? '') ?? [...items.values()][0];
  const answer = useAnswer<AnswerOfContract<typeof processVersions>>(
    'process',
    'versions',
    { item: item?.name },
    item !== undefined,
  );
  if (!item) return <Nothing words="没有可以设计流程的事项。" />;
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { versions, inForce, draft } = answer.data;
  return (
    <>
      <PageHead title="流程设计" />
      <section className="goa-section" aria-label="事项和版本">
        <Select
          aria-label="事项"
          className="goa-search goa-wide"
          value={item.name}
          options={[...items.values()].map(({ name, title }) => ({ value: name, label: title }))}
          onChange={(name) => setParams({ item: name }, { replace: true })}
        />
        {versions.length === 0 ? (
          <p className="goa-muted">尚无办件和改动，按系统默认流程办理。</p>
        ) : (
          <DataTable label="流程版本" columns={COLUMNS} rows={versions} rowKey={({ id }) => id} />
        )}
      </section>
      {inForce.key === item.process.key && (
        <ProcessEditor key={`${item.name} ${draft?.rev ?? 0}`} item={item} inForce={inForce} draft={draft} />
      )}
    </>
  );
}

const STATUS: Readonly<Record<VersionView['status'], string>> = {
  draft: '草稿',
  published: '已发布',
  retired: '已停用',
};

const COLUMNS: readonly Column<VersionView>[] = [
  { title: '版本', cell: ({ version }) => (version === null ? '草稿' : `第 ${version} 版`) },
  { title: '状态', cell: ({ status, inForce }) => (inForce ? '现行' : STATUS[status]) },
  { title: '来源', cell: ({ origin }) => (origin === 'shipped' ? '系统默认' : '本单位设计') },
  { title: '说明', cell: ({ note }) => note ?? '—' },
  { title: '发布', cell: ({ publishedAt, by }) => (publishedAt ? `${formatInstant(publishedAt)} ${by ?? ''}` : '—') },
  { title: '在办件', right: true, cell: ({ running }) => running },
];
