import { expect, test } from 'vitest';
import type { ChannelName } from './channel.ts';
import { checkAddress, maskAddress } from './check-address.ts';

test.each<[ChannelName, string, boolean]>([
  ['mail', 'li.ming@goa.example.cn', true],
  ['mail', ' li.ming@goa.example.cn ', true],
  ['mail', 'a@b', false],
  ['mail', 'a@x.cn,b@x.cn', false],
  ['mail', 'a@x.cn\r\nBcc: b@x.cn', false],
  ['mail', '<a@x.cn>', false],
  ['wecom', 'LiMing_01', true],
  ['wecom', '@all', false],
  ['wecom', 'a|b', false],
  ['sms', '13800000000', true],
  ['sms', '12800000000', false],
  ['sms', '+8613800000000', false],
])('%s %j: %s', (channel, address, good) => {
  expect(checkAddress(channel, address)).toBe(good ? address.trim() : undefined);
});

test('a shown address is recognised by its owner only', () => {
  expect(['li.ming@goa.example.cn', 'ab@x.cn', '13800000000'].map(maskAddress)).toEqual([
    'li.***ng@goa.example.cn',
    'a***@x.cn',
    '138***00',
  ]);
});
