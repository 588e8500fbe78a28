import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import PizZip from 'pizzip';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PNG } from '../files/testing/sample-bytes.ts';
import type { Answer, Client } from '../http/testing/api-town.ts';
import type { Documents } from './documents.ts';
import { printPaper } from './paper-job.ts';
import { fillTemplate } from './templates/fill-template.ts';
import { type DocumentsTown, DRAFT, openDocumentsTown } from './testing/documents-town.ts';
import { docx } from './testing/docx.ts';
import type { SealStandIn } from './testing/seal-stand-in.ts';

let api: DocumentsTown;
let documents: Documents;
let seal: SealStandIn;
let drafter: Client;
let keeper: Client;
let head: Client;
let second: Client;
let draft: DocumentsTown['draft'];
let checked: DocumentsTown['checked'];
let signed: DocumentsTown['signed'];
let done: DocumentsTown['done'];
let verb: DocumentsTown['verb'];
let register: DocumentsTown['register'];
let row: DocumentsTown['row'];
beforeAll(async () => {
  api = await openDocumentsTown(CODES);
  ({ documents, seal, drafter, keeper, head, draft, checked, signed, done, verb, register, row } = api);
  second = await api.signIn('county');
});
afterAll(() => api?.close());

/** Codes of the county's finance bureau. */
const CODES = ['样财', '样全', '样并', '样双', '样废', '样改', '样冒'];

/** A machine under load may say for a while that it is busy; nothing was done then. */
async function patiently(ask: () => Promise<Answer>): Promise<Answer> {
  const answer = await ask();
  return answer.status === 503 ? patiently(ask) : answer;
}

async function uploaded(client: Client, name: string, bytes: Buffer): Promise<string> {
  const begun = await client.send('POST', '/api/commands/files/beginUpload', {
    name,
    size: bytes.length,
    use: 'attachment',
  });
  const done = await client.send('PUT', `/api/uploads/${begun.body.upload}`, bytes, { 'upload-offset': '0' });
  return (done.body.file as { id: string }).id;
}

async function textOf(bytes: ArrayBuffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text.replace(/\s/g, '');
}

test('a document goes from draft over signature, electronic seal and delivery into the archive', async () => {
  const id = await checked({ agencyCode: '样全' });
  expect((await verb(head, id, 'sign')).body).toEqual({ number: expect.stringMatching(/^样全〔\d{4}〕1号$/) });
  await printPaper(documents, api.town.store, id);
  const paper = await fetch(`${api.origin}/api/officialDocument/${id}/paper`, { headers: { cookie: drafter.cookie } });
  const text = await textOf(await paper.arrayBuffer());
  expect(text).toMatch(/样全〔\d{4}〕1号/);
  expect(text).not.toContain('草稿');
  expect((await verb(keeper, id, 'seal')).status).toBe(200);
  expect(seal.asked.at(-1)).toMatchObject({ 'x-seal-page': '1', 'content-type': 'application/pdf' });
  expect(await row(id)).toMatchObject({ status: 'sealed', sealWay: 'electronic' });
  const sent = await verb(keeper, id, 'send', { receiver: '样例县教育局', way: 'hand' });
  expect(await verb(keeper, id, 'send', { receiver: '样例县教育局', way: 'post' })).toMatchObject({
    status: 409,
    body: { code: 'RECEIVER_TWICE' },
  });
  expect((await verb(keeper, id, 'file', { retention: 'D30' })).body).toMatchObject({ code: 'STATE_FORBIDS' });
  const receipt = await keeper.send('POST', `/api/documentDelivery/${sent.body.delivery}/receive`, {
    receivedBy: '谢教育',
    receivedOn: '2026-11-20',
  });
  expect(receipt.status).toBe(200);
  const filed = await verb(keeper, id, 'file', { retention: 'D30', archiveNo: 'Z109-WS·2026-D30-BGS-0001' });
  expect(filed).toMatchObject({ status: 200 });
  expect(await row(id)).toMatchObject({ status: 'filed', retention: 'D30' });
  const zip = new PizZip(await packageBytes(String(filed.body.file)));
  const names = Object.keys(zip.files);
  expect(names.filter((name) => name.startsWith('正文/'))).toHaveLength(2);
  expect(zip.file('元数据.xml')?.asText()).toMatch(
    /<完整档号>Z109-WS·2026-D30-BGS-0001<\/完整档号>[\s\S]*<签收人>谢教育<\/签收人>/,
  );
  const list = zip.file('清单.txt')?.asText() ?? '';
  for (const name of names.filter((one) => one !== '清单.txt')) expect(list).toContain(`  ${name}`);
});

async function packageBytes(file: string): Promise<Buffer> {
  const { rows } = await sql<{ digest: string }>`select digest from file where id = ${file}::uuid`.execute(
    api.town.store.system,
  );
  return buffer(await documents.files.blobs.read(rows[0]!.digest));
}

test('twenty signatures at once give twenty numbers without a gap or a double, also when some of them fail', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 20; n++) ids.push(await checked({ agencyCode: '样并' }));
  const own = await checked({ agencyCode: '样并' }, keeper, drafter);
  const signing = [...ids.map((id) => [head, id] as const), [keeper, own] as const];
  const answers = await Promise.all(signing.map(([client, id]) => patiently(() => verb(client, id, 'sign'))));
  expect(answers.at(-1)).toMatchObject({ status: 403, body: { code: 'OWN_DRAFT' } });
  const numbers = answers.slice(0, 20).map(({ body }) => Number(/〕(\d+)号/.exec(String(body.number))?.[1]));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from document_number where agency_code = '样并'`.execute(api.town.store.system);
  expect(rows[0]?.n).toBe(20);
}, 120_000);

test('the same document signed by two at once is signed once', async () => {
  const id = await checked({ agencyCode: '样双' });
  const answers = await Promise.all([verb(head, id, 'sign'), verb(head, id, 'sign')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('a voided number is registered with its reason and never given again', async () => {
  const id = await signed({ agencyCode: '样废' });
  expect((await verb(keeper, id, 'revoke', { why: '内容有误' })).status).toBe(200);
  expect((await verb(head, await checked({ agencyCode: '样废' }), 'sign')).body.number).toMatch(/〕2号$/);
  const { rows } =
    await sql`select status, reason from document_number where agency_code = '样废' order by sequence`.execute(
      api.town.store.system,
    );
  expect(rows).toEqual([
    { status: 'voided', reason: '内容有误' },
    { status: 'used', reason: null },
  ]);
});

test('who drafts does not sign, who may not does nothing, and what is signed stays as it is', async () => {
  const id = await draft();
  expect(await verb(keeper, id, 'sign'), 'not before it was checked').toMatchObject({
    body: { code: 'STATE_FORBIDS' },
  });
  const stranger = await api.signIn('two-boards');
  expect((await verb(stranger, id, 'amend', DRAFT)).status).toBe(404);
  expect((await stranger.get(`/api/officialDocument/${id}/paper`)).status).toBe(404);
  expect((await verb(drafter, id, 'amend', { ...DRAFT, title: '改过的标题' })).status).toBe(200);
  await done(drafter, id, 'submitCheck');
  expect(await verb(drafter, id, 'amend', DRAFT)).toMatchObject({ status: 409, body: { code: 'STATE_FORBIDS' } });
  await done(keeper, id, 'check');
  expect(await verb(drafter, id, 'sign')).toMatchObject({ status: 403, body: { code: 'OWN_DRAFT' } });
  expect((await verb(stranger, id, 'sign')).status).toBe(404);
  await done(head, id, 'sign');
  expect(await verb(drafter, id, 'amend', DRAFT)).toMatchObject({ status: 409, body: { code: 'STATE_FORBIDS' } });
  expect((await drafter.send('PATCH', `/api/officialDocument/${id}`, { rev: 1, set: { title: 'x' } })).body.code).toBe(
    'COMMANDS_ONLY',
  );
});

test('whoever rewrote it when checking does not sign it either: then the next level of the matrix does', async () => {
  const id = await draft({ agencyCode: '样改' });
  await done(drafter, id, 'submitCheck');
  await done(head, id, 'revise', { ...DRAFT, agencyCode: '样改', body: '另一件事。' });
  await done(head, id, 'check');
  expect(await verb(head, id, 'sign')).toMatchObject({ status: 403, body: { code: 'OWN_DRAFT' } });
  expect((await verb(keeper, id, 'sign')).status, 'authorised by the role').toBe(200);
});

test('nobody takes numbers of another unit, and whose document it is stands on the seal request and the page, whatever the paper says', async () => {
  const next = await checked({ agencyCode: '样占' });
  const refusal = { status: 409, body: { code: 'CODE_UNREGISTERED' } };
  expect(await verb(head, next, 'sign'), 'written first is not registered').toMatchObject(refusal);
  for (const client of [drafter, keeper])
    expect((await register('样占', 'finance', client)).status, 'not by the unit itself').toBe(403);
  expect((await register('样占', 'countyBureau')).status).toBe(201);
  expect(await verb(head, next, 'sign')).toMatchObject(refusal);
  expect(await register('样占')).toMatchObject({ status: 409 });
  expect((await register('样外', 'cityBureau')).status, 'beyond the own region').toBeGreaterThanOrEqual(400);
  const id = await signed({ agency: '样例省人民政府', agencyCode: '样冒' });
  const { verifyCode } = await row(id);
  expect((await api.nobody.get(`/verify/${verifyCode}`)).body.text).toContain('东县财政局');
  expect((await verb(keeper, id, 'seal')).status).toBe(200);
  expect(seal.asked.at(-1)).toMatchObject({ 'x-seal-unit': encodeURIComponent('东县财政局') });
});

test('bad input is refused: a code that is none, a sign that no font has, a document without a text', async () => {
  await expect(draft({ agencyCode: '../1' })).rejects.toThrow(/CODE_UNKNOWN/);
  await expect(draft({ body: '' })).rejects.toThrow(/INVALID/);
  const odd = await checked({ body: '\u{2FFFD}' });
  expect(await verb(head, odd, 'sign')).toMatchObject({ status: 422, body: { code: 'GLYPH_MISSING' } });
});

test('the paper way: the scan comes back, somebody else compares it, only then it counts', async () => {
  const id = await signed();
  expect((await verb(keeper, id, 'confirmScan')).body).toMatchObject({ code: 'SCAN_MISSING' });
  const words = await uploaded(keeper, 'a.txt', Buffer.from('no scan'));
  expect((await verb(keeper, id, 'returnScan', { file: words })).body).toMatchObject({ code: 'SCAN_MISSING' });
  expect((await verb(keeper, id, 'returnScan', { file: await uploaded(keeper, '扫描.png', PNG) })).status).toBe(200);
  expect(await verb(keeper, id, 'confirmScan')).toMatchObject({ status: 403, body: { code: 'SAME_PERSON' } });
  expect((await verb(second, id, 'confirmScan')).status).toBe(200);
  expect(await row(id)).toMatchObject({ status: 'sealed', sealWay: 'paper' });
});

test('a seal service that refuses or answers nonsense leaves the document unsealed', async () => {
  const id = await signed();
  for (const answer of [
    { status: 500, body: '' },
    { status: 200, body: '<html>' },
  ]) {
    seal.answer = answer;
    expect(await verb(keeper, id, 'seal')).toMatchObject({ status: 503, body: { code: 'SEAL_FAILED' } });
  }
  seal.answer = undefined;
  expect(await row(id)).toMatchObject({ status: 'signed' });
});

test('anybody may verify a code and learns number, title, day and whether it is sound, and nothing else', async () => {
  const id = await signed();
  const { verifyCode, number, title } = await row(id);
  const page = await api.nobody.get(`/verify/${verifyCode}`);
  expect(page.status).toBe(200);
  expect(page.body.text).toContain(String(number));
  expect(page.body.text).toContain(String(title));
  expect(page.body.text).toContain('内容与签发时一致');
  for (const secret of ['林经办', '周管理', '同意更新公务用车1辆', id]) expect(page.body.text).not.toContain(secret);
  await sql`update official_document set body = '篡改' where id = ${id}::uuid`.execute(api.town.store.system);
  expect((await api.nobody.get(`/verify/${verifyCode}`)).body.text).toContain('内容与签发时不一致');
  for (const code of ['23456789ABCD', '../../etc', "' or 1=1", '%00']) {
    const unknown = await api.nobody.get(`/verify/${encodeURIComponent(code)}`);
    expect([unknown.status, String(unknown.body.text)]).toEqual([404, expect.stringContaining('没有查到该公文')]);
  }
  const many = await Promise.all(Array.from({ length: 40 }, () => api.nobody.get('/verify/23456789ABCD')));
  expect(many.some(({ status }) => status === 429)).toBe(true);
});

test('a draft prints with its watermark and without a number', async () => {
  const id = await draft({ title: '一份还没有签发的批复' });
  const paper = await fetch(`${api.origin}/api/officialDocument/${id}/paper`, { headers: { cookie: drafter.cookie } });
  expect(paper.headers.get('content-type')).toBe('application/pdf');
  const text = await textOf(await paper.arrayBuffer());
  expect(text).toContain('未编号');
});

test('office staff keep templates by versions; units below use the one above them', async () => {
  const upload = async (name: string, paragraphs: readonly string[]) => {
    const file = await uploaded(second, name, await docx(paragraphs));
    return second.send('POST', '/api/commands/documents/uploadTemplate', { key: 'trial.reply', name: '批复', file });
  };
  expect(await upload('坏.docx', ['{{标题'])).toMatchObject({ status: 422, body: { code: 'TEMPLATE_PLACES' } });
  const first = await upload('一.docx', ['旧{{标题}}']);
  expect(first.body).toMatchObject({ version: 1, places: ['标题'] });
  const fill = () =>
    fillTemplate(documents, api.town.store, {
      key: 'trial.reply',
      unit: api.town.id('countyBureau'),
      data: { 标题: '好' },
    });
  await expect(fill()).rejects.toMatchObject({ code: 'TEMPLATE_NONE' });
  const publish = (template: unknown) => second.send('POST', `/api/documentTemplate/${template}/publish`, {});
  expect((await publish(first.body.template)).status).toBe(200);
  const later = await upload('二.docx', ['新{{标题}}']);
  expect((await fill()).version).toBe(1);
  expect((await publish(later.body.template)).status).toBe(200);
  const made = await fill();
  expect([made.version, new PizZip(made.bytes).file('word/document.xml')?.asText()]).toEqual([
    2,
    expect.stringContaining('新好'),
  ]);
  expect((await second.get(`/api/documentTemplate/${first.body.template}`)).body.row).toMatchObject({
    status: 'retired',
  });
  const denied = await drafter.send('POST', '/api/commands/documents/uploadTemplate', {
    key: 'x',
    name: 'x',
    file: first.body.template,
  });
  expect(denied).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
});
