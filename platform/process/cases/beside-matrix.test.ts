import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProcessTown, type ProcessTown } from '../testing/process-town.ts';

/**
 * What is done beside the flow, wherever the case is: rows of tables, not steps of the kernel. A word is the code of the refusal, and then nothing has changed;
 * ✓ it was done and the log says so; the case stands where it stood.
 */
const PLACES = ['window', 'branches', 'returned', 'suspended', 'ended'] as const;
type Place = (typeof PLACES)[number];

let town: ProcessTown;
beforeAll(async () => {
  town = await openProcessTown();
});
afterAll(() => town.close());

const person = (login: string) => town.id(`person ${login}`);
const city = () => ({ people: [{ person: person('city') }] });
const stop = () => ({ reason: 'expertReview', expectedOn: '2099-01-05', note: '组织专家评审' });
const longer = () => ({ days: 10, approvedBy: person('acting-head'), document: '东财〔2026〕8号', why: '情况复杂' });
const asked = () => ({ wanted: [{ what: '使用方案' }] });

const every = (cell: string) => PLACES.map(() => cell);

const MATRIX: readonly [what: string, login: string, verb: string, input: () => object, cells: readonly string[]][] = [
  //                                                       window branches returned suspended ended
  ['copy', 'unit-admin', 'copy', city, ['✓', '✓', '✓', '✓', 'CASE_ENDED']],
  ['copy to nobody', 'unit-admin', 'copy', () => ({ people: [] }), every('INVALID')],
  ['copy as a stranger', 'two-boards', 'copy', city, every('NOT_FOUND')],
  ['ask', 'unit-admin', 'consult', () => ({ ...city(), question: '如何？' }), every('✓')],
  ['ask nothing', 'unit-admin', 'consult', () => ({ ...city(), question: '' }), every('INVALID')],
  ['ask as a stranger', 'two-boards', 'consult', () => ({ ...city(), question: '？' }), every('NOT_FOUND')],
  ['urge', 'clerk', 'urge', () => ({ words: '请尽快' }), ['✓', '✓', 'NO_TASK', 'CASE_SUSPENDED', 'NO_TASK']],
  ['urge as a stranger', 'two-boards', 'urge', () => ({}), every('NOT_FOUND')],
  [
    'ask for supplements',
    'unit-admin',
    'askCorrection',
    asked,
    ['✓', 'NOT_AT_ACCEPTANCE', 'NOT_AT_ACCEPTANCE', 'NOT_AT_ACCEPTANCE', 'INVALID'],
  ],
  ['ask for no supplement', 'unit-admin', 'askCorrection', () => ({ wanted: [] }), every('INVALID')],
  ['stop the clock', 'unit-admin', 'stopClock', stop, ['NO_CLOCK', '✓', 'NOT_INVOLVED', '✓', 'NOT_INVOLVED']],
  ['stop it for no listed reason', 'unit-admin', 'stopClock', () => ({ ...stop(), reason: 'busy' }), every('INVALID')],
  ['stop it as the applicant', 'clerk', 'stopClock', stop, every('NOT_INVOLVED')],
  [
    'resume what runs',
    'unit-admin',
    'resumeClock',
    () => ({}),
    ['CLOCK_RUNS', 'CLOCK_RUNS', 'NOT_INVOLVED', 'CLOCK_RUNS', 'NOT_INVOLVED'],
  ],
  ['extend', 'unit-admin', 'extend', longer, ['NO_CLOCK', '✓', 'NOT_INVOLVED', '✓', 'NOT_INVOLVED']],
  ['extend by nothing', 'unit-admin', 'extend', () => ({ ...longer(), days: 0 }), every('INVALID')],
  ['extend as the applicant', 'clerk', 'extend', longer, every('NOT_INVOLVED')],
  ['suspend', 'admin', 'suspend', () => ({ why: '核查' }), ['✓', '✓', '✓', 'CASE_SUSPENDED', 'CASE_ENDED']],
  [
    'resume',
    'admin',
    'resume',
    () => ({ why: '已明确' }),
    ['NOT_SUSPENDED', 'NOT_SUSPENDED', 'NOT_SUSPENDED', '✓', 'CASE_ENDED'],
  ],
  ['suspend without administering', 'unit-admin', 'suspend', () => ({ why: '核查' }), every('FORBIDDEN')],
  ['deliver', 'unit-admin', 'deliver', () => ({ note: '当面送达' }), every('NO_CLOCK')],
];

/** A case at a place, with unit-admin as one of its handlers. */
async function at(place: Place): Promise<string> {
  const id = await town.borrow();
  await town.on('unit-admin', id, 'claim');
  if (place === 'window') return id;
  await town.on('unit-admin', id, 'approve');
  if (place === 'returned') await town.on('unit-admin', id, 'return', { to: 'applicant', opinion: '请补充' });
  if (place === 'suspended') await town.on('admin', id, 'suspend', { why: '核查' });
  if (place === 'ended') await town.on('clerk', id, 'cancel', { why: '不需要了' });
  return id;
}

/** Everything that is kept of a case, in counts and versions; and where it stands. */
async function kept(id: string): Promise<{ readonly all: string; readonly log: number; readonly stands: string }> {
  const { rows } = await sql<{ all: string; log: number }>`
    select (select count(*)::int from case_log where case_id = ${id}) as log, concat_ws('/',
      (select md5(r::text) from case_run r where id = ${id}), (select md5(f::text) from case_file f where id = ${id}),
      (select string_agg(c::text, ',' order by c.id) from case_clock c where case_id = ${id}),
      (select count(*) from case_log where case_id = ${id}), (select count(*) from case_copy where case_id = ${id}),
      (select count(*) from case_urge where case_id = ${id}), (select count(*) from case_consult where case_id = ${id}),
      (select count(*) from case_correction where case_id = ${id}), (select count(*) from todo where case_id = ${id})) as all`.execute(
    town.store.system,
  );
  return { ...rows[0]!, stands: (await town.open(id)).join() };
}

/** What the page would offer; to a stranger there is no page. */
async function offers(login: string, id: string): Promise<readonly string[]> {
  const detail = town.ask(await town.as(login), 'process.caseDetail', { case: id }) as Promise<{ actions: string[] }>;
  return detail.then(
    ({ actions }) => actions,
    () => [],
  );
}

const cases = MATRIX.flatMap(([what, login, verb, input, cells]) =>
  PLACES.map((place, index) => ({ what, login, verb, input, place, cell: cells[index] })),
);

test.each(cases)('$what where the case is $place: $cell', async ({ login, verb, input, place, cell }) => {
  const id = await at(place);
  const before = await kept(id);
  const offered = await offers(login, id);
  const outcome = await town.on(login, id, verb, input() as Record<string, unknown>).then(
    () => '✓',
    (error: { readonly code: string }) => error.code,
  );
  const after = await kept(id);
  expect(outcome).toBe(cell);
  if (!['✓', 'INVALID'].includes(outcome)) expect(offered).not.toContain(verb);
  if (outcome !== '✓') return expect(after).toEqual(before);
  expect(after.log).toBe(before.log + 1);
  if (verb !== 'askCorrection') expect(after.stands).toBe(before.stands);
});
