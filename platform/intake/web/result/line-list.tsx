import { useState } from 'react';
import type { AnswerOfContract } from '#standards/language';
import { Failure, Loading, MarkPager, Nothing, useAnswer } from '#web/kit';
import type { lines } from '../../queries/lines.contract.ts';
import type { FindingCount } from '../../queries/progress.contract.ts';
import { LineItem } from './line-item.tsx';
import type { LineWays } from './line-ways.ts';

/** Lines of one screen page. */
const PAGE = 30;

/** Which lines are listed. */
export interface LineListProps {
  readonly state: string | undefined;
  readonly finding: FindingCount | undefined;
  readonly ways: LineWays;
}

/** Lines of the file page by page, as the server hands them out. */
export function LineList({ state, finding, ways }: LineListProps) {
  const [before, setBefore] = useState<readonly number[]>([]);
  const after = before.at(-1) ?? 0;
  const { data, error, refetch } = useAnswer<AnswerOfContract<typeof lines>>('intake', 'lines', {
    batch: ways.batch,
    after,
    limit: PAGE,
    ...(state && { state }),
    ...(finding && { finding: finding.code, ...(finding.field && { field: finding.field }) }),
  });
  if (error) return <Failure error={error} retry={refetch} />;
  if (!data) return <Loading />;
  const { next } = data;
  return (
    <>
      {data.lines.length === 0 ? (
        <Nothing words={NOTHING[state ?? ''] ?? '没有这样的行。'} />
      ) : (
        <ul className="goa-intake-lines" aria-label="导入明细">
          {data.lines.map((line) => (
            <LineItem key={line.line} line={line} ways={ways} />
          ))}
        </ul>
      )}
      <MarkPager marks={before} next={next} onMove={setBefore} />
    </>
  );
}

const NOTHING: Readonly<Record<string, string>> = {
  held: '没有待处理的行。',
  ready: '没有可以入库的行，请先处理有问题的行。',
};
