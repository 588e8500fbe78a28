import { afterAll, beforeAll, expect, test } from 'vitest';
import { PNG } from '../../files/testing/sample-bytes.ts';
import type { Client } from '../../http/testing/api-town.ts';
import { type CaseTown, openCaseTown } from '../testing/case-town.ts';
import { processExtras } from '../testing/process-town.ts';

let town: CaseTown;
let clerk: Client;
let desk: Client;
beforeAll(async () => {
  town = await openCaseTown(processExtras());
  clerk = await town.signIn('clerk');
  desk = await town.signIn('unit-admin');
});
afterAll(() => town.close());

async function written(client: Client): Promise<string> {
  const begin = { name: '手写签批.png', size: PNG.length, use: 'attachment' };
  const { body } = await client.send('POST', '/api/commands/files/beginUpload', begin);
  const { body: kept } = await client.send('PUT', `/api/uploads/${body.upload}`, PNG, { 'upload-offset': '0' });
  return (kept.file as { id: string }).id;
}

async function papers(id: string) {
  const input = encodeURIComponent(JSON.stringify({ resource: 'caseFile', row: id }));
  const { body } = await clerk.get(`/api/queries/files/list?input=${input}`);
  return body.files as { readonly name: string; readonly purpose: string | null }[];
}

test('what is written by hand is among the papers of the case', async () => {
  const { id } = await town.begin(clerk);
  const answer = await town.act(desk, id, 'approve', { handwriting: await written(desk) });
  expect(answer).toMatchObject({ status: 200 });
  expect(await papers(id)).toMatchObject([{ name: '手写签批.png', purpose: '手写签批' }]);
});

test("with somebody else's writing, or with nonsense, nothing is decided", async () => {
  const { id } = await town.begin(clerk);
  const foreign = await town.act(desk, id, 'approve', { handwriting: await written(clerk) });
  expect(foreign.status).toBeGreaterThanOrEqual(400);
  expect((await town.act(desk, id, 'approve', { handwriting: '../../etc' })).status).toBe(422);
  expect(await town.row(id)).toMatchObject({ status: 'submitted' });
  expect(await papers(id)).toEqual([]);
});
