import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../http/testing/api-town.ts';
import type { DocumentProgress } from '../queries/document-progress.contract.ts';
import { type DocumentsTown, DRAFT, openDocumentsTown } from '../testing/documents-town.ts';

let town: DocumentsTown;
beforeAll(async () => {
  town = await openDocumentsTown();
});
afterAll(() => town?.close());

/** Who has the document on the list, and with which words. */
async function waiting(document: string): Promise<readonly string[]> {
  const { rows } = await sql<{ line: string }>`
    select p.name || ' ' || t.detail as line from todo t join person p on p.id = t.person
    where t.kind = 'document' and t.link = ${`/r/officialDocument/${document}`} and t.closed_at is null
    order by 1`.execute(town.town.store.system);
  return rows.map(({ line }) => line);
}

async function progress(client: Client, document: string): Promise<DocumentProgress> {
  const input = encodeURIComponent(JSON.stringify({ document }));
  return (await client.get(`/api/queries/documents/progress?input=${input}`)).body as unknown as DocumentProgress;
}

test('from the draft over 核稿 and back to 签发: every step is on one list at a time and in the record', async () => {
  const { drafter, keeper, head, done, draft, row } = town;
  const id = await draft({ body: '同意。\n此复。' });
  expect(await waiting(id)).toEqual(['林经办 公文草稿待送核']);
  await done(drafter, id, 'submitCheck', { opinion: '请审核' });
  expect(await waiting(id), 'not the drafter, who may check other drafts').toEqual([
    '冯主持 公文待核稿',
    '周管理 公文待核稿',
  ]);
  await done(keeper, id, 'returnDraft', { opinion: '缺少依据' });
  expect(await waiting(id)).toEqual(['林经办 公文草稿待送核']);
  await done(drafter, id, 'amend', { ...DRAFT, body: '依据有关规定，同意。\n此复。' });
  await done(drafter, id, 'submitCheck');
  await done(keeper, id, 'revise', { ...DRAFT, body: '依据有关规定，同意。\n此复。', copyTo: '样例县审计局' });
  await done(keeper, id, 'check', { opinion: '已核' });
  expect(await waiting(id)).toEqual(['冯主持 公文待签发']);
  expect(await row(id)).toMatchObject({ status: 'toSign', checkerName: '周管理' });
  await done(head, id, 'returnCheck', { opinion: '抄送单位再核' });
  expect(await waiting(id)).toEqual(['冯主持 公文待核稿', '周管理 公文待核稿']);
  await done(keeper, id, 'check');
  await done(head, id, 'sign', { opinion: '同意，发' });
  expect(await waiting(id)).toEqual(['周管理 公文待用印']);
  const { steps, signing } = await progress(drafter, id);
  expect(steps.map(({ act, person, opinion }) => [act, person, opinion])).toEqual([
    ['submitCheck', '林经办', '请审核'],
    ['returnDraft', '周管理', '缺少依据'],
    ['amend', '林经办', null],
    ['submitCheck', '林经办', null],
    ['revise', '周管理', null],
    ['check', '周管理', '已核'],
    ['returnCheck', '冯主持', '抄送单位再核'],
    ['check', '周管理', null],
    ['sign', '冯主持', '同意，发'],
  ]);
  expect(steps[2]?.changes).toBe('正文删去：同意。\n正文写入：依据有关规定，同意。');
  expect(steps[4]?.changes).toBe('抄送：“样例县机关事务管理局”改为“样例县审计局”');
  expect(steps.at(-1)?.basis).toContain('公文签发权限（sign-any）');
  expect(signing).toMatchObject({ level: 'deputy', note: '待确认' });
});

test('nobody takes a step that is not his: not the drafter, not whoever holds a role elsewhere, not out of turn', async () => {
  const { drafter, keeper, head, draft, verb, done } = town;
  const county = await town.signIn('county');
  const id = await draft();
  expect(await verb(keeper, id, 'check')).toMatchObject({ status: 409, body: { code: 'STATE_FORBIDS' } });
  await done(drafter, id, 'submitCheck');
  for (const name of ['check', 'returnDraft'])
    expect(await verb(drafter, id, name, { opinion: '自核' })).toMatchObject({
      status: 403,
      body: { code: 'OWN_CHECK' },
    });
  expect(await verb(drafter, id, 'revise', DRAFT)).toMatchObject({ status: 403, body: { code: 'OWN_CHECK' } });
  expect(await verb(county, id, 'check')).toMatchObject({ status: 403, body: { code: 'NOT_CHECKER' } });
  expect(await verb(head, id, 'sign')).toMatchObject({ status: 409, body: { code: 'STATE_FORBIDS' } });
  await done(keeper, id, 'check');
  expect(await verb(keeper, id, 'sign'), 'the role alone does not sign while the matrix names the head').toMatchObject({
    status: 403,
    body: { code: 'NOT_SIGNER' },
  });
  expect(await verb(county, id, 'returnCheck', { opinion: '退' })).toMatchObject({ body: { code: 'NOT_SIGNER' } });
  expect((await progress(keeper, id)).may).toEqual([]);
  expect(await progress(head, id)).toMatchObject({ may: ['sign', 'returnCheck'], waitsFor: ['冯主持'] });
});

test('bad input: sent back without a word, a place left open, a code that is none', async () => {
  const { drafter, keeper, draft, verb, done } = town;
  const id = await draft({ body: '负责人：【待填：负责人】' });
  await done(drafter, id, 'submitCheck');
  expect(await verb(keeper, id, 'returnDraft', {})).toMatchObject({ status: 422, body: { code: 'INVALID' } });
  expect(await verb(keeper, id, 'check')).toMatchObject({ status: 422, body: { code: 'PLACES_OPEN' } });
  expect(await verb(keeper, id, 'revise', { ...DRAFT, agencyCode: 'ABC' })).toMatchObject({
    status: 422,
    body: { code: 'CODE_UNKNOWN' },
  });
  expect(await verb(keeper, id, 'revise', { ...DRAFT, amount: '-1' })).toMatchObject({ status: 422 });
});

test('a standing deputy signs for the head while the delegation lasts, and the record says for whom', async () => {
  const { keeper, checked, verb } = town;
  const { system } = town.town.store;
  const [principal, deputy] = [town.town.id('person acting-head'), town.town.id('person unit-admin')];
  await sql`
    insert into standing_deputy (id, principal, deputy, from_at, until_at, reason, created_at, created_by)
    values (gen_random_uuid(), ${principal}, ${deputy}, now() - interval '1 hour', now() + interval '1 hour', '出差', now(),
      ${principal})`.execute(system);
  const id = await checked();
  expect((await progress(keeper, id)).may).toEqual(['sign', 'returnCheck']);
  expect((await verb(keeper, id, 'sign')).status).toBe(200);
  expect((await progress(keeper, id)).steps.at(-1)).toMatchObject({
    act: 'sign',
    person: '周管理',
    onBehalf: '冯主持',
  });
  await sql`update standing_deputy set ended_at = now() where principal = ${principal}`.execute(system);
  expect((await verb(keeper, await checked(), 'sign')).body).toMatchObject({ code: 'NOT_SIGNER' });
});

test('a document that nobody else can check or sign does not go on', async () => {
  const county = await town.signIn('two-boards');
  const id = await town.draft({}, county);
  expect(await town.verb(county, id, 'submitCheck')).toMatchObject({ status: 409, body: { code: 'NO_CHECKER' } });
  expect(await waiting(id)).toEqual(['邓合署 公文草稿待送核']);
});
