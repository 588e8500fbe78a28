import type { Documents } from '#platform/documents';
import { pdfHeaders } from '#platform/files';
import type { RawRoute } from '#platform/http';
import { printOrder } from './print-order.ts';
import { readOrder } from './read-order.ts';

/** 督办单 to print, for everyone who sees the order. */
export function orderFormRoute(documents: Documents): RawRoute {
  return {
    method: 'GET',
    path: '/api/supervisionOrder/{id}/order-form',
    id: 'getSupervisionOrderForm',
    tag: 'process',
    title: '督办单（PDF）',
    description: '含督办要求、承办单位反馈和审核意见，留有签字盖章位置。',
    permission: 'supervisionOrder.read',
    input: 'none',
    answer: 'stream',
    perMinute: 60,
    async handle({ store, actor, params }) {
      const order = await readOrder(store.as(actor), params.id ?? '');
      return {
        headers: pdfHeaders(`${order.no ?? ''} 督办单.pdf`),
        stream: await printOrder(documents, store, order),
      };
    },
  };
}
