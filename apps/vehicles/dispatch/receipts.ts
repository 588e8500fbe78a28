import { defineHandler, type Handler } from '#platform/commands';
import { attachFiles, type Files } from '#platform/files';
import { addReceipt } from './dispatch.contracts.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';

/** Receipts and photographs of an order; `files` is the installation's store of bytes. */
export function receiptHandlers(files: Files): readonly Handler[] {
  return [
    defineHandler(addReceipt, async (tx, { file, purpose }, { row }) => {
      await attachFiles(files, tx, { resource: dispatchOrder, row: row!.id, files: [{ id: file, purpose }] });
    }),
  ];
}
