import { Link, useParams } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import { Failure, Loading, PageHead, useAnswer } from '#web/kit';
import { dutyChange, powerKind } from '../code-sets.ts';
import type { DutyText, DutyVersion, dutyVersions } from '../queries/duty-list.contract.ts';
import { dutyItem } from '../resources/duty-item.resource.ts';
import './duties.css';

/** 权责事项: the version in force, and what each earlier one said. */
export default function DutyPage() {
  const { id = '' } = useParams();
  const answer = useAnswer<AnswerOfContract<typeof dutyVersions>>('duties', 'versions', { duty: id });
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { bodyName, versions } = answer.data;
  const [newest, ...earlier] = versions;
  if (!newest) return <Loading />;
  const { item } = newest.facts;
  return (
    <>
      <PageHead
        trail={[{ title: '权责清单', to: '/duties' }]}
        title={newest.facts.title ?? '权责事项'}
        actions={item && newest.inForce ? <Link to={`/guides/${item}`}>查看办事指南</Link> : undefined}
      />
      {!newest.inForce && <p role="status">本事项已取消。</p>}
      <section className="goa-section" aria-label="事项内容">
        <p className="goa-muted">
          {bodyName} · {newest.publishedOn} 公布
        </p>
        <Texts version={newest} names={SHOWN} />
      </section>
      {earlier.length > 0 && (
        <section className="goa-section" aria-label="调整记录">
          <h2>调整记录</h2>
          {versions.map((version, i) => (
            <Change key={version.id} version={version} before={versions[i + 1]} />
          ))}
        </section>
      )}
    </>
  );
}

const SHOWN: readonly DutyText[] = ['code', 'kind', 'basis', 'duties', 'accountability', 'contact'];

function Change({ version, before }: { version: DutyVersion; before: DutyVersion | undefined }) {
  const label = dutyChange.items.find(({ code }) => code === version.change)?.label;
  return (
    <article className="goa-duty-change">
      <h3>
        {version.publishedOn} {label}
      </h3>
      {version.why && <p>依据：{version.why}</p>}
      {before && version.differs.length > 0 && (
        <div className="goa-duty-sides">
          <div>
            <h4>调整前</h4>
            <Texts version={before} names={version.differs} />
          </div>
          <div>
            <h4>调整后</h4>
            <Texts version={version} names={version.differs} />
          </div>
        </div>
      )}
    </article>
  );
}

function Texts({ version: { facts }, names }: { version: DutyVersion; names: readonly DutyText[] }) {
  return (
    <dl className="goa-duty-texts">
      {names.map((name) => (
        <div key={name}>
          <dt>{dutyItem.fields[name].title}</dt>
          <dd>{name === 'kind' ? kindLabel(facts.kind) : (facts[name] ?? '（无）')}</dd>
        </div>
      ))}
    </dl>
  );
}

function kindLabel(kind: string | null): string {
  return powerKind.items.find(({ code }) => code === kind)?.label ?? '';
}
