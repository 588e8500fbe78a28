import { afterAll, beforeAll, expect, test } from 'vitest';
import { PNG } from '../../files/testing/sample-bytes.ts';
import { type Client, commandId } from '../../http/testing/api-town.ts';
import { type CaseTown, openCaseTown } from '../testing/case-town.ts';
import { processExtras } from '../testing/process-town.ts';

let town: CaseTown;
let clerk: Client;
let desk: Client;
let reader: Client;
beforeAll(async () => {
  town = await openCaseTown(processExtras());
  [clerk, desk, reader] = [await town.signIn('clerk'), await town.signIn('unit-admin'), await town.signIn('county')];
});
afterAll(() => town.close());

async function uploaded(client: Client, name: string): Promise<string> {
  const begin = { name, size: PNG.length, use: 'attachment' };
  const { body } = await client.send('POST', '/api/commands/files/beginUpload', begin);
  const { body: kept } = await client.send('PUT', `/api/uploads/${body.upload}`, PNG, { 'upload-offset': '0' });
  return (kept.file as { id: string }).id;
}

interface Papers {
  readonly id: string;
  readonly letter: string;
  readonly proof: string;
  readonly annex: string;
  readonly other: string;
}

/** A case with an open paper, a graded one, one that a graded field names, and one that is no declared material. */
async function begin(): Promise<Papers> {
  const [letter, proof, annex, other] = [
    await uploaded(clerk, '申请函.png'),
    await uploaded(clerk, '证明.png'),
    await uploaded(clerk, '内部附件.png'),
    await uploaded(clerk, '其他.png'),
  ];
  const papers = [
    { material: 'letter', file: letter },
    { material: 'proof', file: proof },
    { material: 'letter', file: annex },
    { file: other },
  ];
  const form = { hall: `会议室${letter.slice(-8)}`, seats: 20, secretNote: '内部', annex, papers };
  const { status, body } = await clerk.send('POST', '/api/commands/process/startBorrowHall', form, commandId());
  if (status !== 200) throw new Error(JSON.stringify(body));
  return { id: String(body.id), letter, proof, annex, other };
}

async function listed(client: Client, row: string): Promise<readonly string[]> {
  const input = encodeURIComponent(JSON.stringify({ resource: 'caseFile', row }));
  const { body } = await client.get(`/api/queries/files/list?input=${input}`);
  return (body.files as { id: string }[]).map(({ id }) => id);
}

const fetched = async (client: Client, id: string) =>
  (await fetch(`${town.origin}/api/file/${id}/content`, { headers: { cookie: client.cookie } })).status;

test('somebody to whom a case is copied neither lists nor fetches papers above what he sees of its form', async () => {
  const { id, letter, proof, annex, other } = await begin();
  const people = [{ person: town.town.id('person county') }];
  expect((await clerk.send('POST', `/api/caseFile/${id}/copy`, { people }, commandId())).status).toBe(200);
  expect(await listed(reader, id)).toEqual([letter]);
  expect(await fetched(reader, letter)).toBe(200);
  for (const withheld of [proof, annex, other]) expect(await fetched(reader, withheld)).toBe(404);
  const detach = await reader.send('POST', '/api/commands/files/detach', { file: proof }, commandId());
  expect(detach).toMatchObject({ status: 404, body: { code: 'FILE_UNKNOWN' } });
  const attach = await reader.send(
    'POST',
    '/api/commands/files/attach',
    { file: proof, resource: 'caseFile', row: id },
    commandId(),
  );
  expect(attach.status).toBeGreaterThanOrEqual(400);
});

test('the applicant and whoever handles the case see all its papers', async () => {
  const { id, letter, proof, annex, other } = await begin();
  const all = [letter, proof, annex, other].toSorted();
  expect((await listed(clerk, id)).toSorted()).toEqual(all);
  expect((await listed(desk, id)).toSorted()).toEqual(all);
  expect((await town.act(desk, id, 'approve')).status).toBe(200);
  const head = await town.signIn('acting-head');
  expect((await listed(head, id)).toSorted()).toEqual(all);
  expect(await fetched(head, proof)).toBe(200);
});

test('a stranger learns nothing of the papers, and an id that is none is refused', async () => {
  const { id, letter } = await begin();
  const stranger = await town.signIn('two-boards');
  expect(await fetched(stranger, letter)).toBe(404);
  expect(await fetched(clerk, 'no-file')).toBeGreaterThanOrEqual(400);
  const input = encodeURIComponent(JSON.stringify({ resource: 'caseFile', row: id }));
  expect((await stranger.get(`/api/queries/files/list?input=${input}`)).status).toBe(404);
});
