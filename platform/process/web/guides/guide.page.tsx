import { useParams } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import type { ItemBasis, ItemMaterial } from '#standards/process';
import { ButtonLink, type Column, DataTable, Failure, Loading, PageHead, useAnswer } from '#web/kit';
import type { itemGuide } from '../../queries/items.contract.ts';
import { limitsWords } from '../limit-words.ts';
import { ProcessPicture } from '../process-picture.tsx';
import '../process.css';

/** The guide of one item: conditions, materials, steps, limits, result, basis. */
export default function GuidePage() {
  const { item = '' } = useParams();
  const answer = useAnswer<AnswerOfContract<typeof itemGuide>>('process', 'guide', { item });
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { title, code, limits, guide, open } = answer.data;
  return (
    <>
      <PageHead
        trail={[{ title: '办事指南', to: '/guides' }]}
        title={title}
        actions={
          open && (
            <ButtonLink to={`/apply/${item}`} type="primary">
              开始办理
            </ButtonLink>
          )
        }
      />
      <section className="goa-section" aria-label="概况">
        <p>{guide.summary}</p>
        <dl className="goa-facts">
          {[
            ['事项编码', code],
            ['办理时限', limitsWords(limits)],
            ['办理结果', guide.result],
            ['收费', guide.fee ?? '不收费'],
            ['咨询', guide.contact],
          ].map(([term, words]) => words && <Fact key={term} term={term ?? ''} words={words} />)}
        </dl>
      </section>
      <section className="goa-section" aria-label="受理条件">
        <h2>受理条件</h2>
        <Points points={guide.conditions} />
      </section>
      <section className="goa-section" aria-label="办事材料">
        <h2>办事材料</h2>
        <DataTable label="材料清单" columns={MATERIALS} rows={guide.materials} rowKey={({ key }) => key} />
      </section>
      <section className="goa-section" aria-label="办理流程">
        <h2>办理流程</h2>
        <Points points={guide.steps} />
        <ProcessPicture query="itemPicture" input={{ item }} label={`${title}流程图`} />
      </section>
      <section className="goa-section" aria-label="设定依据">
        <h2>设定依据</h2>
        <Points points={guide.basis.map(basisWords)} />
      </section>
      {guide.handbook && (
        <section className="goa-section" aria-label="业务手册">
          <h2>业务手册（审查要点）</h2>
          <Points points={guide.handbook} />
        </section>
      )}
    </>
  );
}

function Fact({ term, words }: { term: string; words: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{words}</dd>
    </div>
  );
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <ol className="goa-points">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ol>
  );
}

function basisWords({ document, clause, evidence }: ItemBasis): string {
  const unproven = evidence === 'G' || evidence === 'D';
  return `${document}${clause ? `　${clause}` : ''}${unproven ? '（待确认）' : ''}`;
}

const FORMS = { original: '原件', copy: '复印件', electronic: '电子件' } as const;

const MATERIALS: readonly Column<ItemMaterial>[] = [
  {
    title: '材料',
    cell: ({ title, note }) => (
      <div>
        {title}
        {note && <div className="goa-muted">{note}</div>}
      </div>
    ),
  },
  { title: '是否必要', cell: ({ required, shared }) => (shared ? '共享获取，不用提交' : required ? '必要' : '非必要') },
  { title: '形式', cell: ({ form }) => (form ? FORMS[form] : '—') },
  { title: '份数', right: true, cell: ({ copies }) => copies ?? 1 },
  { title: '来源', cell: ({ source }) => source ?? '—' },
];
