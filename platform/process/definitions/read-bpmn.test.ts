import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, commandId } from '../../http/testing/api-town.ts';
import { FOREIGN } from '../bpmn/testing/foreign-file.ts';
import { type CaseTown, openCaseTown } from '../testing/case-town.ts';
import { processExtras } from '../testing/process-town.ts';

let town: CaseTown;
let officer: Client;
beforeAll(async () => {
  town = await openCaseTown(processExtras());
  officer = await town.signIn('admin');
});
afterAll(() => town.close());

const read = (client: Client, xml: unknown) =>
  client.send('POST', '/api/commands/process/readBpmn', { xml }, commandId());

const item = `input=${encodeURIComponent(JSON.stringify({ item: 'internalRequest' }))}`;

test('a process goes out as BPMN and comes in as the same tree', async () => {
  const { body: versions } = await officer.get(`/api/queries/process/versions?${item}`);
  const { body: file } = await officer.get(`/api/queries/process/bpmn?${item}`);
  const { status, body } = await read(officer, file.xml);
  expect(status).toBe(200);
  expect(body.definition).toEqual(versions.inForce);
});

test('a file of another tool comes back as a picture with what is unsupported', async () => {
  const { status, body } = await read(officer, FOREIGN);
  expect(status).toBe(200);
  expect(body).toMatchObject({ definition: null, unreadable: null });
  expect(body.unsupported).toContainEqual(expect.objectContaining({ id: 't2', type: 'bpmn:ScriptTask', line: 9 }));
  expect(body.svg).toContain('<svg');
});

test('an entity bomb is refused with a sentence', async () => {
  const { body } = await read(officer, '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>');
  expect(body.unreadable).toMatch(/DOCTYPE/);
});

test('who may not design processes reads none in; no file at all is bad input', async () => {
  expect((await read(await town.signIn('clerk'), FOREIGN)).status).toBe(403);
  expect((await read(officer, '')).status).toBe(422);
});
