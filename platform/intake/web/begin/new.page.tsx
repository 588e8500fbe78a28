import { Alert, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { Failure, Loading, Nothing, PageHead, useAnswer, useRow } from '#web/kit';
import { BeginBox } from './begin-box.tsx';
import { OpenBatches } from './open-batches.tsx';
import { TemplateLink } from './template-link.tsx';
import '../intake.css';

interface Target {
  readonly resource: string;
  readonly title: string;
}

/** `/intake/new?resource=…`: where a workbook is dropped onto a ledger. */
export default function NewPage() {
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useAnswer<readonly Target[]>('intake', 'targets', {});
  const follows = params.get('follows') ?? undefined;
  const earlier = useRow('intakeBatch', follows);
  if (error) return <Failure error={error} retry={refetch} />;
  if (!data) return <Loading />;
  const target = data.find(({ resource }) => resource === params.get('resource'));
  const trail = target && target.resource !== 'roster' ? [{ title: target.title, to: `/r/${target.resource}` }] : [];
  return (
    <>
      <PageHead trail={trail} title={target ? `导入${target.title}` : '导入表格'} />
      {data.length === 0 ? (
        <section className="goa-section">
          <Nothing words="您没有可以导入的台账。需要导入时，请联系本单位管理员开通新增权限。" />
        </section>
      ) : (
        <section className="goa-section" aria-label="上传表格">
          {earlier.data && (
            <Alert
              className="goa-above"
              type="info"
              showIcon
              title={`请上传修改后的“${String(earlier.data.row.name ?? '')}”`}
              description="已经入库的行不会重复，改过的会更新，没有变化的保持原样。"
            />
          )}
          <div className="goa-intake-onto">
            <label htmlFor="intake-onto">导入到</label>
            <Select
              id="intake-onto"
              className="goa-intake-choice"
              showSearch={{ optionFilterProp: 'label' }}
              placeholder="请选择台账"
              value={target?.resource}
              options={data.map(({ resource, title }) => ({ value: resource, label: title }))}
              onChange={(resource) => setParams({ resource }, { replace: true })}
            />
            {target && <TemplateLink resource={target.resource} />}
          </div>
          <BeginBox
            key={target?.resource}
            resource={target?.resource ?? ''}
            follows={follows}
            disabled={target === undefined}
          />
          <ol className="goa-intake-how" aria-label="导入的步骤">
            <li>上传后自动找出表头和数据，您核对每一列对应台账的哪一项。</li>
            <li>逐行检查：拿得准的写法自动改好并列出，拿不准的留给您定。</li>
            <li>没有问题的先入库，其余可以在网页上改，也可以下载标出问题的表格改好再传。</li>
          </ol>
        </section>
      )}
      <OpenBatches target={target?.resource} />
    </>
  );
}
