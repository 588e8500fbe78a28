import { expect, test } from 'vitest';
import { hashPassword, tryPassword } from './password-hash.ts';
import { weaknessOf } from './password-policy.ts';

const owner = { login: 'linxiaoyu', name: '林晓雨' };

test.each([
  ['shi-er-ge-yue-liang', undefined],
  ['Shan8#ui', undefined],
  ['下雨天记得带一把旧伞', undefined],
  ['short7!', 'PASSWORD_SHORT'],
  ['onlylower', 'PASSWORD_SHORT'],
  ['mima-linxiaoyu-77', 'PASSWORD_NAMED'],
  ['我是林晓雨来上班了呀', 'PASSWORD_NAMED'],
  ['ＬｉｎＸｉａｏＹｕ-9182', 'PASSWORD_NAMED'],
  ['Password2026!', 'PASSWORD_COMMON'],
  ['0123456789', 'PASSWORD_COMMON'],
  ['9876543210', 'PASSWORD_COMMON'],
  ['aaaaaaaaaaaa', 'PASSWORD_COMMON'],
  ['x'.repeat(60) + 'Y7!'.repeat(30), 'PASSWORD_LONG'],
])('%s is judged %s', (password, fault) => {
  expect(weaknessOf(password, owner)).toBe(fault);
});

test('a hash knows its password and no other, and says when it was made at another cost', async () => {
  const hash = await hashPassword('shi-er-ge-yue-liang');
  expect(hash).toMatch(/^scrypt\$\d+\$8\$1\$/);
  expect(await tryPassword('shi-er-ge-yue-liang', hash)).toEqual({ right: true, renew: false });
  expect((await tryPassword('shi-er-ge-yue-lianG', hash)).right).toBe(false);
  const cheap = 'scrypt$1024$8$1$c2FsdHNhbHRzYWx0c2FsdA$';
  expect((await tryPassword('anything', cheap)).right).toBe(false);
});

test('full-width and composed forms of the same password are the same', async () => {
  const hash = await hashPassword('Caf\u00e9-Ｍima-77');
  expect((await tryPassword('Cafe\u0301-Mima-77', hash)).right).toBe(true);
});

test('no stored hash, or a broken one, is never right', async () => {
  expect((await tryPassword('anything', null)).right).toBe(false);
  expect((await tryPassword('anything', 'md5$abc')).right).toBe(false);
});
