import { Link } from 'react-router';
import type { AnswerOfContract } from '#standards/language';
import { ButtonLink, Failure, Loading, Nothing, PageHead, useAnswer } from '#web/kit';
import type { ItemEntry, itemList } from '../../queries/items.contract.ts';
import { limitsWords } from '../limit-words.ts';
import '../process.css';

/** 办事指南: everything that can be applied for, by theme. */
export default function GuidesPage() {
  const answer = useAnswer<AnswerOfContract<typeof itemList>>('process', 'items', {});
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { items } = answer.data;
  const themes = [...new Set(items.map(({ theme }) => theme))];
  return (
    <>
      <PageHead title="办事指南" />
      {items.length === 0 && <Nothing words="还没有可以申请的事项。" />}
      {themes.map((theme) => (
        <section key={theme} className="goa-section" aria-label={theme}>
          <h2>{theme}</h2>
          <ul className="goa-items">
            {items
              .filter((item) => item.theme === theme)
              .map((item) => (
                <ItemCard key={item.name} item={item} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function ItemCard({ item }: { item: ItemEntry }) {
  return (
    <li>
      <h3>
        <Link to={`/guides/${item.name}`}>{item.title}</Link>
      </h3>
      <p>{item.summary}</p>
      <p className="goa-muted">{limitsWords(item.limits)}</p>
      <div className="goa-buttons">
        <ButtonLink to={`/guides/${item.name}`}>查看指南</ButtonLink>
        {item.open && (
          <ButtonLink to={`/apply/${item.name}`} type="primary">
            开始办理
          </ButtonLink>
        )}
      </div>
    </li>
  );
}
