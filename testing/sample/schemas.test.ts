import fastify, { type FastifyInstance } from 'fastify';
import { describe, expect, test } from 'vitest';
import {
  type Fields,
  inputSchema,
  int,
  type JsonSchema,
  kindOf,
  resourceSchema,
  sampleValues,
  shippedContext,
  validateInput,
  validateRow,
} from '#standards/language';
import { addItems, sampleItem, sampleLog, sampleOrder, samplePerson, sampleRegistry } from '../sample-app.ts';

const context = shippedContext('2026-01-05', sampleRegistry().codeSets);
const resources = [sampleOrder, sampleItem, samplePerson, sampleLog];

/** Whether the HTTP server's own schema validator takes the body: what we publish must mean the same to others. */
async function accepts(schema: JsonSchema, body: unknown): Promise<boolean> {
  const server: FastifyInstance = fastify({
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, strict: false } },
  });
  server.post('/', { schema: { body: schema } }, () => ({ taken: true }));
  const answer = await server.inject({
    method: 'POST',
    url: '/',
    payload: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  await server.close();
  return answer.statusCode === 200;
}

describe.each(resources.map((resource) => [resource.name, resource] as const))('schema of %s', (_name, resource) => {
  const writable = Object.fromEntries(
    Object.entries(resource.fields).filter(([, field]) => field.readOnly !== 'always'),
  );

  test('takes its own samples, as the row validator does', async () => {
    for (const n of [1, 2, 3]) {
      const sample = sampleValues(writable, n);
      expect(validateRow(resource, sample, { mode: 'create', context }).problems).toEqual([]);
      expect(await accepts(resourceSchema(resource, 'create'), sample)).toBe(true);
    }
  });

  test('refuses unknown fields, missing required ones and values of another kind', async () => {
    const sample = sampleValues(writable, 1);
    const schema = resourceSchema(resource, 'create');
    expect(await accepts(schema, { ...sample, colour: 'red' })).toBe(false);
    expect(await accepts(schema, {})).toBe(false);
    for (const name of Object.keys(writable))
      expect([name, await accepts(schema, { ...sample, [name]: ['x'] })]).toEqual([name, false]);
  });

  test('of an update asks for nothing, and leaves out what is fixed', async () => {
    const schema = resourceSchema(resource, 'update');
    expect(await accepts(schema, {})).toBe(true);
    const fields: Fields = resource.fields;
    const fixed = Object.keys(fields).filter((name) => fields[name]?.readOnly);
    expect(Object.keys(schema.properties as object).filter((name) => fixed.includes(name))).toEqual([]);
  });

  test('of a read row takes masks and empty fields', async () => {
    const facts = {
      id: kindOf(sampleOrder.fields.unit).sample(sampleOrder.fields.unit, 1),
      rev: 1,
      createdAt: '2026-01-05T00:00:00Z',
      updatedAt: '2026-01-05T00:00:00Z',
      voidedAt: null,
    };
    const masked = Object.fromEntries(
      Object.keys(resource.fields).map((name, index) => [name, index % 2 ? '***' : null]),
    );
    expect(await accepts(resourceSchema(resource, 'read'), { ...facts, ...masked })).toBe(true);
    expect(await accepts(resourceSchema(resource, 'read'), { ...facts, rev: 'x' })).toBe(false);
  });
});

test('schemas speak Chinese: titles, hints, units and the labels of codes', () => {
  const { properties } = resourceSchema(sampleOrder, 'create') as { properties: Record<string, JsonSchema> };
  expect(properties.purpose).toMatchObject({
    title: '用途',
    oneOf: [
      { const: 'office', title: '办公' },
      { const: 'field', title: '外勤' },
      { const: 'welfare', title: '福利' },
    ],
  });
  expect(properties.people).toMatchObject({ title: '人数', description: '单位：人' });
  expect(resourceSchema(sampleOrder, 'create').title).toBe('样例申请单');
});

test('schemas say which standard stands behind a field, how sensitive it is, and the entry in the catalogue', () => {
  const { properties } = resourceSchema(samplePerson, 'read') as { properties: Record<string, JsonSchema> };
  expect(properties.idNumber).toMatchObject({
    'x-grade': 4,
    'x-element': { id: 'DE-PER-01', version: 1, source: 'GB 11643-1999', evidence: 'V' },
  });
  expect(resourceSchema(sampleItem, 'read').properties).toMatchObject({ tag: { 'x-headings': ['资产编号'] } });
  expect(resourceSchema(sampleOrder, 'read')['x-catalogue']).toEqual(sampleOrder.catalogue);
});

test('a required field that fills itself in need not be sent', () => {
  const fields = { n: int('数', { id: 'n', required: true, initial: 1 }), m: int('量', { id: 'm', required: true }) };
  expect(inputSchema(fields)).toMatchObject({ required: ['m'], properties: { n: { default: 1 } } });
  expect(validateInput(fields, { m: 2 }, context)).toMatchObject({ value: { n: 1, m: 2 }, problems: [] });
});

test('the input of a contract is described down to its lines', async () => {
  const order = '00000000-0000-7000-8000-000000000001';
  const schema = inputSchema(addItems.input);
  expect(await accepts(schema, { order, lines: [{ name: '桌', count: 1 }] })).toBe(true);
  expect(await accepts(schema, { order, lines: [{ name: '桌' }] })).toBe(false);
  expect(await accepts(schema, { order, lines: [{ name: '桌', count: 1, colour: 'red' }] })).toBe(false);
});
