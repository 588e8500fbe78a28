import type { Fields } from '#standards/language';
import type { Reckoning } from '#standards/quotas';
import { type FormValues, filledValues, sentenceOf, useAnswer, useMe, useSettled } from '#web/kit';
import { ReckoningView } from './reckoning-view.tsx';

/** A query that reckons, and the form it reckons from. */
export interface CalculationProps {
  readonly query: string;
  readonly form: Fields;
  readonly values: FormValues;
}

/** The calculation of the form as it stands, some time after the last key; while something is missing it says what. */
export function Calculation({ query, form, values }: CalculationProps) {
  const me = useMe();
  const [app = '', name = ''] = query.split('.');
  const settled = useSettled(JSON.stringify(values));
  const fields = Object.entries(form).map(([field, one]) => ({ name: field, field: one, locked: false }));
  const filled = filledValues(fields, JSON.parse(settled) as FormValues);
  const missing = fields.filter((one) => one.field.required && filled[one.name] === undefined);
  const ready = missing.length === 0 && me.acting !== null;
  const answer = useAnswer<Reckoning>(app, name, { unit: me.acting?.unit, ...filled }, ready);
  if (!ready)
    return (
      <section className="goa-section" aria-label="测算">
        <h2>测算</h2>
        <p className="goa-muted">填好{missing.map(({ field }) => field.title).join('、')}后，这里给出测算和依据。</p>
      </section>
    );
  if (answer.error)
    return (
      <section className="goa-section" aria-label="测算">
        <h2>测算</h2>
        <p className="goa-muted">{sentenceOf(answer.error)}</p>
      </section>
    );
  return answer.data ? <ReckoningView title="测算" reckoning={answer.data} /> : null;
}
