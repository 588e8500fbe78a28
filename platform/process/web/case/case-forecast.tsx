import type { AnswerOfContract } from '#standards/language';
import { useAnswer } from '#web/kit';
import type { caseForecast } from '../../queries/case-detail.contract.ts';
import { ForecastList } from '../forecast-list.tsx';

/** The way that lies ahead of a running case; asked anew whenever the case has moved (`rev`). */
export function CaseForecast({ id, rev }: { id: string; rev: number }) {
  const answer = useAnswer<AnswerOfContract<typeof caseForecast>>('process', 'caseForecast', { case: id });
  if (!answer.data) return null;
  return (
    <section key={rev} className="goa-section" aria-label="后续流程">
      <h2>后续流程</h2>
      <ForecastList steps={answer.data.steps} />
    </section>
  );
}
