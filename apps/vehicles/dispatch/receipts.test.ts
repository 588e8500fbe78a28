import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handlersOf, runContract } from '#platform/commands';
import { openFiles } from '#platform/files';
import type { Actor } from '#platform/store';
import { addReceipt } from './dispatch.contracts.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';
import { receiptHandlers } from './receipts.ts';
import { type DispatchTown, openDispatchTown } from './testing/dispatch-town.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'receipts-'));
let d: DispatchTown;
let order: string;
beforeAll(async () => {
  d = await openDispatchTown('receipts');
  order = await d.approved(1, 3);
  await d.act(d.clerk, 'assign', { vehicle: d.town.id('vehicle finance'), driver: d.driver }, order);
});
afterAll(async () => {
  await d?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function add(actor: Actor, file: string): Promise<unknown> {
  const handlers = handlersOf(receiptHandlers(openFiles(folder)));
  const { rev } = await d.order(order);
  return runContract({ store: d.store, actor, contract: addReceipt, handlers, input: { file, rev }, row: order });
}

test('a receipt that is no file is refused, whatever its name says', async () => {
  await expect(add(d.wheel, "x'; drop table file; --")).rejects.toMatchObject({ code: 'FILE_UNKNOWN', status: 404 });
});

test('whoever does not drive the order adds nothing to it', async () => {
  await expect(add(d.county, 'x')).rejects.toMatchObject({ status: 403 });
  expect((await d.store.as(d.wheel).get(dispatchOrder, order)).status).toBe('assigned');
});
