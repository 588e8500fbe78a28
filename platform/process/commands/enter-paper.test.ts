import { afterAll, beforeAll, expect, test } from 'vitest';
import { PNG } from '../../files/testing/sample-bytes.ts';
import type { Client } from '../../http/testing/api-town.ts';
import { type CaseTown, openCaseTown } from '../testing/case-town.ts';
import { processExtras } from '../testing/process-town.ts';

let town: CaseTown;
beforeAll(async () => {
  town = await openCaseTown(processExtras());
});
afterAll(() => town.close());

async function scanned(client: Client): Promise<string> {
  const { body } = await client.send('POST', '/api/commands/files/beginUpload', {
    name: '签批.png',
    size: PNG.length,
    use: 'attachment',
  });
  const { body: kept } = await client.send('PUT', `/api/uploads/${body.upload}`, PNG, { 'upload-offset': '0' });
  return (kept.file as { id: string }).id;
}

test('a secretary enters what the leader signed, with the scan; the log names both, and the leader has decided', async () => {
  const clerk = await town.signIn('clerk');
  const desk = await town.signIn('unit-admin');
  const { id } = await town.begin(clerk);
  const scan = await scanned(desk);
  const notALeader = await town.act(desk, id, 'enterPaper', { verdict: 'approve', scan });
  expect(notALeader).toMatchObject({ status: 403, body: { code: 'PAPER_FORBIDDEN' } });
  await town.act(desk, id, 'approve');
  const without = await town.act(desk, id, 'enterPaper', { verdict: 'approve' });
  expect(without.status).toBe(422);
  const nonsense = await town.act(desk, id, 'enterPaper', { verdict: 'approve', scan: '../../etc' });
  expect(nonsense.status).toBe(422);
  const stranger = await town.act(clerk, id, 'enterPaper', { verdict: 'approve', scan });
  expect(stranger).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  const entered = await town.act(desk, id, 'enterPaper', { verdict: 'approve', scan, opinion: '同意' });
  expect(entered).toMatchObject({ status: 200, body: { status: 'running' } });
  const path = `/api/queries/process/caseLog?input=${encodeURIComponent(JSON.stringify({ case: id }))}`;
  const { entries } = (await clerk.get(path)).body as unknown as { entries: Record<string, unknown>[] };
  expect(entries.at(-1)).toMatchObject({
    actor: '周管理',
    onBehalf: '冯主持',
    action: 'approveOnPaper',
    opinion: '同意',
  });
});
