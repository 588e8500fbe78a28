import type { AnswerOfContract } from '#standards/language';
import { Failure, Loading, Nothing, RefPicker, useAnswer } from '#web/kit';
import type { personGrants } from '../../queries/grants-held.contract.ts';
import { usePageState } from '../parts/use-page-state.ts';
import { GrantTable } from './grant-table.tsx';

/** What one person may do, post by post. */
export function PersonView() {
  const { read, set } = usePageState();
  const person = read('person');
  return (
    <section className="goa-section" aria-label="人员权限">
      <div className="goa-choose">
        <label htmlFor="grants-of-person">人员</label>
        <RefPicker id="grants-of-person" to="person" value={person ?? null} onChange={(id) => set({ person: id })} />
      </div>
      {person ? <PersonGrants person={person} /> : <Nothing words="请选择人员，查看其每个任职下的授权。" />}
    </section>
  );
}

function PersonGrants({ person }: { person: string }) {
  const answer = useAnswer<AnswerOfContract<typeof personGrants>>('identity', 'personGrants', { person });
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  if (answer.data.assignments.length === 0) return <Nothing words="您的可见范围内，该人员没有在任的任职。" />;
  return <GrantTable label="人员授权" assignments={answer.data.assignments} by="unit" />;
}
