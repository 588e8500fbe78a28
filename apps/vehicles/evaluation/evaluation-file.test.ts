import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiTown, openApiTown } from '../../../platform/http/testing/api-town.ts';
import { evaluationFileRoute } from './evaluation-file.ts';

let api: ApiTown;
beforeAll(async () => {
  api = await openApiTown({ extras: { name: 'evaluation file', apps: [], routes: [evaluationFileRoute] } });
});
afterAll(() => api?.close());

const file = (query: string) => `/api/vehicles/evaluation/file?from=2026-10-01&to=2026-10-31${query}`;

test('the evaluation comes as a workbook or as text; a wrong period or format is refused, and who may not export gets nothing', async () => {
  const clerk = await api.signIn('clerk');
  const answer = await fetch(`${api.origin}${file('&format=csv')}`, { headers: { cookie: clerk.cookie } });
  const text = await answer.text();
  expect(text.split('\r\n')[0]).toContain('区划（单位）,指标,数值');
  expect(text).toContain('东县财政局,车辆使用率');
  expect((await clerk.get(file(''))).headers.get('content-type')).toContain('spreadsheetml');
  expect((await clerk.get(file('&format=exe'))).status).toBe(400);
  expect((await clerk.get('/api/vehicles/evaluation/file?from=2026-10-01')).status).toBe(422);
  expect((await (await api.signIn('driver')).get(file(''))).status).toBe(403);
  expect((await api.nobody.get(file(''))).status).toBe(401);
});
