import SwaggerParser from '@apidevtools/swagger-parser';
import { expect, test } from 'vitest';
import { buildRegistry, type JsonSchema } from '#standards/language';
import { installedWings } from '#testing/installed-wings';
import { sampleApp } from '#testing/sample-app';
import { chosenApps } from '../../../apps/chosen.ts';
import { docsPage } from './docs-page.ts';
import { openapiDocument } from './document.ts';

const registry = buildRegistry([...chosenApps, sampleApp]);
const { routes } = installedWings('/nowhere');

test('the description is valid OpenAPI 3.1 by a validator of its own', async () => {
  const document = openapiDocument(registry, routes);
  const parsed = await SwaggerParser.validate(structuredClone(document) as never);
  expect(parsed).toMatchObject({ openapi: '3.1.0' });
});

test('a validator that is shown a broken description refuses it', async () => {
  const broken = { ...openapiDocument(registry, routes), paths: { '/api/x': { get: { responses: { 200: {} } } } } };
  await expect(SwaggerParser.validate(broken as never)).rejects.toThrow();
});

test('operation ids are unique and every operation names its errors', () => {
  const operations = Object.values(
    openapiDocument(registry, routes).paths as Record<string, Record<string, JsonSchema>>,
  ).flatMap((item) => Object.values(item));
  const ids = operations.map((operation) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(operations.every(({ responses }) => (responses as JsonSchema).default !== undefined)).toBe(true);
});

test('the page carries every resource, has no script and escapes what it shows', () => {
  const page = docsPage(registry, routes);
  for (const resource of registry.resources.values()) expect(page).toContain(`/api/${resource.name}`);
  expect(page).not.toContain('<script');
  expect(page).not.toMatch(/https?:/);
});
