import { useSearchParams } from 'react-router';
import { ButtonLink, Failure, Loading, may, PageHead, useAnswer, useMe, useNarrow } from '#web/kit';
import type { RuleTableLine } from '../queries/rule-tables.contract.ts';
import { TableChoice } from './table-choice.tsx';
import { TableView } from './table-view.tsx';
import './steward.css';

/** 规则表 (STD-6, STD-7): every limit with its clause, what nobody has verified, and the changes on the way. */
export default function RuleTablesPage() {
  const me = useMe();
  const narrow = useNarrow();
  const [asked, ask] = useSearchParams();
  const answer = useAnswer<{ readonly tables: readonly RuleTableLine[] }>('steward', 'ruleTables', {});
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { tables } = answer.data;
  const chosen = tables.find(({ name }) => name === asked.get('table')) ?? (narrow ? undefined : tables[0]);
  const choose = (name: string | undefined) => ask(name ? { table: name } : {});
  return (
    <>
      <PageHead
        title="规则表"
        actions={may(me, 'ruleChange.read') && <ButtonLink to="/r/ruleChange">全部变更</ButtonLink>}
      />
      <p className="goa-muted goa-rules-lead">
        各项审核所用的标准。办理时按单位层级、区划和日期取用，并记下所用的行；标“待确认”的没有见到文件原文，不作为法定依据。
      </p>
      <div className={narrow ? '' : 'goa-rules'}>
        {(!narrow || !chosen) && <TableChoice tables={tables} chosen={chosen?.name} onChoose={choose} />}
        {chosen && (
          <TableView key={chosen.name} table={chosen.name} onBack={narrow ? () => choose(undefined) : undefined} />
        )}
      </div>
    </>
  );
}
