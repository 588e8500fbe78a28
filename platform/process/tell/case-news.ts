import type { CaseResult } from '#standards/process';
import { eventsOf, type StepChange } from '../cases/step-change.ts';
import type { CaseStatus } from '../resources/case-file.resource.ts';

/** Event by which people are told what concerns them in a case; it leaves after commit, and the worker writes the messages. */
export const NEWS_EVENT = 'caseFile.news';

/** What somebody is told of. A new task is no news: it stands among the to-dos. */
export type NewsKind =
  | CaseResult
  | 'refused'
  | 'returned'
  | 'correcting'
  | 'urged'
  | 'orange'
  | 'red'
  | 'copied'
  | 'consulted'
  | 'answered';

/** One matter that people of a case are to be told of. */
export interface CaseNews extends Readonly<Record<string, unknown>> {
  readonly what: NewsKind;
  readonly people: readonly string[];
  /** Tells this matter from others of its kind in the case: nobody is told of it twice. */
  readonly ref: string;
}

/** What a step tells: how the case ended or that it came back, to the applicant; copies, to their readers. Nobody is told what they did themselves. */
export function newsOfStep(
  { events, doer }: Pick<StepChange, 'events' | 'doer'>,
  {
    applicants,
    status,
    copied,
    seq,
  }: {
    /** Whoever applied. */
    readonly applicants: readonly string[];
    /** Status that the step leads to. */
    readonly status: CaseStatus;
    readonly copied: readonly string[];
    /** Line of the log that the step wrote. */
    readonly seq: number;
  },
): readonly CaseNews[] {
  const ref = String(seq);
  const back = eventsOf(events, 'caseReturned').some(({ to }) => to === 'start');
  const news: CaseNews[] = eventsOf(events, 'caseEnded').map(({ result }) => ({
    what: status === 'refused' ? 'refused' : result,
    people: applicants,
    ref,
  }));
  if (back) news.push({ what: status === 'correcting' ? 'correcting' : 'returned', people: applicants, ref });
  news.push({ what: 'copied', people: copied, ref });
  return news
    .map((one) => ({ ...one, people: one.people.filter((person) => person !== doer.person) }))
    .filter(({ people }) => people.length > 0);
}
