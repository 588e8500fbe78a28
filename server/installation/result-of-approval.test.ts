import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import PizZip from 'pizzip';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handlersOf } from '#platform/commands';
import { type Documents, documentRoutes, documentsHandlers, documentsSystem, openDocuments } from '#platform/documents';
import { fileRoutes, filesHandlers, filesSystem, openFiles } from '#platform/files';
import { serviceActor } from '#platform/identity';
import {
  applicationFormRoute,
  caseDossiers,
  documentDesk,
  processHandlers,
  processSystem,
  processWork,
} from '#platform/process';
import { stewardHandlers, stewardSystem } from '#platform/steward';
import type { JobHandler } from '#platform/store';
import { defineApp } from '#standards/language';
import { type DeclaredItem, defineItem } from '#standards/process';
import { vehiclesApp } from '../../apps/vehicles/app.ts';
import { quotaReview, vehicleQuota } from '../../apps/vehicles/resources/index.ts';
import { vehicleHandlers } from '../../apps/vehicles/server.ts';
import { documentsApp } from '../../platform/documents/app.ts';
import { printPaper } from '../../platform/documents/paper-job.ts';
import { docx } from '../../platform/documents/testing/docx.ts';
import { type SealStandIn, startSeal } from '../../platform/documents/testing/seal-stand-in.ts';
import { filesApp } from '../../platform/files/app.ts';
import { PNG } from '../../platform/files/testing/sample-bytes.ts';
import { type Client, commandId } from '../../platform/http/testing/api-town.ts';
import { processApp } from '../../platform/process/app.ts';
import { type CaseTown, openCaseTown } from '../../platform/process/testing/case-town.ts';
import { stewardApp } from '../../platform/steward/app.ts';
import { fileJudges } from './file-judges.ts';

/** The item as it ships, with one material that only its handlers may see. */
const withGradedPaper = (item: DeclaredItem) => {
  const { start: _start, amend: _amend, guide, ...rest } = item;
  const materials = guide.materials.map((one) => (one.key === 'establishment' ? { ...one, grade: 3 as const } : one));
  return defineItem({ ...rest, guide: { ...guide, materials } });
};

/** The town has the vehicle ledger without what can be applied for. */
const vehicleItems = defineApp({
  id: 'vehicleItems',
  title: '公务用车事项',
  order: 31,
  icon: 'car',
  resources: [],
  items: vehiclesApp.items?.map(withGradedPaper),
});

const folder = mkdtempSync(path.join(tmpdir(), 'goa-results-'));
let town: CaseTown;
let seal: SealStandIn;
let documents: Documents;
let jobs: Readonly<Record<string, JobHandler>>;
let clerk: Client;
let county: Client;
/** Holds a second post at the county's bureau, checks and signs there. */
let second: Client;
beforeAll(async () => {
  seal = await startSeal();
  const files = openFiles(folder, {}, fileJudges);
  documents = openDocuments(files, {
    GOA_SEAL_URL: seal.url,
    GOA_SEAL_TOKEN: 'probe',
    GOA_PUBLIC_URL: 'https://goa.test',
  });
  const apps = [filesApp, documentsApp, processApp, stewardApp, vehicleItems];
  const handlers = [
    ...filesHandlers(files),
    ...documentsHandlers(
      { ...documents, dossiers: caseDossiers(documents) },
      documentDesk(apps.flatMap((app) => app.items ?? [])),
    ),
    ...processHandlers(
      files,
      apps.flatMap((app) => app.items ?? []),
    ),
    ...stewardHandlers,
  ];
  town = await openCaseTown({
    name: 'results',
    apps,
    system: [...filesSystem, ...documentsSystem, ...processSystem, ...stewardSystem],
    handlers,
    routes: [...fileRoutes(files), ...documentRoutes(documents), applicationFormRoute(documents)],
    appRoles: {
      businessOfficer: [
        ...['approvalDesk', 'approvalHandler', 'approvalReviewer', 'approvalSigner'],
        ...['documentDrafter', 'documentChecker', 'documentSigner', 'documentKeeper'],
      ],
      organisationOfficer: ['codeRegistrar'],
    },
  });
  jobs = processWork(town.store, { documents, handlers: () => handlersOf(vehicleHandlers, handlers) }).handlers;
  [clerk, county, second] = [await town.signIn('clerk'), await town.signIn('county'), await town.signIn('two-posts')];
}, 120_000);
afterAll(async () => {
  await town?.close();
  await seal.close();
  rmSync(folder, { recursive: true, force: true });
});

const work = (name: string, key: string, payload: Readonly<Record<string, unknown>> = {}) =>
  jobs[name]!(
    { id: 1, handler: name, key, event: null, payload, at: new Date().toISOString(), attempt: 1 },
    new AbortController().signal,
  );

const ask = async (client: Client, id: string) =>
  (await client.get(`/api/queries/process/caseResult?input=${encodeURIComponent(JSON.stringify({ case: id }))}`))
    .body as {
    readonly state: string;
    readonly mayReceive: boolean;
    readonly document: { readonly id: string; readonly [name: string]: unknown } | null;
  };

const onDocument = (client: Client, id: string, verb: string, body: object = {}) =>
  client.send('POST', `/api/officialDocument/${id}/${verb}`, body, commandId());

async function uploaded(client: Client, name: string, bytes: Uint8Array): Promise<string> {
  const begin = { name, size: bytes.length, use: 'attachment' };
  const begun = await client.send('POST', '/api/commands/files/beginUpload', begin);
  const done = await client.send('PUT', `/api/uploads/${begun.body.upload}`, bytes, { 'upload-offset': '0' });
  return (done.body.file as { id: string }).id;
}

async function apply(papers: readonly object[] = []): Promise<{ readonly id: string; readonly no: string }> {
  const form = { kind: 'YJ', asked: 2, reason: '新设应急科', papers };
  const { status, body } = await clerk.send('POST', '/api/commands/process/startVehicleQuota', form, commandId());
  if (status !== 200) throw new Error(JSON.stringify(body));
  return { id: String(body.id), no: String(body.no) };
}

async function approve(id: string): Promise<void> {
  let status: unknown;
  for (let step = 0; step < 8 && status !== 'approved'; step++)
    status = (await town.act(county, id, 'approve', { opinion: '同意核定' })).body.status;
  expect(status).toBe('approved');
}

async function textOf(client: Client, address: string): Promise<string> {
  const answer = await fetch(`${town.origin}${address}`, { headers: { cookie: client.cookie } });
  expect(answer.status, address).toBe(200);
  const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
  return (await extractText(pdf, { mergePages: true })).text.replace(/\s/g, '');
}

async function drafted(id: string): Promise<string> {
  await work('process.result', id);
  return (await ask(county, id)).document!.id;
}

/** The unit's own number code, which the first draft leaves open. */
async function withCode(id: string): Promise<void> {
  const { body } = await county.get(`/api/officialDocument/${id}`);
  const { title, kind, agency, mainTo, body: text } = body.row as Readonly<Record<string, string>>;
  const said = { title, kind, agency, mainTo, body: text, agencyCode: '东机管' };
  const amended = await onDocument(county, id, 'amend', said);
  expect(amended.status, JSON.stringify(amended.body)).toBe(200);
  expect((await onDocument(county, id, 'submitCheck')).status).toBe(200);
  expect((await onDocument(second, id, 'check')).status).toBe(200);
  expect((await onDocument(second, id, 'sign')).body, 'not registered yet').toMatchObject({
    code: 'CODE_UNREGISTERED',
  });
  const registrar = await town.signIn('organisation');
  const code = { code: '东机管', unit: town.town.id('countyBureau'), registeredOn: '2020-01-01' };
  expect((await registrar.send('POST', '/api/agencyCode', code)).status).toBe(201);
}

test('an approved application becomes a sealed, delivered, received and filed official act with the whole case in its package', async () => {
  const { id, no } = await apply([
    { material: 'letter', file: await uploaded(clerk, '申请函.png', PNG) },
    { material: 'establishment', file: await uploaded(clerk, '编制文件.png', PNG) },
  ]);
  await approve(id);
  expect(await ask(county, id)).toMatchObject({ state: 'making', document: null });
  const document = await drafted(id);
  expect(await ask(clerk, id), 'not before it is sent').toMatchObject({ state: 'making', document: null });
  expect((await clerk.get(`/api/officialDocument/${document}`)).status).toBe(403);
  const { body } = await county.get(`/api/officialDocument/${document}`);
  expect(body.row).toMatchObject({ title: '关于核定东县财政局公务用车编制的批复', mainTo: '东县财政局', ofRow: id });
  expect((body.row as { body: string }).body).toContain(no);
  expect((body.row as { body: string }).body).toContain('编制2辆');
  expect(await ask(county, id)).toMatchObject({
    state: 'there',
    document: { status: 'draft', codeOpen: true, open: [] },
  });
  expect((await onDocument(county, document, 'submitCheck')).status).toBe(200);
  expect((await onDocument(second, document, 'check')).body).toMatchObject({ code: 'CODE_OPEN' });
  expect((await onDocument(second, document, 'returnDraft', { opinion: '填写代字' })).status).toBe(200);
  await withCode(document);
  expect(await onDocument(clerk, document, 'sign')).toMatchObject({ status: 403 });
  const city = await town.signIn('city');
  expect((await onDocument(city, document, 'sign')).body, 'the matrix names nobody of the city').toMatchObject({
    code: 'NOT_SIGNER',
  });
  expect((await onDocument(county, document, 'sign')).body, 'who examined it does not sign it').toMatchObject({
    code: 'OWN_DRAFT',
  });
  expect((await onDocument(second, document, 'sign')).body).toEqual({
    number: expect.stringMatching(/^东机管〔\d{4}〕1号$/),
  });
  expect((await onDocument(second, document, 'sign')).body, 'twice').toMatchObject({ code: 'STATE_FORBIDS' });
  await printPaper(documents, town.store, document);
  expect((await onDocument(county, document, 'seal')).status).toBe(200);
  const early = await clerk.send('POST', `/api/caseFile/${id}/receiveResult`, {}, commandId());
  expect(early.body).toMatchObject({ code: 'NOT_SENT' });
  expect((await onDocument(county, document, 'send', { receiver: '东县财政局', way: 'system' })).status).toBe(200);
  await work('process.resultSent', document);
  expect(await ask(clerk, id)).toMatchObject({ state: 'there', mayReceive: true, document: { status: 'sealed' } });
  expect(await textOf(clerk, `/api/officialDocument/${document}/paper`)).toContain('东机管〔');
  const stranger = await town.signIn('two-boards');
  expect((await stranger.send('POST', `/api/caseFile/${id}/receiveResult`, {}, commandId())).status).toBe(403);
  expect((await county.send('POST', `/api/caseFile/${id}/receiveResult`, {}, commandId())).body).toMatchObject({
    code: 'NOT_INVOLVED',
  });
  const received = await clerk.send('POST', `/api/caseFile/${id}/receiveResult`, {}, commandId());
  expect(received.status, JSON.stringify(received.body)).toBe(200);
  await work('process.resultDelivered', document, { document });
  const filed = await onDocument(county, document, 'file', { retention: 'D30' });
  expect(filed.status, JSON.stringify(filed.body)).toBe(200);
  expect(await ask(clerk, id)).toMatchObject({ mayReceive: false, document: { status: 'filed' } });
  const { rows } = await sql<{ digest: string }>`
    select digest from file where id = ${String(filed.body.file)}`.execute(town.store.system);
  const zip = new PizZip(await buffer(await documents.files.blobs.read(rows[0]!.digest)));
  const names = Object.keys(zip.files);
  expect(names.filter((name) => name.startsWith('附件/'))).toEqual([expect.stringMatching(/申请函\.png$/)]);
  expect(zip.file('清单.txt')?.asText()).toContain('依权限有1件材料未列入');
  for (const wanted of ['正文/', '定稿过程/', '办件/', '元数据.xml', '清单.txt'])
    expect(
      names.some((name) => name.startsWith(wanted)),
      wanted,
    ).toBe(true);
  expect(names.filter((name) => name.startsWith('办件/'))).toHaveLength(2);
  const onlooker = serviceActor('onlooker', {
    permissions: ['quotaReview.read', 'vehicleQuota.read', 'unit.read', 'person.read'],
  });
  const ledger = await town.store.as(onlooker).find(quotaReview);
  expect(ledger.rows).toMatchObject([{ status: 'approved', granted: 2, case: id, document: no }]);
  await work('process.numberLedgers', document, { row: document });
  const numbered = await town.store.as(onlooker).find(quotaReview);
  expect(numbered.rows).toMatchObject([{ document: expect.stringMatching(/^东机管〔\d{4}〕1号$/) }]);
  const quotas = await town.store.as(onlooker).find(vehicleQuota);
  expect(quotas.rows.map((row) => row.document)).toContain(numbered.rows[0]?.document);
}, 240_000);

test('a voided number is noted in the ledgers, and the next one takes its place', async () => {
  const { id } = await apply();
  await approve(id);
  const onlooker = serviceActor('onlooker', { permissions: ['quotaReview.read', 'unit.read', 'person.read'] });
  const standing = async () => {
    const { rows } = await town.store
      .as(onlooker)
      .find(quotaReview, { filter: { field: 'case', op: 'eq', value: id }, limit: 5 });
    return rows[0]?.document;
  };
  const sign = async () => {
    const document = await drafted(id);
    for (const [client, step] of [
      [county, 'submitCheck'],
      [second, 'check'],
      [second, 'sign'],
    ] as const)
      expect((await onDocument(client, document, step)).status, step).toBe(200);
    await work('process.numberLedgers', document, { row: document });
    return document;
  };
  const first = await sign();
  const number = String(await standing());
  expect(number).toMatch(/^东机管〔\d{4}〕\d+号$/);
  expect((await onDocument(county, first, 'revoke', { why: '数量有误' })).status).toBe(200);
  await work('process.numberLedgers', first, { row: first });
  expect(await standing()).toBe(`${number}（已作废）`);
  await sign();
  expect(await standing()).not.toContain('作废');
  expect(await standing()).not.toBe(number);
});

test('a draft is made once, however often it is asked for, and asking is for those who handled the case', async () => {
  const { id } = await apply();
  await approve(id);
  const redo = (client: Client) => client.send('POST', `/api/caseFile/${id}/draftResult`, {}, commandId());
  expect((await redo(clerk)).body).toMatchObject({ code: 'NOT_INVOLVED' });
  expect((await redo(county)).body).toEqual({ document: null });
  await Promise.all([work('process.result', id), work('process.result', id)]);
  const document = await drafted(id);
  expect((await redo(county)).body).toEqual({ document });
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from official_document where of_row = ${id}`.execute(town.store.system);
  expect(rows[0]?.n).toBe(1);
});

test('a template of the office takes the place of the shipped one, and what it cannot say stays open and stops the signature', async () => {
  const upload = await docx(['关于{{申请单位}}的决定', '{{申请单位}}：', '车辆{{车辆类别}}，负责人{{负责人}}。']);
  const file = await uploaded(county, '批复.docx', upload);
  const put = { key: 'vehicleQuotaReply', name: '本局批复', file };
  const template = await county.send('POST', '/api/commands/documents/uploadTemplate', put, commandId());
  expect(template.body, 'the shipped one is version 1').toMatchObject({ version: 2 });
  await county.send('POST', `/api/documentTemplate/${template.body.template}/publish`, {}, commandId());
  const { id } = await apply();
  await approve(id);
  const document = await drafted(id);
  expect((await ask(county, id)).document).toMatchObject({ open: ['负责人'], codeOpen: false });
  expect((await onDocument(county, document, 'submitCheck')).status).toBe(200);
  expect((await onDocument(second, document, 'check')).body).toMatchObject({ code: 'PLACES_OPEN' });
});

test('a denied application gets its notice with the reason', async () => {
  const { id } = await apply();
  await town.act(county, id, 'approve', { opinion: '受理' });
  expect((await town.act(county, id, 'deny', { opinion: '没有空余编制' })).status).toBe(200);
  const document = await drafted(id);
  const { body } = await county.get(`/api/officialDocument/${document}`);
  expect(body.row).toMatchObject({ title: '关于不予批准东县财政局公务用车编制核定申请的通知', kind: 'notice' });
  expect((body.row as { body: string }).body).toContain('理由：没有空余编制');
});

test('before the decision there is no result, and the application prints in its copies with the opinions given so far, for whoever sees the case and nobody else', async () => {
  const { id, no } = await apply();
  await town.act(county, id, 'approve', { opinion: '材料齐全，予以受理' });
  const text = await textOf(clerk, `/api/caseFile/${id}/application-form`);
  for (const said of ['公务用车编制核定申请表', no, '新设应急科', '材料齐全，予以受理', '本表一式2份'])
    expect(text).toContain(said);
  expect(text.split('公务用车编制核定申请表')).toHaveLength(3);
  const stranger = await town.signIn('two-boards');
  expect((await stranger.get(`/api/caseFile/${id}/application-form`)).status).toBe(403);
  expect((await town.nobody.get(`/api/caseFile/${id}/application-form`)).status).toBe(401);
  expect((await clerk.get('/api/caseFile/..%2F1/application-form')).status).toBeGreaterThanOrEqual(400);
  await work('process.result', id);
  expect(await ask(county, id)).toMatchObject({ state: 'none' });
  const { body } = await county.send('POST', `/api/caseFile/${id}/draftResult`, {}, commandId());
  expect(body).toMatchObject({ code: 'NO_RESULT' });
});
