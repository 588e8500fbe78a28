import { expect, test } from 'vitest';
import { orderActs } from './order-acts.ts';

const names = (extensionAsked: number | null, can: readonly string[]) =>
  orderActs({ extensionAsked }, can).map(({ contract }) => contract.name);

test('an extension is decided only where one was asked for, and asked for only once', () => {
  const can = ['remind', 'decideExtension', 'askExtension'];
  expect(names(null, can)).toEqual(['askExtension', 'remind']);
  expect(names(3, can)).toEqual(['decideExtension', 'remind']);
});

test('what is expected comes first, and nothing is offered that the person may not do', () => {
  expect(names(null, ['withdraw', 'conclude', 'sendBack'])).toEqual(['conclude', 'sendBack', 'withdraw']);
  expect(orderActs({}, ['read', 'history'])).toEqual([]);
  expect(orderActs({}, ['withdraw'])[0]?.kind).toBe('danger');
});
