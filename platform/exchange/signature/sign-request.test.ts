import { expect, test } from 'vitest';
import { isSigned, signRequest } from './sign-request.ts';

/** The example of docs/guide/exchange.md. */
const key = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const parts = {
  method: 'POST',
  path: '/api/exchange/status',
  time: '1795000000',
  body: Buffer.from('{"number":"SZ-2026-0001"}'),
};
const EXAMPLE = '870483367b8df31bf9e5dc5860666a7363a1a5fae85fcdc993e2f700176b915c';
const then = (seconds: number) => new Date((1_795_000_000 + seconds) * 1000);

test('the signature is that of the guide', () => {
  expect(signRequest(key, parts)).toBe(EXAMPLE);
  expect(isSigned(key, parts, EXAMPLE, then(0))).toBe(true);
});
test.each([
  ['another method', { ...parts, method: 'GET' }],
  ['another path', { ...parts, path: '/api/exchange/applications' }],
  ['another moment', { ...parts, time: '1795000001' }],
  ['another body', { ...parts, body: Buffer.from('{"number":"SZ-2026-0002"}') }],
  ['no number for a time', { ...parts, time: 'now' }],
])('%s does not go with it', (_what, changed) => {
  expect(isSigned(key, changed, EXAMPLE, then(0))).toBe(false);
});
test.each([
  [300, true],
  [301, false],
  [-300, true],
  [-301, false],
])('%d seconds away: %s', (seconds, good) => {
  expect(isSigned(key, parts, EXAMPLE, then(seconds))).toBe(good);
});
test.each(['', EXAMPLE.toUpperCase(), `${EXAMPLE}00`, 'z'.repeat(64)])('%j is no signature', (signature) => {
  expect(isSigned(key, parts, signature, then(0))).toBe(false);
});
