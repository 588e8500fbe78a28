import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import type { Reader, Store } from '#platform/store';
import { type Item, START } from '#standards/process';
import { principalsOf } from '../assignment/standing-deputies.ts';
import type { CaseRun } from '../cases/case-run.ts';
import { handlesCase, takesPart, voicedVisits } from '../cases/part-in-case.ts';
import { openTasks } from '../cases/step-change.ts';
import { verifyLog } from '../cases/verify-log.ts';
import { workingTimeOf } from '../clocks/working-time-of.ts';
import { caseView } from '../detail/case-view.ts';
import { refsOfForm } from '../detail/form-view.ts';
import { offersTo, withdrawableBy } from '../detail/offers.ts';
import { timelineOf } from '../detail/timeline.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { type CaseDetail, caseDetail, caseLog, type LogEntry } from './case-detail.contract.ts';

/** Answers 办件详情 (`process.caseDetail`); who does not see the case's row does not find it. */
export const caseDetailQuery = defineQuery(caseDetail, async (reader, input, { store }): Promise<CaseDetail> => {
  const file = await reader.get(caseFile, input.case);
  const { person } = reader.actor;
  const { run, item, stored, withheld } = await caseView(store, person, file.id);
  const { definition, id: definitionId, version } = stored;
  const now = new Date().toISOString();
  const timeline = await timelineOf(store, run.id, await workingTimeOf(store, run.body), now);
  const principals = person ? await principalsOf(store, person, now) : [];
  const tasks = person
    ? offersTo(person, principals, run, definition, item.acceptance?.node, await voicedVisits(store, run, person))
    : [];
  const passesOn = person !== null && (await takesPart(store, run, person));
  const handles = person !== null && (await handlesCase(store, run, person));
  const shown = Object.fromEntries(
    Object.keys(item.form)
      .filter((name) => !withheld.includes(name))
      .map((name) => [name, run.form[name] ?? null]),
  );
  const withdrawable = person && run.state.status === 'running' ? withdrawableBy(person, run, definition) : [];
  return {
    id: run.id,
    no: file.no ?? '',
    title: run.title,
    item: run.item,
    itemTitle: item.title,
    status: run.status,
    light: file.light ?? 'green',
    rev: run.rev,
    formRev: run.formRev,
    ...(await placesOf(store, run)),
    submittedAt: file.submittedAt ?? '',
    acceptedAt: file.acceptedAt ?? null,
    finishedAt: file.finishedAt ?? null,
    result: file.result ?? null,
    form: shown,
    refs: await refsOfForm(store, item.form, shown),
    withheld,
    tasks,
    actions: actionsOn(reader, run, item, { withdraws: withdrawable.length > 0, passesOn, handles }),
    withdrawable,
    timeline,
    ...(await besideFlow(store, run.id)),
    definition: { id: definitionId, version },
  };
});

/** Answers 办件痕迹 (`process.caseLog`). */
export const caseLogQuery = defineQuery(caseLog, async (reader, input, { store }) => {
  await reader.get(caseFile, input.case);
  const { rows } = await sql<LogEntry>`
    select seq, at, actor_name as actor, actor_org as org, on_behalf_name as "onBehalf", action, from_node as "from",
      to_nodes as "to", opinion
    from case_log where case_id = ${input.case} order by seq`.execute(store.system);
  return { entries: rows, whole: (await verifyLog(store, input.case)).brokenAt === null };
});

function actionsOn(
  reader: Reader,
  run: CaseRun,
  item: Item,
  { withdraws, passesOn, handles }: { readonly [what in 'withdraws' | 'passesOn' | 'handles']: boolean },
): string[] {
  const { person } = reader.actor;
  const { status } = run.state;
  const isApplicant = person !== null && run.applicant === person;
  const involved = person !== null && run.people.includes(person);
  const withApplicant = run.state.tokens.some(({ at }) => at === START) && isApplicant;
  const administers = reader.may('caseFile.administer');
  const supervises = reader.may('caseFile.supervise');
  const open = status !== 'ended';
  const othersHold = openTasks(run.state).some(({ who, waits }) => who && who !== person && !waits);
  return [
    ...(withApplicant ? ['amend', 'resubmit'] : []),
    ...(open && isApplicant ? ['cancel'] : []),
    ...(withdraws ? ['withdraw'] : []),
    ...(open && passesOn ? ['copy', 'consult'] : []),
    ...(status === 'running' && othersHold && (involved || supervises) ? ['urge'] : []),
    ...(item.limits && handles ? (ON_THE_CLOCK[run.status] ?? []) : []),
    ...(open && administers ? ['terminate', 'reassign'] : []),
    ...(administers ? (BY_ADMINISTRATOR[status] ?? []) : []),
  ];
}

/** What can be done about the limits of a case, by its status: nothing before it was accepted. */
const ON_THE_CLOCK: Readonly<Record<string, readonly string[]>> = {
  running: ['stopClock', 'extend'],
  stopped: ['resumeClock'],
};

const BY_ADMINISTRATOR: Readonly<Record<string, readonly string[]>> = {
  running: ['suspend', 'jump'],
  suspended: ['resume'],
};

async function placesOf(store: Store, run: CaseRun): Promise<Pick<CaseDetail, 'applicant' | 'unit' | 'body'>> {
  const { rows } = await sql<{ applicant: string | null; unit: string; body: string }>`
    select (select p.name from person p where p.id = ${run.applicant}) as applicant, u.name as unit, b.name as body
    from unit u, unit b where u.id = ${run.unit} and b.id = ${run.body}`.execute(store.system);
  const names = rows[0]!;
  return {
    applicant: run.applicant ? { person: run.applicant, name: names.applicant ?? '' } : null,
    unit: { id: run.unit, name: names.unit },
    body: { id: run.body, name: names.body },
  };
}

async function besideFlow(
  { system }: Store,
  id: string,
): Promise<Pick<CaseDetail, 'copies' | 'consults' | 'clocks' | 'correction' | 'stopped' | 'urges'>> {
  const { rows } = await sql<{
    beside: Pick<CaseDetail, 'copies' | 'consults' | 'clocks' | 'correction' | 'stopped' | 'urges'>;
  }>`
    select jsonb_build_object(
      'copies', coalesce((select jsonb_agg(jsonb_build_object('name', name, 'org', org, 'sentAt', sent_at, 'readAt', read_at)
        order by sent_at, name) from case_copy where case_id = ${id}), '[]'),
      'consults', coalesce((select jsonb_agg(jsonb_build_object('id', id, 'askedBy', asked_by_name, 'name', name,
        'question', question, 'answer', answer, 'askedAt', asked_at, 'answeredAt', answered_at) order by asked_at)
        from case_consult where case_id = ${id}), '[]'),
      'clocks', coalesce((select jsonb_agg(jsonb_build_object('kind', kind, 'visit', visit, 'unit', unit,
        'amount', amount + extended, 'used', used, 'dueAt', due_at, 'dueDay', due_day, 'provisional', provisional,
        'light', light, 'status', status) order by id) from case_clock where case_id = ${id}), '[]'),
      'correction', (select jsonb_build_object('wanted', wanted, 'askedAt', asked_at, 'suppliedAt', supplied_at)
        from case_correction where case_id = ${id}),
      'stopped', (select jsonb_build_object('reason', reason, 'note', note, 'expectedOn', expected_on)
        from case_clock_stop where case_id = ${id} and until_at is null),
      'urges', coalesce((select jsonb_agg(jsonb_build_object('by', by_name, 'at', at, 'words', words) order by at)
        from case_urge where case_id = ${id}), '[]')) as beside`.execute(system);
  return rows[0]!.beside;
}
