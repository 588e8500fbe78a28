import type { AnswerOfContract } from '#standards/language';
import { type FormValues, useAnswer, useSettled } from '#web/kit';
import type { draftForecast } from '../../queries/case-detail.contract.ts';
import { ForecastList } from '../forecast-list.tsx';

/** The way the application would go, as the form stands. */
export function DraftForecast({ item, values }: { item: string; values: FormValues }) {
  const form = useSettled(JSON.stringify(values));
  const answer = useAnswer<AnswerOfContract<typeof draftForecast>>('process', 'draftForecast', { item, form });
  if (!answer.data) return null;
  return (
    <section className="goa-section" aria-label="提交后的流程">
      <h2>提交后的流程</h2>
      <ForecastList steps={answer.data.steps} />
    </section>
  );
}
